import {parseArgs} from "node:util";

export const usage = "usage: npm run -s classifier -- --mnist DIR [--epochs N] [--seed S]";

/** What the command line asks for. */
export interface ClassifierOrder {
  /** A folder with MNIST's four files. */
  mnist: string;
  epochs: number;
  seed: number;
}

const text = {type: "string"} as const;

/** Reads the command line. Throws one sentence: the usage where something is missing, or what is wrong. */
export function readClassifierOrder(args: string[]): ClassifierOrder {
  const {values} = parseArgs({args, options: {mnist: text, epochs: text, seed: text}});
  if (!values.mnist) throw new Error(usage);
  const whole = (name: "epochs" | "seed", initial: number, least: number) => {
    const value = values[name] ?? String(initial);
    if (!/^\d+$/.test(value) || Number(value) < least || !Number.isSafeInteger(Number(value)))
      throw new Error(`invalid ${name}: ${value}`);
    return Number(value);
  };
  return {mnist: values.mnist, epochs: whole("epochs", 6, 1), seed: whole("seed", 1, 0)};
}
