import {scaleLinear} from "d3-scale";
import {create} from "d3-selection";
import type {Target} from "../../math/targets.js";
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
import {initialLayers, type Layers} from "./layers.js";
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
    [arrows && arrowNote(arrows, moves !== undefined), outsideNote(generated, extent)].filter(Boolean).join("; "),
    layers.manifold && manifold && z > 2 ? `grid: z₁ and z₂; the other ${z - 2} numbers of z are 0` : ""
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
    ? {"at x₁": places.map(([a]) => a), "at x₂": places.map(([, b]) => b)}
    : {};
  return columnTable("high-quality samples of each part of the data", {
    [isModes ? "mode" : "stretch"]: weights.map((_, k) => k + 1),
    ...at,
    "share of the data": weights,
    samples: counts
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
  areMoves
    ? `longest move ${formatNumber(round(longest(arrows)))}, drawn longer`
    : `longest pull ${formatNumber(round(longest(arrows)))}`;

function outsideNote(points: ArrayLike<number>, extent: number): string {
  let gone = 0;
  for (let i = 0; i + 1 < points.length; i += 2) if (!isInside(points[i], points[i + 1], extent)) ++gone;
  return gone ? `${formatCount(gone)} of ${formatCount(points.length / 2)} points outside` : "";
}

function describe({counts, counted, words, surface}: Scene, {name, weights}: Target, layers: Layers): string {
  const on = Object.entries(layers).filter(([layer, isOn]) => isOn && (layer !== "surface" || surface));
  const shown = `Layers: ${on.map(([layer]) => layer).join(", ") || "none"}`;
  if (words) return `${words} ${shown}`;
  if (!counts) return `Data and samples in the plane, target ${name}. ${shown}`;
  const each = Array.from(counts);
  const covered = each.filter((count) => count > 0).length;
  return `${covered} of ${weights.length} modes covered; of ${formatCount(counted ?? 0)} samples, high-quality ones at each: ${each.map(formatCount).join(", ")}. ${shown}`;
}

const round = (v: number) => Number(v.toPrecision(2));
