import type {Selection} from "d3-selection";
import type {CriticClouds} from "../../math/criticClouds.js";
import type {CriticView} from "../../train/critic/criticMessages.js";
import {say} from "../../words/say.js";
import {addShape} from "../addShape.js";
import {colors} from "../colors.js";
import {formatNumber} from "../numbers.js";
import {plotFrame} from "../plotFrame.js";
import {rim} from "../rim.js";
import {bands} from "./bands.js";
import {endNames, keyedPlace, reach, type EndName, type Ends, type Place} from "./points.js";

/** What is drawn: a critic, or none yet, and the reader's two points. */
export interface SurfaceState {
  readonly view?: CriticView;
  readonly ends: Ends;
}

export type SurfaceElement = SVGSVGElement & {
  update(state: SurfaceState): void;
  /** Pixels of a place, and the place under them. */
  pixels(place: Place): Place;
  place(pixels: Place): Place;
};

type Group = Selection<SVGGElement, undefined, null, undefined>;

/**
 * The critic's surface in bands, from low (orange) to high (purple), with the points of P (dots) and Q (rings), the place of
 * the steepest slope found (a diamond), and A and B with their chord. A and B are sliders for keyboard and screen reader:
 * arrow keys move them by 0.1, and `onKey` is told where to. Made once; `update` draws another state.
 */
export function SurfacePlot(
  state: SurfaceState,
  {
    clouds,
    size = 360,
    onKey = () => {}
  }: {clouds: CriticClouds; size?: number; onKey?: (name: EndName, to: Place) => void}
): SurfaceElement {
  const square = [-reach, reach] as const;
  const frame = plotFrame({
    ...{width: size, height: size + 16, marginLeft: 36, marginTop: 24, marginBottom: 40, x: square, y: square},
    ...{xTitle: "x₁", yTitle: "x₂", label: ""}
  });
  const {x, y} = frame;
  const svg = frame.svg.attr("role", "group").style("touch-action", "pan-y");
  const surface = svg.append("g").attr("opacity", 0.75).attr("aria-hidden", "true");
  drawClouds(svg.append("g").attr("aria-hidden", "true"), clouds, (a, b) => [x(a), y(b)]);
  drawLegend(svg.append("g").attr("aria-hidden", "true"), x(reach));
  const steepest = svg.append("g").attr("aria-hidden", "true");
  addShape(steepest, "path", {
    d: "M0,-8L8,0L0,8L-8,0Z",
    fill: "none",
    stroke: "var(--theme-background)",
    "stroke-width": 5
  });
  addShape(steepest, "path", {d: "M0,-8L8,0L0,8L-8,0Z", fill: "none", stroke: "currentColor", "stroke-width": 2});
  const steepestName = addShape(steepest, "text", {...rim, fill: "currentColor", "font-size": 12}).text(
    say("steepest")
  );
  const halo = addShape(svg, "line", {stroke: "var(--theme-background)", "stroke-width": 5});
  const chord = addShape(svg, "line", {stroke: "currentColor", "stroke-width": 2});
  let now = state;
  const handles = endNames.map((name) => {
    const to = (key: string) => keyedPlace(key, now.ends[name]);
    return {
      name,
      node: handle(
        svg.append("g"),
        name,
        (key) => to(key),
        (place) => onKey(name, place)
      )
    };
  });

  function update(next: SurfaceState): void {
    const isNew = next.view !== now.view || surface.selectChildren().empty();
    now = next;
    const {view, ends} = now;
    if (isNew) drawSurface(view);
    for (const {name, node} of handles) moveHandle(node, [x(ends[name][0]), y(ends[name][1])], name, ends[name]);
    for (const line of [halo, chord]) {
      line.attr("x1", x(ends.A[0])).attr("y1", y(ends.A[1])).attr("x2", x(ends.B[0])).attr("y2", y(ends.B[1]));
    }
    if (view) placeName(view);
    svg.attr("aria-label", describe(now));
  }

  function drawSurface(view: CriticView | undefined): void {
    const side = view ? Math.round(Math.sqrt(view.surface.length)) : 0;
    const at = (i: number) => ((2 * i) / (side - 1) - 1) * reach;
    surface
      .selectAll("path")
      .data(view ? bands(view.surface, side, (i, j) => [x(at(i)), y(at(j))]) : [])
      .join("path")
      .attr("fill", ({color}) => color)
      .attr("d", ({d}) => d);
    steepest.attr("display", view ? null : "none");
    if (!view) return;
    const [sx, sy] = [x(view.steepest.x), y(view.steepest.y)];
    steepest.attr("transform", `translate(${sx.toFixed(1)},${sy.toFixed(1)})`);
  }

  /** The name of the diamond goes where neither A nor B nor the frame is in its way. */
  function placeName({steepest: {x: a, y: b}}: CriticView): void {
    const isFree = (way: number) =>
      Math.abs(a + way * 1.1) < reach &&
      endNames.every((name) => {
        const [right, up] = [(now.ends[name][0] - a) * way, now.ends[name][1] - b];
        return Math.abs(up) > 0.3 || right < -0.2 || right > 1.2;
      });
    const way = isFree(1) || !isFree(-1) ? 1 : -1;
    const anchor = Math.abs(a) > 1.4 ? (a > 0 ? "end" : "start") : way > 0 ? "start" : "end";
    const atEdge = b < 0.2 - reach;
    steepestName
      .attr("text-anchor", anchor)
      .attr("x", anchor === "start" ? 12 : -12)
      .attr("y", atEdge ? -6 : 4);
  }

  update(state);
  return Object.assign(svg.node()!, {
    update,
    pixels: ([a, b]: Place): Place => [x(a), y(b)],
    place: ([a, b]: Place): Place => [x.invert(a), y.invert(b)]
  });
}

