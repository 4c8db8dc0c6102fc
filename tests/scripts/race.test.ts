import {execFileSync} from "node:child_process";
import {readFileSync} from "node:fs";
import {execPath} from "node:process";
import {describe, expect, it} from "vitest";
import {readRaceOrder, usage} from "../../scripts/race/arguments.js";
import {jobsOf, type RaceJob} from "../../scripts/race/jobs.js";
import {inThreads} from "../../scripts/race/pool.js";
import {tableOf, withSection, withStudy} from "../../scripts/race/report.js";
import {runJob} from "../../scripts/race/run.js";
import {studyOf} from "../../scripts/race/study.js";
import {meanOf, raceRows, type RaceResult, type RaceStudies} from "../../src/components/train/race/raceStudy.js";

const least = ["--data", "ring", "--seeds", "2", "--steps", "5"];
const small = [...least, "--width", "5", "--batch", "8"];
const origin = {command: "npm run race", commit: "abc", machine: "a machine"};

describe("race's arguments", () => {
  it("name everything, with the page's settings where nothing is said", () => {
    const order = readRaceOrder(least);
    expect(order).toMatchObject({data: "ring", seeds: 2, steps: 5, packs: 1, papers: false, settings: {}});
    expect(order.report).toBe("docs/results/race.md");
    expect(readRaceOrder([...least, "--report", "none"]).report).toBeUndefined();
    expect(readRaceOrder([...small, "--rate", "3e-4"]).settings).toEqual({width: 5, batch: 8, learningRate: 3e-4});
  });

  it.each([
    [[], usage],
    [["--data", "ring", "--seeds", "2"], usage],
    [
      ["--data", "cube", "--seeds", "2", "--steps", "5"],
      "unknown data: cube; there are ring, grid, moons, roll, uneven"
    ],
    [
      ["--data", "drawn", "--seeds", "2", "--steps", "5"],
      "unknown data: drawn; there are ring, grid, moons, roll, uneven"
    ],
    [["--data", "ring", "--seeds", "0", "--steps", "5"], "invalid seeds: 0"],
    [["--data", "ring", "--seeds", "2", "--steps", "1.5"], "invalid steps: 1.5"],
    [[...least, "--packs", "two"], "invalid packs: two"],
    [[...least, "--rate=-1"], "invalid learningRate: -1"],
    [[...least, "--methods", "gan,vae"], "unknown method: vae; there are gan, wgan, wgan-gp, sn-gan"]
  ])("refuses %j in one sentence", (args, sentence) => {
    expect(() => readRaceOrder(args)).toThrow(sentence);
  });

  it("a wrong order exits with 2 and one line", () => {
    const run = (args: string[]) => {
      try {
        execFileSync(execPath, ["--import", "tsx", "scripts/race.ts", ...args], {encoding: "utf8", stdio: "pipe"});
        return [0, ""];
      } catch (error) {
        const {status, stderr} = error as {status: number; stderr: string};
        return [status, stderr];
      }
    };
    expect(run([...least, "--speed", "3"])[0]).toBe(2);
    expect(run([...least, "--packs", "200"])).toEqual([2, "race: invalid pack: 65 of a batch of 64\n"]);
  });
});

describe("the runs of an order", () => {
  it("are every method and pack with every seed, with the same settings", () => {
    const jobs = jobsOf(readRaceOrder([...small, "--packs", "3"]));
    expect(jobs.map(({method, pack, options}) => `${method} ${pack} ${options.seed}`)).toEqual(
      [1, 2].flatMap((seed) =>
        ["gan 1", "wgan 1", "wgan-gp 1", "sn-gan 1", "gan 2", "gan 3"].map((row) => `${row} ${seed}`)
      )
    );
    expect(new Set(jobs.map(({options: {width, batch, sd}}) => `${width} ${batch} ${sd}`))).toEqual(
      new Set(["5 8 0.05"])
    );
  });

  it("take the published scale when asked", () => {
    expect(jobsOf(readRaceOrder([...least, "--papers"]))[0].options.sd).toBe(0.01);
    const [grid] = jobsOf(readRaceOrder(["--data", "grid", "--seeds", "1", "--steps", "1", "--papers"]));
    expect([grid.options.sd, grid.options.scale]).toEqual([0.05, 4]);
  });

  it("come from threads as they come without, in order", async () => {
    const jobs = jobsOf(readRaceOrder(small));
    const told: RaceResult[] = [];
    const entry = new URL(`file://${process.cwd()}/scripts/race/worker.ts`);
    const results = await inThreads<RaceJob, RaceResult>(entry, jobs, {onResult: (result) => told.push(result)});
    expect(results).toEqual(jobs.map(runJob));
    expect(told).toHaveLength(jobs.length);
  });
});

