import {execPath} from "node:process";
import {describe, expect, it} from "vitest";
import {runCommand} from "../../scripts/test/command.js";
import {once} from "../../scripts/test/counts.js";
import {runStages, type Outcome, type Stage} from "../../scripts/test/stages.js";

const passes: Outcome = {counts: {passed: 2, failed: 0, skipped: 1}, output: "fine"};
const fails: Outcome = {counts: once(false), output: "not fine"};

/** Stages that end when told to, with a log of what began and what was told. */
function made(...stages: (Omit<Stage, "run"> & {outcome?: Outcome})[]) {
  const log: string[] = [];
  const ends = new Map<string, () => void>();
  const run = (name: string, outcome: Outcome) => () => {
    log.push(`begin ${name}`);
    return new Promise<Outcome>((resolve) => ends.set(name, () => resolve(outcome)));
  };
  const end = async (name: string) => {
    ends.get(name)!();
    await new Promise((resolve) => setImmediate(resolve));
  };
  const list = stages.map(({outcome = passes, ...stage}) => ({...stage, run: run(stage.name, outcome)}));
  const done = runStages(list, {atOnce: 2, tell: (name, {output}) => log.push(`${name}: ${output}`)});
  return {log, end, done};
}

describe("runStages", () => {
  it("runs two at a time, the first that may, and tells each once, when it is done", async () => {
    const {log, end, done} = made({name: "a"}, {name: "b", after: "a"}, {name: "c"}, {name: "d"});
    expect(log).toEqual(["begin a", "begin c"]);
    await end("c");
    expect(log.slice(2)).toEqual(["c: fine", "begin d"]);
    await end("a");
    expect(log.slice(4)).toEqual(["a: fine", "begin b"]);
    await end("b");
    await end("d");
    expect(await done).toEqual({passed: 8, failed: 0, skipped: 4});
  });

  it("counts a stage that can't run, because the one before it failed, as one failure", async () => {
    const {log, end, done} = made({name: "a", outcome: fails}, {name: "b", after: "a"}, {name: "c", after: "a"});
    await end("a");
    expect(await done).toEqual({passed: 0, failed: 3, skipped: 0});
    expect(log).toEqual(["begin a", "a: not fine", "b: not run: a failed", "c: not run: a failed"]);
  });

  it("counts a stage that dies as one failure and goes on with the others", async () => {
    const told: string[] = [];
    const stages: Stage[] = [
      {name: "dies", run: () => Promise.reject(new Error("no Chromium"))},
      {name: "dies at once", run: () => unlucky()},
      {name: "lives", run: () => Promise.resolve(passes)}
    ];
    const tell = (name: string, {output}: Outcome) => told.push(`${name}: ${output}`);
    expect(await runStages(stages, {atOnce: 1, tell})).toEqual({passed: 2, failed: 2, skipped: 1});
    expect(told).toEqual(["dies: no Chromium", "dies at once: no luck", "lives: fine"]);
  });

  it("refuses a stage that waits for one that isn't there", async () => {
    const stages: Stage[] = [{name: "a", after: "b", run: () => Promise.resolve(passes)}];
    await expect(runStages(stages, {atOnce: 2, tell: () => {}})).rejects.toThrow("wait for what isn't there: a");
  });
});

function unlucky(): never {
  throw new Error("no luck");
}

describe("runCommand", () => {
  const node = (script: string) => [execPath, "-e", script];

  it("keeps both streams and the exit status", async () => {
    const script = "process.stdout.write('a'); process.stderr.write('b'); process.exitCode = 3";
    const {status, output} = await runCommand(node(script));
    expect([status, [...output].sort().join("")]).toEqual([3, "ab"]);
  });

  it("has no status where a signal ends it, or where there is no such command", async () => {
    expect((await runCommand(node("process.kill(process.pid, 'SIGKILL')"))).status).toBeNull();
    const {status, output} = await runCommand(["no-such-command-anywhere"]);
    expect([status, output]).toEqual([null, expect.stringContaining("ENOENT")]);
  });
});
