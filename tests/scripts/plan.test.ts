import {spawnSync} from "node:child_process";
import {fileURLToPath} from "node:url";
import {describe, expect, it} from "vitest";
import {readPlanOrder} from "../../scripts/plan/arguments.js";
import {printPlan, totalsOf} from "../../scripts/plan/print.js";
import {planOf} from "../../src/components/engine/plan.js";
import {preset} from "../../src/components/model/presets.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const run = (...args: string[]) =>
  spawnSync("node", ["--import", "tsx", "scripts/plan.ts", ...args], {cwd: root, encoding: "utf8"});

describe("the print-out of a plan", () => {
  const plan = planOf(preset("small"));
  const text = printPlan(plan);
  const cells = text
    .split("\n")
    .filter((line) => /^\| +\d/.test(line))
    .map((line) => line.split("|").map((cell) => cell.trim()));
  const total = (name: string) => Number(new RegExp(`^${name}: ([\\d.]+)`, "m").exec(text)![1]);

  it("has a row for every dispatch, in order, with its kernel", () => {
    expect(cells.map((row) => [row[1], row[2], row[3]])).toEqual(
      plan.dispatches.map(({name, kernel}, i) => [String(i + 1), name, kernel])
    );
  });

  it("has totals that are the sums of its rows", () => {
    const sum = (column: number) => cells.reduce((a, row) => a + Number(row[column].replaceAll(",", "")), 0);
    expect(total("dispatches")).toBe(cells.length);
    expect(total("pipelines")).toBe(new Set(cells.map((row) => row[3])).size);
    expect(Math.abs(total("traffic") - sum(6) / 1e6)).toBeLessThan(0.006);
    expect(Math.abs(total("work") - sum(7) / 1e3)).toBeLessThan(0.0005);
    expect(Math.abs(total("arithmetic intensity") - (sum(7) * 1e6) / sum(6))).toBeLessThan(0.1);
    expect(totalsOf(plan).dispatches).toBe(cells.length);
  });

  it("says that a step is one pass and one submission", () => {
    expect([total("passes"), total("submits")]).toEqual([1, 1]);
  });

  it("comes from the command line, with changes to a preset", () => {
    const {status, stdout, stderr} = run("--preset", "small", "--batch", "4", "--loss", "hinge", "--no-norm-d");
    expect({status, stderr}).toEqual({status: 0, stderr: ""});
    expect(stdout).toBe(printPlan(planOf({...preset("small"), batch: 4, loss: "hinge", normD: false})));
    expect(stdout).toContain("| hingeHead");
  });
});

describe("the order", () => {
  it("is the article's where nothing is said", () => {
    expect(readPlanOrder([])).toEqual(preset("full"));
    expect(readPlanOrder(["--width", "8", "--width-d", "4", "--z", "5"])).toEqual({
      ...preset("full"),
      ...{generatorWidth: 8, discriminatorWidth: 4, z: 5}
    });
  });

  it.each([
    [["--preset", "huge"], "unknown preset: huge; there are full, half, small"],
    [["--loss", "focal"], "unknown loss: focal; there are bce, hinge, wasserstein"],
    [["--batch", "0"], "invalid batch: 0"],
    [["--width", "1e3"], "invalid generatorWidth: 1e3"],
    [["--colour", "red"], /--colour/],
    [["more"], /more/]
  ])("is refused in one sentence: %j", (args, sentence) => {
    expect(() => readPlanOrder(args)).toThrow(sentence);
  });

  it("where it is wrong, the command exits with 2 and one line", () => {
    const {status, stdout, stderr} = run("--preset", "huge");
    expect({status, stdout, stderr}).toEqual({
      ...{status: 2, stdout: ""},
      stderr: "plan: unknown preset: huge; there are full, half, small\n"
    });
  });
});
