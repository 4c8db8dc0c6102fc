import type {Measurement} from "../../src/components/train/meters/measurement.js";
import {markdownTable} from "../markdownTable.js";

const percent = (x: number) => (100 * x).toFixed(1);
const digits = (x: number) => String(Number(x.toPrecision(3)));

const heads = [
  "samples",
  "classes",
  "from uniform, %",
  "confidence, %",
  "sure, %",
  "diversity",
  "duplicates, %",
  "Fréchet",
  "nearest real"
];

/** A row of the table for each measurement, and one for the real digits that all are compared with. */
export function metersTable(measurements: readonly Measurement[]): string {
  const rows = measurements.map((m) => [m.name, ...cells(m, "generated")]);
  return markdownTable([heads, ["reference: real", ...cells(measurements[0], "real")], ...rows]);
}

function cells(m: Measurement, which: "generated" | "real"): string[] {
  return [
    String(m.covered[which]),
    percent(m.uneven[which]),
    percent(m.confidence[which].mean),
    percent(m.confidence[which].sure),
    m.diversity[which].toFixed(3),
    percent(m.duplicates[which]),
    digits(m.frechet[which]),
    digits(m.nearest[which])
  ];
}

/** docs/results/meters.md, a section for each set of digits. */
export function metersReport(
  sections: readonly {title: string; measurements: readonly Measurement[]}[],
  origin: {command: string; commit: string; machine: string}
): string {
  const parts = sections.map(({title, measurements}) => {
    const [{samples, covered, uneven}] = measurements;
    return `## ${title}

${metersTable(measurements)}
A perfect generator with ${samples} samples covers ${covered.perfect.toFixed(2)} classes on average and lies ${percent(uneven.perfect)} % from uniform.
`;
  });
  return `# The meters on samples whose worth is known

Each row is ${sections[0].measurements[0].samples} samples, beside two halves of as many real digits. Classes: those with more than one per cent of the samples, by
our classifier. From uniform: total variation. Confidence: mean probability of the class it names; sure: share above 90 %.
Diversity: mean standard deviation of a pixel, −1 … 1. Duplicates: pairs nearer than one real pair in a thousand. Fréchet: squared
distance of two Gaussians in the classifier's 64 features, to the first half; with so few samples it is biased upwards, so the value of
the reference, half against half, is the floor and not 0. Nearest real: median distance to the nearest (other) real digit, pixels −1 … 1.

What to see: no meter alone tells good from bad. Noise is diverse and has no duplicates; one image can be a confident digit; two
classes can look perfect. Together they do: \`tests/train/meters.test.ts\` holds that.

${parts.join("\n")}
- Command: \`${origin.command}\`
- Commit: ${origin.commit}
- Machine: ${origin.machine}
`;
}
