import {scaleLinear} from "d3-scale";
import {create} from "d3-selection";
import type {Target} from "../../math/targets.js";
import {enumerated, inTurn} from "../../words/join.js";
import {say} from "../../words/say.js";
import {addShape} from "../addShape.js";
import {colors} from "../colors.js";
import {columnTable, withData} from "../drawingData.js";
import {formatCount, formatNumber} from "../numbers.js";
import {rim} from "../rim.js";
import {drawArrows, longest} from "./drawArrows.js";
import {drawManifold} from "./drawManifold.js";
import {drawCounts, drawPlaces} from "./drawPlaces.js";
import {drawGenerated, drawReal} from "./drawPoints.js";
import {drawSurface, drawSurfaceLegend, surfaceScale} from "./drawSurface.js";
import {initialLayers, layerTable, type Layers} from "./layers.js";
import {isInside, type Plane} from "./plane.js";
import type {Scene} from "./scene.js";

interface Options {
  readonly target: Target;
  /** Points of the data to show, x and y in turn, where the scene has none of its own. */
  readonly real: ArrayLike<number>;
  readonly layers?: Layers;
  readonly size?: number;
  /** The drawing shows this far from the origin, in both directions. */
  readonly extent?: number;
}

/** Room for the words below the square. */
const foot = 56;

/**
 * A GAN in the plane, layer over layer: the critic's surface, the generator's grid, the places of the data, real and
 * generated points, arrows. A layer that the scene lacks, as a recording lacks the critic, is not drawn.
 */
export function LayeredPlot(
  scene: Scene,
  {target, real, layers = initialLayers, size = 400, extent = 1.65}: Options
): SVGSVGElement {
  const svg = create("svg")
    .attr("viewBox", `0 0 ${size} ${size + foot}`)
    .attr("width", size)
    .attr("height", size + foot)
    .attr("role", "img")
    .attr("class", "close-up__plane")
    .attr("aria-label", describe(scene, target, layers));
  const box = svg.append("svg").attr("width", size).attr("height", size).attr("viewBox", `0 0 ${size} ${size}`);
  const plane: Plane = {
    g: box.append("g"),
    x: scaleLinear([-extent, extent], [0, size]),
    y: scaleLinear([-extent, extent], [size, 0]),
    extent
  };
  const {surface, manifold, pulls, moves, counts, generated, followed, z = 2} = scene;
  const words = svg.append("g");
  if (layers.surface && surface) {
    const scale = surfaceScale(surface, scene.loss);
    drawSurface(plane, surface, scale);
    drawSurfaceLegend(words, scale, {left: 0, top: size + 5, right: size - 10});
  }
  if (layers.manifold && manifold) drawManifold(plane, manifold);
  if (layers.real) drawReal(plane, scene.real ?? real);
  drawPlaces(plane, target);
  if (layers.generated) drawGenerated(plane, generated, {halo: layers.surface && surface !== undefined});
  const arrows = moves ?? (layers.pulls || followed ? pulls : undefined);
  if (arrows) drawArrows(plane, arrows);
  if (counts && layers.generated) drawCounts(plane, target, counts);
  if (followed) drawFollowed(plane, followed);
  if (followed?.index !== undefined && arrows) {
    const own = Array.from(arrows).slice(4 * followed.index, 4 * followed.index + 4);
    drawArrows(plane, own, {most: longest(arrows), width: 3});
  }
  const notes = [
    [arrows && arrowNote(arrows, moves !== undefined), outsideNote(generated, extent)].filter(Boolean).join(say("; ")),
    layers.manifold && manifold && z > 2
      ? say("grid: z₁ and z₂; the other {rest} numbers of z are 0", {rest: z - 2})
      : ""
  ];
  notes.filter(Boolean).forEach((note, line) => {
    addShape(words, "text", {x: 0, y: size + 34 + 17 * line, fill: "currentColor", "font-size": 12}).text(note);
  });
  return withData(svg.node()!, () => (counts ? [table(counts, target)] : []));
}

/** A stretch of a curve is at no one place. */
function table(counts: ArrayLike<number>, {places, weights}: Target) {
  const isModes = places.length === weights.length;
  const at: Record<string, number[]> = isModes
    ? {[say("at x₁")]: places.map(([a]) => a), [say("at x₂")]: places.map(([, b]) => b)}
    : {};
  return columnTable(say("high-quality samples of each part of the data"), {
    [say(isModes ? "mode" : "stretch")]: weights.map((_, k) => k + 1),
    ...at,
    [say("share of the data")]: weights,
    [say("samples")]: counts
  });
}

function drawFollowed(plane: Plane, {real, fake}: NonNullable<Scene["followed"]>): void {
  if (real) followOne(plane, real, {name: "x", color: colors.real, fill: colors.real});
  if (fake) followOne(plane, fake, {name: "G(z)", color: colors.generated, fill: "var(--theme-background)"});
}

function followOne({g, x, y, extent}: Plane, [a, b]: readonly number[], {name, color, fill}: Record<string, string>) {
  if (!isInside(a, b, extent)) return;
  const at = {cx: x(a), cy: y(b)};
  addShape(g, "circle", {...at, r: 8, fill: "none", stroke: "var(--theme-background)", "stroke-width": 5});
  addShape(g, "circle", {...at, r: 6, fill, stroke: color, "stroke-width": 3});
  const isRight = a > 0.9 * extent;
  const label = {x: x(a) + (isRight ? -12 : 12), y: y(b) + (b > 0.8 * extent ? 14 : -8)};
  const look = {"font-size": 14, "font-weight": 700, "text-anchor": isRight ? "end" : "start", fill: color};
  addShape(g, "text", {...label, ...look, ...rim}).text(name);
}

const arrowNote = (arrows: ArrayLike<number>, areMoves: boolean) =>
  say(areMoves ? "longest move {length}, drawn longer" : "longest pull {length}", {
    length: formatNumber(round(longest(arrows)))
  });

function outsideNote(points: ArrayLike<number>, extent: number): string {
  let gone = 0;
  for (let i = 0; i + 1 < points.length; i += 2) if (!isInside(points[i], points[i + 1], extent)) ++gone;
  return gone
    ? say("{gone} of {all} points outside", {gone: formatCount(gone), all: formatCount(points.length / 2)})
    : "";
}

function describe({counts, counted = 0, words, surface}: Scene, {name, weights}: Target, layers: Layers): string {
  const on = layerTable.filter(({name: layer}) => layers[layer] && (layer !== "surface" || surface));
  const shown = say("Layers: {layers}", {layers: enumerated(on.map(({word}) => word)) || say("none")});
  if (words) return inTurn([words, shown]);
  if (!counts) return inTurn([say("Data and samples in the plane, target {target}.", {target: name}), shown]);
  const each = Array.from(counts);
  const covered = say("{covered} of {modes} modes covered; of {samples} samples, high-quality ones at each: {each}.", {
    covered: each.filter((count) => count > 0).length,
    modes: weights.length,
    samples: formatCount(counted),
    each: enumerated(each.map(formatCount))
  });
  return inTurn([covered, shown]);
}

const round = (v: number) => Number(v.toPrecision(2));
