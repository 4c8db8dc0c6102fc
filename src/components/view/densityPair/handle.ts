import type {Selection} from "d3-selection";

export interface HandleOptions {
  readonly label: string;
  readonly low: number;
  readonly high: number;
  readonly step: number;
  /** Height and width of what a finger can hit, in pixels. */
  readonly size: number;
  /** The present value. */
  readonly read: () => number;
  /** Called with the value that a key asks for. */
  readonly onKey: (value: number) => void;
}

/** A mark that a keyboard and a screen reader take for a slider: arrows one step, page keys ten, Home and End to the ends. */
export function handle(
  parent: Selection<SVGGElement, unknown, null, undefined>,
  {label, low, high, step, size, read, onKey}: HandleOptions
): Selection<SVGGElement, unknown, null, undefined> {
  const knob = parent
    .append("g")
    .attr("role", "slider")
    .attr("tabindex", 0)
    .attr("aria-label", label)
    .attr("aria-valuemin", low)
    .attr("aria-valuemax", high)
    .style("cursor", "ew-resize")
    .style("outline", "none"); // the ring below is the focus mark: browsers differ about outlines in SVG
  knob.append("title").text(label);
  const target = knob
    .append("circle")
    .attr("r", size / 2 - 2)
    .attr("fill", "transparent")
    .attr("stroke", "transparent") // counts as a hit
    .attr("stroke-width", 4);
  knob.on("focus", () => target.attr("stroke", "var(--theme-foreground-focus)"));
  knob.on("blur", () => target.attr("stroke", "transparent"));
  knob.on("keydown", (event: KeyboardEvent) => {
    const value = keyed(event.key, read(), {low, high, step});
    if (value === undefined) return;
    event.preventDefault();
    onKey(value);
  });
  return knob;
}

const stepsOf: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -10,
  PageUp: 10
};

/** What a key makes of a slider's value; undefined if it is none of a slider's keys. */
export function keyed(
  key: string,
  value: number,
  {low, high, step}: {low: number; high: number; step: number}
): number | undefined {
  if (key === "Home") return low;
  if (key === "End") return high;
  return key in stepsOf ? value + stepsOf[key] * step : undefined;
}