function drawClouds(g: Group, {P, Q}: CriticClouds, place: (x: number, y: number) => number[]): void {
  const path = ({values}: {values: Float64Array}, mark: string) => {
    let d = "";
    for (let i = 0; i < values.length; i += 2) {
      const at = place(values[i], values[i + 1]).map((value) => value.toFixed(1));
      d += `M${at.join(",")}${mark}`;
    }
    return d;
  };
  const ring = path(Q, "m-3,0a3,3 0 1,0 6,0a3,3 0 1,0-6,0");
  const dots = path(P, "h0");
  const background = "var(--theme-background)";
  addShape(g, "path", {d: dots, stroke: background, "stroke-width": 7, "stroke-linecap": "round"});
  addShape(g, "path", {d: dots, stroke: colors.real, "stroke-width": 5, "stroke-linecap": "round"});
  addShape(g, "path", {d: ring, fill: "none", stroke: background, "stroke-width": 4});
  addShape(g, "path", {d: ring, fill: "none", stroke: colors.generated, "stroke-width": 1.7});
}

function drawLegend(g: Group, right: number): void {
  const words = {y: 12, "text-anchor": "end", "font-size": 12};
  addShape(g, "text", {...words, x: right, fill: colors.generated}).text(say("○ Q, generator"));
  addShape(g, "text", {...words, x: right - 100, fill: colors.real}).text(say("● P, data"));
}

/** A point that a pointer finds (`dragPoints`), and that a keyboard and a screen reader take for a slider. */
function handle(
  g: Group,
  name: EndName,
  keyed: (key: string) => Place | undefined,
  onMove: (place: Place) => void
): Group {
  g.attr("role", "slider").attr("tabindex", 0).attr("aria-label", say("point {name}, moved by the arrow keys", {name}));
  g.attr("aria-valuemin", -reach).attr("aria-valuemax", reach).attr("cursor", "grab").attr("class", "microscope__end");
  g.style("touch-action", "none"); // or a finger that drags downwards would scroll
  const focus = addShape(g, "circle", {r: 17, fill: "transparent", stroke: "transparent", "stroke-width": 3});
  addShape(g, "circle", {r: 10, fill: "var(--theme-background)", stroke: "currentColor", "stroke-width": 2});
  const letter = {y: 4.5, "text-anchor": "middle", fill: "currentColor", "font-size": 13, "font-weight": 700};
  addShape(g, "text", letter).text(name);
  g.on("focus", () => focus.attr("stroke", "var(--theme-foreground-focus)"));
  g.on("blur", () => focus.attr("stroke", "transparent"));
  g.on("keydown", (event: KeyboardEvent) => {
    const to = keyed(event.key);
    if (!to) return;
    event.preventDefault();
    onMove(to);
  });
  return g;
}

function moveHandle(g: Group, [px, py]: Place, name: EndName, [a, b]: Place): void {
  g.attr("transform", `translate(${px.toFixed(1)},${py.toFixed(1)})`)
    .attr("aria-valuenow", a)
    .attr("aria-valuetext", say("{name} at {x}, {y}", {name, x: formatNumber(a), y: formatNumber(b)}));
}

function describe({view, ends}: SurfaceState): string {
  const place = ([a, b]: Place) => `(${formatNumber(a)}, ${formatNumber(b)})`;
  const points = {A: place(ends.A), B: place(ends.B)};
  if (!view) return say("The critic is being trained; A at {A}, B at {B}", points);
  const {slope, x, y} = view.steepest;
  return say(
    "Surface of the critic over the points of P and Q; steepest slope found {slope} at {place}; A at {A}, B at {B}",
    {slope: formatNumber(slope), place: place([x, y]), ...points}
  );
}
