import {parseArgs} from "node:util";
import {targetNames, type TargetName} from "../../src/components/math/targets.js";
import {methodNames, type Method, type ToyOptions} from "../../src/components/toy/options.js";

const drawable = targetNames.filter((name) => name !== "drawn");

export const usage =
  `usage: npm run -s race -- --data ${drawable.join("|")} --seeds N --steps N [--width N] [--batch N] [--depth N] ` +
  "[--rate X] [--lead X] [--methods NAME,…] [--packs N] [--papers] [--out FILE.json] [--report FILE.md|none]";

/** What the command line asks for. */
export interface RaceOrder {
  readonly data: TargetName;
  readonly methods: readonly Method[];
  /** Seeds 1 … N. */
  readonly seeds: number;
  readonly steps: number;
  /** The largest pack that the GAN is also run with; 1: none. */
  readonly packs: number;
  /** Whether ring and grid have their published jitter and scale. */
  readonly papers: boolean;
  /** Settings that differ from the page's, for all methods. */
  readonly settings: Partial<ToyOptions>;
  /** Settings that differ from the methods' own. */
  readonly override: Partial<ToyOptions>;
  /** Where the study goes as JSON, into what is there already. */
  readonly out?: string;
  /** Where its table goes, in the place of the one for the same data; docs/results/race.md unless it is "none". */
  readonly report?: string;
}

const text = {type: "string"} as const;

/** Reads the command line. Throws one sentence: the usage where something is missing, or what is wrong. */
export function readRaceOrder(args: string[]): RaceOrder {
  const {values} = parseArgs({
    args,
    options: {
      ...{data: text, seeds: text, steps: text, methods: text, packs: text, out: text, report: text},
      ...{width: text, batch: text, depth: text, z: text, rate: text, lead: text},
      ...{clip: text, lambda: text, slope: text, loss: text},
      papers: {type: "boolean", default: false}
    }
  });
  const {data, seeds, steps, out, report = "docs/results/race.md", papers} = values;
  if (data === undefined || seeds === undefined || steps === undefined) throw new Error(usage);
  return {
    ...{data: one("data", data, drawable), papers, out, report: report === "none" ? undefined : report},
    ...{seeds: whole("seeds", seeds), steps: whole("steps", steps), packs: whole("packs", values.packs ?? "1")},
    methods: values.methods?.split(",").map((name) => one("method", name, methodNames)) ?? methodNames,
    settings: {
      ...wholes({width: values.width, batch: values.batch, depth: values.depth, z: values.z}),
      ...positives({learningRate: values.rate, lead: values.lead})
    },
    override: {
      ...positives({clip: values.clip, lambda: values.lambda, slope: values.slope}),
      ...(values.loss ? {loss: one("loss", values.loss, ["bce", "hinge", "wasserstein"] as const)} : {})
    }
  };
}

function one<Name extends string>(what: string, name: string, names: readonly Name[]): Name {
  const found = names.find((known) => known === name);
  if (!found) throw new Error(`unknown ${what}: ${name}; there are ${names.join(", ")}`);
  return found;
}

function whole(name: string, value: string): number {
  if (!/^\d+$/.test(value) || !Number.isSafeInteger(Number(value)) || Number(value) < 1)
    throw new Error(`invalid ${name}: ${value}`);
  return Number(value);
}

function positive(name: string, value: string): number {
  if (value.trim() === "" || !(Number(value) > 0) || !Number.isFinite(Number(value)))
    throw new Error(`invalid ${name}: ${value}`);
  return Number(value);
}

const each = (read: (name: string, value: string) => number) => (values: Record<string, string | undefined>) =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, read(name, value)]]))
  );
const wholes = each(whole);
const positives = each(positive);
