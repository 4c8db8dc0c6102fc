import {parseArgs} from "node:util";
import {configure, losses, type Config, type Loss} from "../../src/components/model/config.js";
import {preset, presetNames} from "../../src/components/model/presets.js";

const text = {type: "string"} as const;

/**
 * The configuration that a command line asks for: a preset, `full` if none is named, with changes. Throws one sentence that says
 * what is wrong.
 */
export function readPlanOrder(args: string[]): Config {
  const {values} = parseArgs({
    args,
    options: {
      ...{preset: text, loss: text, batch: text, width: text, "width-d": text, z: text},
      "no-norm-d": {type: "boolean", default: false}
    }
  });
  const name = one("preset", values.preset ?? "full", presetNames);
  const changes: Partial<Config> = {
    ...wholes({
      ...{batch: values.batch, z: values.z},
      ...{generatorWidth: values.width, discriminatorWidth: values["width-d"]}
    }),
    normD: !values["no-norm-d"]
  };
  if (values.loss !== undefined) changes.loss = one<Loss>("loss", values.loss, losses);
  return configure({...preset(name), ...changes});
}

function one<Name extends string>(what: string, name: string, names: readonly Name[]): Name {
  const found = names.find((known) => known === name);
  if (!found) throw new Error(`unknown ${what}: ${name}; there are ${names.join(", ")}`);
  return found;
}

/** Those that are given, as numbers. */
function wholes(values: Record<string, string | undefined>): Record<string, number> {
  const given = Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const]
  );
  return Object.fromEntries(given.map(([name, value]) => [name, whole(name, value)]));
}

/** A whole positive number. Throws `invalid batch: 0`. */
export function whole(name: string, value: string): number {
  if (!/^\d+$/.test(value) || !Number.isSafeInteger(Number(value)) || Number(value) < 1)
    throw new Error(`invalid ${name}: ${value}`);
  return Number(value);
}