describe("the report", () => {
  const order = readRaceOrder([...small, "--packs", "2"]);
  const study = studyOf(order, jobsOf(order).map(runJob), origin);

  it("has a row a method and pack, and one of a perfect generator", () => {
    const lines = tableOf(study).trimEnd().split("\n");
    expect(lines).toHaveLength(2 + 5 + 1);
    expect(lines[0]).toContain("modes of 8");
    expect(lines[6]).toContain("GAN, packs of 2");
    expect(lines[7]).toContain("a perfect generator");
    expect(lines[7]).toContain("98.9");
    expect(new Set(lines.map((line) => line.length)).size).toBe(1);
  });

  it("puts a section in the place of the old one on the same data, and leaves the rest alone", () => {
    const grid = {...study, data: "grid" as const, commit: "first"};
    const both = withSection(withSection("", study), grid);
    expect(both.match(/^## /gm)).toHaveLength(2);
    const again = withSection(both, {...grid, commit: "second"});
    expect(again).toBe(both.replace("Commit: first", "Commit: second"));
    const papers = {...study, papers: true};
    expect(withSection(again, papers).match(/^## /gm)).toHaveLength(3);
    expect(withStudy(withStudy({studies: [study]}, grid), {...study, commit: "new"}).studies).toHaveLength(2);
  });

  it("has means and standard errors over seeds", () => {
    expect(meanOf([1, 2, 3, 4])).toEqual({mean: 2.5, error: expect.closeTo(Math.sqrt(5 / 3 / 4), 12)});
    expect(meanOf([7])).toEqual({mean: 7, error: 0});
    const [row] = raceRows(study);
    const values = study.results.filter(({method, pack}) => method === "gan" && pack === 1).map(({w1}) => w1);
    expect(row).toMatchObject({method: "gan", pack: 1, seeds: 2, w1: meanOf(values)});
  });
});

describe("race-study.json", () => {
  const {studies} = JSON.parse(readFileSync("src/data/race-study.json", "utf8")) as RaceStudies;
  const rowsOf = (data: string) => raceRows(studies.find((study) => study.data === data)!);
  const row = (data: string, method: string, pack = 1) =>
    rowsOf(data).find((one) => one.method === method && one.pack === pack)!;

  it("has ring and grid, ten seeds of four methods and of packs of 2, 3 and 4", () => {
    expect(studies.map(({data}) => data)).toEqual(["ring", "grid"]);
    for (const {data} of studies) {
      expect(rowsOf(data).map(({method, pack, seeds}) => `${method} ${pack} ${seeds}`)).toEqual(
        ["gan 1", "wgan 1", "wgan-gp 1", "sn-gan 1", "gan 2", "gan 3", "gan 4"].map((name) => `${name} 10`)
      );
    }
  });

  it("is what docs/results/race.md says", () => {
    const report = readFileSync("docs/results/race.md", "utf8");
    for (const study of studies) expect(report).toContain(tableOf(study));
  });

  it("begins with what our trainer gives today", () => {
    const {results, steps} = studies[0];
    const order = ["--data", "ring", "--seeds", "1", "--steps", String(steps), "--methods", "gan"];
    const again = runJob(jobsOf(readRaceOrder(order))[0]);
    expect(again.covered).toBe(results[0].covered);
    expect(Math.abs(again.highQuality - results[0].highQuality)).toBeLessThan(1e-3);
    expect(Math.abs(again.w1 - results[0].w1)).toBeLessThan(1e-3);
  });

  it("on the ring only GAN and WGAN lose modes; GAN has the best quality, SN-GAN the smallest W₁", () => {
    const rows = rowsOf("ring");
    const losers = rows.filter(({covered}) => covered.mean < 8);
    expect(losers.map(({method, pack}) => `${method} ${pack}`)).toEqual(["gan 1", "wgan 1"]);
    expect(Math.max(...rows.map(({highQuality}) => highQuality.mean))).toBe(row("ring", "gan").highQuality.mean);
    expect(Math.min(...rows.map(({w1}) => w1.mean))).toBe(row("ring", "sn-gan").w1.mean);
  });

  it("on the ring every pack covers all modes, and each more costs quality", () => {
    const quality = [2, 3, 4].map((pack) => row("ring", "gan", pack).highQuality.mean);
    expect([2, 3, 4].map((pack) => row("ring", "gan", pack).covered.mean)).toEqual([8, 8, 8]);
    expect([...quality].sort((a, b) => b - a)).toEqual(quality);
  });

  it("on the grid nobody gets 20 modes or 10 % quality; SN-GAN and WGAN-GP are level, and a pack of 2 no nearer than none", () => {
    for (const {covered, highQuality} of rowsOf("grid")) {
      expect(covered.mean).toBeLessThan(20);
      expect(highQuality.mean).toBeLessThan(0.1);
    }
    const [sn, gp] = [row("grid", "sn-gan").w1, row("grid", "wgan-gp").w1];
    expect(Math.abs(sn.mean - gp.mean)).toBeLessThan(sn.error + gp.error);
    const [packed, alone] = [row("grid", "gan", 2).w1, row("grid", "gan").w1];
    expect(Math.abs(packed.mean - alone.mean)).toBeLessThan(packed.error + alone.error);
  });
});
