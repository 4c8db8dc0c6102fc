import type {Measurement} from "../../train/meters/measurement.js";
import {enumerated} from "../../words/join.js";
import {say} from "../../words/say.js";
import {colors} from "../colors.js";
import {columnTable, withData} from "../drawingData.js";
import {mark} from "../mark.js";
import {formatPercent} from "../numbers.js";
import {plotFrame, type PlotFrame} from "../plotFrame.js";

/**
 * The share of each digit among the samples (bars, generated) and among real digits (dots), with uniform as a dashed line and, for
 * each class, the band where a perfect generator with as many samples lies 95 times in 100.
 */
export function ClassBars(
  {shares, samples}: Pick<Measurement, "shares" | "samples">,
  {width = 640} = {}
): SVGSVGElement {
  const {generated, real, bands} = shares;
  const most = Math.max(0.2, ...generated, ...real, ...bands.map(([, high]) => high));
  const plot = plotFrame({
    ...{width, height: 230, marginTop: width < 480 ? 42 : 22, x: [-0.6, 9.6], y: [0, Math.min(1, 1.1 * most)]},
    ...{xTitle: say("what the classifier sees"), yTitle: say("share of the samples")},
    label: describe(shares, samples)
  });
  const {svg, x, y} = plot;
  const step = x(1) - x(0);
  const bar = Math.min(28, 0.5 * step);
  generated.forEach((share, digit) => {
    const [left, low, high] = [x(digit), ...bands[digit]];
    const band = {x: left - 0.42 * step, width: 0.84 * step, y: y(high), height: y(low) - y(high)};
    mark(svg, "rect", rounded({...band, fill: "var(--reference)", fillOpacity: 0.25}));
    const box = {x: left - bar / 2, width: bar, y: y(share), height: y(0) - y(share)};
    mark(svg, "rect", rounded({...box, fill: colors.generated, fillOpacity: 0.75, stroke: colors.generated}))
      .append("title")
      .text(say("{digit}: generated {generated}, real {real}", percentages(digit, share, real[digit])));
    mark(svg, "circle", rounded({cx: left, cy: y(real[digit]), r: 4, fill: colors.real}));
  });
  drawUniform(plot);
  drawLegend(plot, width);
  return withData(svg.node()!, () => [
    columnTable(say("share of each digit"), {
      [say("digit")]: Array.from(generated, (_, digit) => digit),
      [say("generated")]: generated,
      [say("real")]: real,
      [say("perfect, from")]: bands.map(([low]) => low),
      [say("perfect, to")]: bands.map(([, high]) => high)
    })
  ]);
}

function drawUniform({svg, x, y}: PlotFrame): void {
  const [x1, x2] = x.range();
  const level = Number(y(0.1).toFixed(1));
  mark(svg, "line", {x1, x2, y1: level, y2: level, stroke: "var(--reference)", strokeDasharray: "4 3"});
}

/** Above the bars, in one row, or in two on a phone. */
function drawLegend({svg}: PlotFrame, width: number): void {
  const marks = [
    {kind: "generated", words: say("generated"), color: colors.generated},
    {kind: "real", words: say("real"), color: colors.real},
    {kind: "perfect", words: say(width < 480 ? "perfect" : "perfect: 95 in 100"), color: "var(--reference)"}
  ];
  let left = width < 480 ? 48 : 190;
  const top = width < 480 ? 18 : 0;
  for (const {kind, words, color} of marks) {
    if (kind === "real") mark(svg, "circle", {cx: left + 5, cy: top + 8, r: 4, fill: color});
    else
      mark(svg, "rect", {
        x: left,
        y: top + 3,
        width: 10,
        height: 10,
        fill: color,
        fillOpacity: kind === "generated" ? 0.75 : 0.25
      });
    mark(svg, "text", {x: left + 14, y: top + 12, text: words, fontSize: 12, fill: "currentColor"});
    left += width < 480 ? 24 + 6 * lettersIn(words) : 30 + 7 * lettersIn(words);
  }
}

/** How many Latin letters are as wide as `words`: a Chinese one counts as two. */
const lettersIn = (words: string) => words.replace(/[\u2e80-\uffff]/g, "xx").length;

const percentages = (digit: number, generated: number, real: number) => ({
  ...{digit, generated: formatPercent(generated), real: formatPercent(real)}
});

const rounded = (attributes: Record<string, string | number>) =>
  Object.fromEntries(
    Object.entries(attributes).map(([key, value]) => [
      key,
      typeof value === "number" ? Number(value.toFixed(2)) : value
    ])
  );

function describe({generated, real}: Measurement["shares"], samples: number): string {
  const parts = Array.from(generated, (share, digit) =>
    say("{digit}: {generated} (real {real})", percentages(digit, share, real[digit]))
  );
  return say("share of each digit among {samples} samples as the classifier sees them; {shares}; uniform is 10.0 %", {
    samples,
    shares: enumerated(parts)
  });
}
