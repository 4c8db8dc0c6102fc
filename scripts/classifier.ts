/**
 * npm run -s classifier -- --mnist DIR [--epochs N] [--seed S]
 *
 * Trains the digit classifier of the meters on MNIST's training set (a folder with its four files) and on digits drawn by our code,
 * and writes src/data/classifier.safetensors and docs/results/classifier.md with its accuracy on held-out digits of both kinds.
 * Plain arithmetic on one core: six epochs take minutes on an idle machine. Progress goes to stderr. Exit 0; 1 if it fails; 2, and
 * one sentence, if the order itself is wrong.
 */
import {argv} from "node:process";
import {readClassifierOrder, type ClassifierOrder} from "./classifier/arguments.js";
import {publish, trained} from "./classifier/main.js";

const fail = (code: number) => (error: unknown) => {
  console.error(`classifier: ${(error as Error).message.split("\n")[0]}`);
  process.exitCode = code;
};

let order: ClassifierOrder | undefined;
try {
  order = readClassifierOrder(argv.slice(2));
} catch (error) {
  fail(2)(error);
}
if (order) {
  const wanted = order;
  trained(wanted, (line) => console.error(line))
    .then((weights) => publish(weights, wanted))
    .catch(fail(1));
}
