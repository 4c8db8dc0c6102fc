import {spawnSync} from "node:child_process";
import {existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {PNG} from "pngjs";
import {afterAll, describe, expect, it} from "vitest";
import {readArguments} from "../../scripts/train/arguments.js";
import {openJournal} from "../../scripts/train/journal.js";
import {sheetPNG} from "../../scripts/train/sheet.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "train-"));
afterAll(() => rmSync(folder, {recursive: true}));

const train = (...args: string[]) =>
  spawnSync("node", ["--import", "tsx", "scripts/train.ts", ...args], {cwd: root, encoding: "utf8"});

/** 16 grey pictures as an IDX file. */
function mnistFolder(): string {
  const data = mkdtempSync(join(folder, "mnist-"));
  const header = Buffer.from([0, 0, 8, 3, 0, 0, 0, 16, 0, 0, 0, 28, 0, 0, 0, 28]);
  writeFileSync(join(data, "train-images-idx3-ubyte"), Buffer.concat([header, Buffer.alloc(16 * 784, 90)]));
  return data;
}

describe("train", () => {
  it("writes a row a step and a sheet whenever it should, and says on stderr how far it is", () => {
    const out = join(folder, "run");
    const {status, stdout, stderr} = train(
      "--data",
      mnistFolder(),
      "--steps",
      "3",
      "--seed",
      "1",
      "--every",
      "2",
      "--out",
      out
    );
    expect({status, stdout}).toEqual({status: 0, stdout: ""});
    expect(stderr).toMatch(/step 3 of 3 · .* steps\/s · 0 s left/);
    const [header, ...rows] = readFileSync(join(out, "metrics.csv"), "utf8").trimEnd().split("\n");
    expect(header).toBe("step,lossD,lossG,meanReal,meanFake,sigma1,sigma2,sigma3,gradD,gradG,ratio1,ratio2,ratio3");
    expect(rows.map((row) => row.split(",")[0])).toEqual(["1", "2", "3"]);
    expect(rows[0]).toMatch(/,,,$/);
    for (const ratio of rows[1].split(",").slice(10)) {
      expect(Number(ratio)).toBeGreaterThan(0.5);
      expect(Number(ratio)).toBeLessThanOrEqual(1 + 1e-6);
    }
    expect(readdirSync(out).sort()).toEqual(["metrics.csv", "sheet-000002.png", "sheet-000003.png"]);
  });

  it("goes on with a kept state as if nothing had happened, and knows its recipe", () => {
    const data = ["--data", mnistFolder()];
    const [all, half, rest] = ["all", "half", "rest"].map((name) => join(folder, name));
    const recipe = ["--set", "loss=hinge", "--set", "generatorWidth=4", "--set", "updatesD=2"];
    const rows = (out: string) => readFileSync(join(out, "metrics.csv"), "utf8").trimEnd().split("\n").slice(1);
    expect(train(...data, ...recipe, "--seed", "4", "--steps", "4", "--every", "2", "--out", all).status).toBe(0);
    expect(train(...data, ...recipe, "--seed", "4", "--steps", "2", "--keep", "--out", half).status).toBe(0);
    const kept = join(half, "state-000002.safetensors");
    expect(train(...data, "--from", kept, "--steps", "4", "--every", "2", "--out", rest).status).toBe(0);
    expect([...rows(half), ...rows(rest)]).toEqual(rows(all));
    const again = train(...data, "--from", kept, "--steps", "2", "--out", rest);
    expect([again.status, again.stderr.trim()]).toEqual([2, `train: ${kept} is at step 2 already`]);
  });

  it("says in one sentence what is wrong, exits 2, and makes no folder", () => {
    const out = join(folder, "none");
    for (const args of [[], ["--data", join(folder, "nowhere"), "--steps", "1", "--out", out]]) {
      const {status, stdout, stderr} = train(...args);
      expect({status, stdout}).toEqual({status: 2, stdout: ""});
      expect(stderr.trimEnd()).toMatch(/^train: [^\n]+$/);
    }
    expect(existsSync(out)).toBe(false);
  });
});

describe("readArguments", () => {
  const good = ["--data", "digits", "--steps", "10", "--out", "somewhere"];

  it("fills in the small preset, seed 0, a sheet every 500 steps and the processor", () => {
    const defaults = {preset: "small", seed: 0, every: 500, backend: "cpu"};
    expect(readArguments(good)).toMatchObject({recipe: {}, data: "digits", steps: 10, out: "somewhere", ...defaults});
  });

  it("takes a recipe by its name, with changes", () => {
    const {recipe} = readArguments([...good, "--recipe", "certified", "--set", "loss=hinge", "--set", "gammaMean=0.5"]);
    expect(recipe).toEqual({normD: false, discriminatorWidth: 64, gammaMean: 0.5, loss: "hinge"});
  });

  it.each([
    [["--steps", "0"], "invalid steps: 0"],
    [["--steps", "1e3"], "invalid steps: 1e3"],
    [["--seed", "x"], "invalid seed: x"],
    [["--every", "-5"], /every/],
    [["--preset", "huge"], "unknown preset: huge; there are full, half, small"],
    [["--backend", "webgl"], "unknown backend: webgl"],
    [["--recipe", "cake"], "unknown recipe: cake; there are article, dcgan, certified"],
    [["--set", "colour=red"], /^unknown knob: colour; there are loss, leash/],
    [["--set", "loss=love"], "invalid loss: love"],
    [["--set", "leash=penalty"], /^the gradient penalty is about each image by itself/],
    [["--recipe", "certified", "--set", "leash=penalty", "--backend", "engine"], /^the engine has no gradient penalty/],
    [["--from", "a.safetensors", "--seed", "3"], /leave them out beside --from/],
    [["--colour", "red"], /--colour/],
    [["more"], /more/]
  ])("refuses %s", (args, sentence) => {
    expect(() => readArguments([...good, ...args])).toThrow(sentence);
  });
});

describe("a sheet", () => {
  it("is a grey PNG of five by five pictures, each where it belongs", () => {
    const pixels = Uint8Array.from({length: 25 * 784}, (_, i) =>
      Math.floor(i / 784) === 7 && i % 784 === 29 ? 255 : 0
    );
    const {width, height, data} = PNG.sync.read(sheetPNG(pixels));
    expect([width, height]).toEqual([148, 148]);
    const at = (x: number, y: number) => data[4 * (y * width + x)];
    expect(at(2 * 30 + 1, 30 + 1)).toBe(255); // picture 7: row 1, column 2; pixel 29: row 1, column 1
    expect(at(28, 0)).toBe(40);
    expect(data.filter((value, i) => i % 4 === 0 && value === 255).length).toBe(1);
  });
});

describe("openJournal", () => {
  it("leaves the ratio empty where the exact σ was not computed", async () => {
    const out = join(folder, "journal");
    await openJournal(out, 9).rows([
      [1, 0.7, 0.6, 0.5, 0.4, 1, 2, 3, 0.1, 0.2],
      [2, 0.7, 0.6, 0.5, 0.4, 1, 2, 3, 0.1, 0.2, 2, 4, 3]
    ]);
    const lines = readFileSync(join(out, "metrics.csv"), "utf8").split("\n");
    expect(lines.slice(1)).toEqual([
      "1,0.7,0.6,0.5,0.4,1,2,3,0.1,0.2,,,",
      "2,0.7,0.6,0.5,0.4,1,2,3,0.1,0.2,0.5,0.5,1",
      ""
    ]);
  });
});
