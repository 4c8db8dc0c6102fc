import {
  meanOf,
  raceRows,
  type Mean,
  type RaceRow,
  type RaceStudies,
  type RaceStudy
} from "../../src/components/train/race/raceStudy.js";
import {markdownTable} from "../markdownTable.js";

const names = {gan: "GAN", wgan: "WGAN", "wgan-gp": "WGAN-GP", "sn-gan": "SN-GAN"} as const;

/** The studies with this one in the place of the one on the same data. */
export function withStudy({studies}: RaceStudies, study: RaceStudy): RaceStudies {
  const isOther = (one: RaceStudy) => one.data !== study.data || one.papers !== study.papers;
  return {studies: [...studies.filter(isOther), study]};
}

/** The report with this section in the place of the one on the same data, or at its end. */
export function withSection(report: string, study: RaceStudy): string {
  const [start, end] = [`<!-- ${keyOf(study)} -->`, `<!-- end of ${keyOf(study)} -->`];
  const section = `${start}\n\n${sectionOf(study)}\n${end}`;
  const text = report === "" ? introduction : report;
  const [from, to] = [text.indexOf(start), text.indexOf(end)];
  if (from >= 0 && to > from) return text.slice(0, from) + section + text.slice(to + end.length);
  return `${text.trimEnd()}\n\n${section}\n`;
}

/** The table that the command prints, a line a row. */
export function tableOf(study: RaceStudy): string {
  const {parts, perfect} = study;
  const w1 = meanOf(perfect.w1);
  const head = ["method", `modes of ${parts}`, "high quality, %", "W₁"];
  const rows = raceRows(study).map((row) => [
    nameOf(row),
    spread(row.covered, 1),
    spread(percent(row.highQuality), 1),
    spread(row.w1, 3)
  ]);
  const best = ["a perfect generator", `${parts}`, (100 * perfect.highQuality).toFixed(1), spread(w1, 3)];
  return markdownTable([head, ...rows, best]);
}

function sectionOf(study: RaceStudy): string {
  const {data, papers, steps, settings, command, commit, machine, results} = study;
  const {sd, scale = 1, batch, width, depth, z, learningRate, lead} = settings;
  const seeds = new Set(results.map(({seed}) => seed)).size;
  return `## ${data}${papers ? ", at the papers' scale" : ""}, ${seeds} seeds, ${steps.toLocaleString("en")} steps

${tableOf(study)}
Mean ± standard error over the seeds 1 … ${seeds}, each read once, at its last step. Jitter ${sd}${scale === 1 ? "" : `, places times ${scale}`}; batches of ${batch},
${depth} hidden layers of ${width}, noise in ${z} dimensions, Adam (.5, .999) with ${learningRate} for D and ${lead === 1 ? "as much" : `${lead} times that`} for G, one update of each a step.

- Command: \`${command}\`
- Commit: ${commit}
- Machine: ${machine}
`;
}

const introduction = `# The race without a page

Four ways to train the same generator, with the same data, noise, seeds and settings; what a method changes is in
\`methods\` of [options.ts](../../src/components/toy/options.ts) and nothing else. "Packs of m": a GAN whose discriminator sees m samples
at once (PacGAN). Measure as in VEEGAN (Srivastava et al. 2017, section 4.1): of 2,500 samples, those within three standard
deviations of the nearest mode are of high quality, and a mode is covered if it has at least one of them. W₁ is exact,
between 512 samples and 512 real points; a perfect generator does not read 0, so its value is in the last row.

What differs from the papers' setting:

- the ring's jitter is .05, not .01, so that it can be seen on the page; the grid is the papers' over four, {−1, −.5, 0, .5, 1}² with
  jitter .0125 (the same figure at another scale). \`--papers\` takes the published numbers.
- networks of the page, two or three hidden layers of 32 units with leaky ReLU, batches of 64, a few thousand steps: smaller and
  shorter than the papers'. A generator that paints the grid's square evenly scores 2.3 % (25 discs of radius .0375 in
  [−1.1, 1.1]²); with the ring's settings and its own numbers no method gets past that in 4,000 steps, so the grid has a third layer and 2-D noise.
- a pack of m takes m of the 64 points of a batch, so its discriminator sees ⌊64/m⌋ packs a step and every row sees the same data.
- one learning rate and one update of each side a step for all methods. WGAN and WGAN-GP were published with five updates of the
  critic for each of the generator, and GP's own code for such toys has λ = .1 and 3 × 512 units: this is a race on
  equal terms, not each method at its best.
- each run is read once, at its last step; the page's curves show how much a reading moves.

How the methods' own numbers were chosen: by W₁ on the ring after 4,000 steps, mean of the seeds 1 … 4 (these are among the seeds below).

| method        | setting                     | W₁                           |
| ------------- | --------------------------- | ---------------------------- |
| GAN           | –                           | .320                         |
| WGAN          | c = .05, **.1**, .2, .5     | .492, .409, .481, 1.165      |
| WGAN-GP       | λ = .01, .03, **.1**, 1, 10 | .570, .205, .224, .674, .778 |
| SN-GAN        | slope ≤ 2, 5, **10**, 20    | .780, .164, .149, .149       |
| SN-GAN, hinge | slope ≤ 5, 10               | .912, .425                   |

λ = .1 is within an error of .03 and is what GP's public code has for such toys. SN-GAN with slope 2 covers 4 modes of 8, with hinge at
slope 5 2.5: spectral normalisation alone promises nothing; the scale of the logit is a setting that decides.
`;

const keyOf = ({data, papers}: RaceStudy) => (papers ? `${data}, papers` : data);
const nameOf = ({method, pack}: RaceRow) => (pack === 1 ? names[method] : `${names[method]}, packs of ${pack}`);
const percent = ({mean, error}: Mean): Mean => ({mean: 100 * mean, error: 100 * error});
const spread = ({mean, error}: Mean, digits: number) => `${mean.toFixed(digits)} ± ${error.toFixed(digits)}`;
