import {spawnSync} from "node:child_process";
import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import fc from "fast-check";
import {afterAll, describe, expect, it} from "vitest";
import {FixtureError, parseFixture} from "../../scripts/parity/fixture.js";
import {fixtureText} from "../model/fixtureText.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "parity-"));
afterAll(() => rmSync(folder, {recursive: true}));

const parity = (...args: string[]) =>
  spawnSync("node", ["--import", "tsx", "scripts/parity.ts", ...args], {cwd: root, encoding: "utf8"});
const good = "tests/fixtures/sngan-a.json";

/** A new file that holds `text`. */
function file(text: string): string {
  const path = join(mkdtempSync(join(folder, "one-")), "fixture.json");
  writeFileSync(path, text);
  return path;
}

describe("parity", () => {
  it("prints one line of JSON and exits 0 where the numbers agree", () => {
    const {stdout, status} = parity(good);
    const [line, ...rest] = stdout.trimEnd().split("\n");
    expect(rest).toEqual([]);
    expect(Object.keys(JSON.parse(line))).toEqual(["backend", "steps", "worst", "pass"]);
    expect(JSON.parse(line)).toMatchObject({backend: "cpu", steps: 3, pass: true});
    expect(status).toBe(0);
  });

  it("exits 1, with the same line, where they do not", () => {
    const fixture = JSON.parse(fixtureText("a"));
    fixture.steps[2].lossG += 0.001;
    const {stdout, status} = parity(file(JSON.stringify(fixture)));
    expect(JSON.parse(stdout)).toMatchObject({pass: false});
    expect(JSON.parse(stdout).worst.loss).toBeGreaterThan(1e-4);
    expect(status).toBe(1);
  });

  it.each([
    ["no file", [], /usage/],
    ["two files", [good, good], /usage/],
    ["a file that is not there", ["nowhere.json"], /can't read nowhere\.json/],
    [
      "a backend that is not there",
      [good, "--backend", "abacus"],
      /unknown backend: abacus; there are engine, webgpu, webgl, cpu/
    ],
    ["an option that is not there", [good, "--fast"], /--fast/],
    ["bad JSON", [file("{")], /not JSON/]
  ])("says in one sentence what is wrong, and exits 2, given %s", (_, args, sentence) => {
    const {stdout, stderr, status} = parity(...args);
    expect(stdout).toBe("");
    expect(stderr.trimEnd()).toMatch(sentence);
    expect(stderr.trimEnd()).not.toContain("\n");
    expect(status).toBe(2);
  });
});

type Tree = Record<string, unknown> | unknown[];

/** Every place in a fixture that something could be wrong with, in lists only the first three. */
function places(tree: Tree, path: (string | number)[] = []): (string | number)[][] {
  const entries = Object.entries(tree).slice(0, Array.isArray(tree) ? 3 : undefined);
  return entries.flatMap(([name, branch]) => {
    const here = [...path, name];
    return [here, ...(typeof branch === "object" && branch !== null ? places(branch as Tree, here) : [])];
  });
}

/** A fixture with another value, or none, in one place. */
function mutate(text: string, path: (string | number)[], value: unknown): string {
  const fixture = JSON.parse(text);
  const parent = path.slice(0, -1).reduce((tree, name) => tree[name], fixture);
  if (value === undefined) Reflect.deleteProperty(parent, path.at(-1)!);
  else parent[path.at(-1)!] = value;
  return JSON.stringify(fixture);
}

describe("parseFixture", () => {
  const text = fixtureText("a");

  it("reads both fixtures in our names and layouts", () => {
    const {steps, initial, config} = parseFixture(text);
    expect(steps.length).toBe(3);
    expect(initial.generator.W2.shape).toEqual([4, 4, 2 * config.generatorWidth, 4 * config.generatorWidth]);
    expect(steps[0].real.shape).toEqual([config.batch, 28, 28, 1]);
    const {steps: raw, initial: start} = JSON.parse(text);
    expect(steps[0].real.data[30]).toBeCloseTo(raw[0].real.data[30], 6);
    const [, inputs, , columns] = start.discriminator["1.0.weight_orig"].shape;
    const at = (o: number, i: number, y: number, x: number) => ((o * inputs + i) * 4 + y) * columns + x;
    const ours = initial.discriminator.W2;
    const place = ((1 * 4 + 2) * 4 + 3) * 8 + 5; // [y 1, x 2, in 3, out 5]
    expect(ours.data[place]).toBeCloseTo(start.discriminator["1.0.weight_orig"].data[at(5, 3, 1, 2)], 6);
    expect(initial.discriminator.v2.data[(1 * 4 + 2) * 4 + 3]).toBeCloseTo(
      start.discriminator["1.0.weight_v"].data[(3 * 4 + 1) * 4 + 2],
      6
    );
  });

  it("says where a field is missing, misshapen, of the wrong length, or not a finite number", () => {
    const wrong = (path: (string | number)[], value: unknown) => () => parseFixture(mutate(text, path, value));
    expect(wrong(["config", "z"], undefined)).toThrow("config.z is missing or not a finite number");
    expect(wrong(["config", "batch"], 0.5)).toThrow("config: invalid batch: 0.5");
    expect(wrong(["steps", 1, "real", "shape", 0], 6)).toThrow(
      "steps[1].real has shape 6×1×28×28 where 5×1×28×28 is needed"
    );
    expect(wrong(["steps", 0, "noiseG", "data"], [1])).toThrow(
      "steps[0].noiseG.data holds 1 numbers where 30 are needed"
    );
    expect(wrong(["initial", "generator", "0.0.bias", "data", 2], null)).toThrow(
      'initial.generator["0.0.bias"].data[2] is missing or not a finite number'
    );
    expect(wrong(["steps"], [])).toThrow("steps is missing or not a list");
    expect(() => parseFixture(text.replace(/"lossD":[^,]*/, '"lossD":1e60'))).toThrow("steps[0].lossD");
  });

  it("refuses a fixture that has lost any field, or has something else in its place, with a sentence", () => {
    const all = places(JSON.parse(text)).filter(([name]) => name !== "torch");
    const junk = fc.constantFrom(undefined, null, "x", true, {}, [], [[]], "1");
    fc.assert(
      fc.property(fc.constantFrom(...all), junk, (path, value) => {
        const {message} = caught(() => parseFixture(mutate(text, path, value)));
        expect(message).toMatch(/^[^\n]{5,200}$/);
      }),
      {numRuns: 60}
    );
  });
});

function caught(f: () => unknown): Error {
  try {
    f();
  } catch (error) {
    expect(error).toBeInstanceOf(FixtureError);
    return error as Error;
  }
  throw new Error("nothing was thrown");
}
