import {markdownTable} from "../markdownTable.js";
import {drawnToLearn, drawnToTest} from "./data.js";
import type {Score} from "./score.js";

const count = (n: number) => n.toLocaleString("en");
const percent = ({right, count}: {right: number; count: number}) => `${((100 * right) / count).toFixed(2)} %`;

/** docs/results/classifier.md. */
export function classifierReport({
  mnist,
  drawn,
  epochs,
  bytes,
  command,
  commit,
  machine
}: {
  mnist: Score;
  drawn: Score;
  epochs: number;
  bytes: number;
  command: string;
  commit: string;
  machine: string;
}): string {
  const rows = mnist.classes.map((one, digit) => [String(digit), percent(one), percent(drawn.classes[digit])]);
  const table = markdownTable([["digit", "MNIST", "drawn"], ...rows, ["all", percent(mnist), percent(drawn)]]);
  return `# The judge of the meters

A small digit classifier of our own: convolution 5 × 5 × 8, largest of 2 × 2, convolution 5 × 5 × 16, largest of 2 × 2, 64 features,
10 logits; 20,522 numbers, kept as 16-bit floats (${count(bytes)} bytes with their header). It learnt ${epochs} times from MNIST's 60,000
training digits together with ${count(drawnToLearn.count)} drawn by our code (seed ${drawnToLearn.seed}, which the page never uses), each moved by up to a
pixel each way. Judged, with the rounded weights that the page has, on digits it has never seen: MNIST's ${count(mnist.count)} test digits, and
${count(drawn.count)} drawn ones (seed ${drawnToTest.seed}).

${table}
- Command: \`${command}\`
- Commit: ${commit}
- Machine: ${machine}
`;
}
