import {create} from "d3-selection";
import {parseBars} from "../math/bars.js";
import {barCount} from "../math/shapes.js";
import {enumerated} from "../words/join.js";
import {say} from "../words/say.js";
import {addShape} from "./addShape.js";
import {ParsedField} from "./controls/ParsedField.js";
import type {ValueElement} from "./controls/Slider.js";
import {keyed} from "./densityPair/handle.js";
import {element} from "./element.js";

const limits = {count: barCount, high: 10} as const;
const height = 110;
const foot = 6;

export interface BarsFieldOptions {
  readonly label: string;
  /** Heights as a reader would type them. */
  readonly initial: string;
  readonly color: string;
  readonly width?: number;
}

/**
 * Bars to draw by hand: a pointer that is dragged across sets each bar below it to its own height; each bar is a slider for the
 * keyboard, and their heights can be typed. Its value is the list of heights, from 0 to 10; only their shares count.
 */
export function BarsField(
  name: string,
  {label, initial, color, width = 320}: BarsFieldOptions
): ValueElement<readonly number[]> {
  const root = element("div", "bars") as unknown as ValueElement<readonly number[]>;
  const field = ParsedField<readonly number[]>(name, {
    label: say("{label}, {count} heights", {label, count: barCount}),
    initial,
    parse: (text) => parseBars(text, limits),
    print: (heights) => heights.join(" "),
    noun: say("list of heights"),
    title: say("{count} numbers from 0 to {high}, from left to right; one at least above 0", limits)
  });
  const each = width / barCount;
  const up = (value: number) => ((height - foot) * value) / limits.high;
  const svg = create("svg")
    .attr("viewBox", `0 0 ${width} ${height}`)
    .attr("width", width)
    .attr("height", height)
    .attr("role", "group")
    .style("touch-action", "none");
  addShape(svg, "rect", {x: 0, y: 0, width, height: height - foot, fill: "currentColor", "fill-opacity": "0.06"});
  const set = (i: number, value: number) => {
    const next = field.value.map((old, j) => (j === i ? Math.min(limits.high, Math.max(0, value)) : old));
    if (next[i] === field.value[i] || next.every((x) => x === 0)) return; // the last bar stays: no mass is no density
    field.value = next;
    root.dispatchEvent(new Event("input", {bubbles: true}));
  };
  const bars = field.value.map((_, i) => {
    const bar = svg
      .append("g")
      .attr("role", "slider")
      .attr("tabindex", 0)
      .attr("aria-label", say("{label}, bar {i} of {count}", {label, i: i + 1, count: barCount}))
      .attr("aria-valuemin", 0)
      .attr("aria-valuemax", limits.high)
      .on("keydown", (event: KeyboardEvent) => {
        const value = keyed(event.key, field.value[i], {low: 0, high: limits.high, step: 1});
        if (value === undefined) return;
        event.preventDefault();
        set(i, value);
      });
    addShape(bar, "rect", {x: i * each, y: 0, width: each, height, fill: "transparent"});
    const look = {fill: color, "fill-opacity": "0.35", stroke: color, "stroke-width": 2};
    return {bar, column: addShape(bar, "rect", {x: i * each + 1.5, width: each - 3, ...look})};
  });
  const show = () => {
    const heights = enumerated(field.value.map(String));
    svg.attr("aria-label", say("{label}, to drag across or to set by arrow keys; their heights: {heights}", {label, heights})); // prettier-ignore
    bars.forEach(({bar, column}, i) => {
      const value = field.value[i];
      bar.attr("aria-valuenow", value);
      column.attr("y", height - foot - up(value)).attr("height", up(value) + 2);
    });
  };

  const paint = (event: PointerEvent) => {
    const box = svg.node()!.getBoundingClientRect();
    const i = Math.floor(((event.clientX - box.left) / box.width) * barCount);
    const share = 1 - (event.clientY - box.top) / (box.height * (1 - foot / height));
    if (i >= 0 && i < barCount) set(i, Math.round(limits.high * share));
  };
  svg.on("pointerdown", (event: PointerEvent) => {
    if (event.button !== 0) return;
    svg.node()!.setPointerCapture(event.pointerId);
    svg.on("pointermove", paint);
    paint(event);
  });
  svg.on("lostpointercapture", () => svg.on("pointermove", null));
  root.addEventListener("input", show);
  root.append(svg.node()!, field);
  Object.defineProperty(root, "value", {
    get: () => field.value,
    set(heights: readonly number[]) {
      field.value = heights;
      show();
    }
  });
  show();
  return root;
}
