import {spawnSync} from "node:child_process";
import {fileURLToPath} from "node:url";
import {describe, expect, it} from "vitest";
import {inChromium} from "../../scripts/bundle.js";
import type * as Run from "../../scripts/parity/run.js";
import {fixtureText} from "../model/fixtureText.js";

const entry = new URL("../../scripts/parity/run.ts", import.meta.url);

describe.each(["engine", "webgpu", "webgl"] as const)("the step on %s", (backend) => {
  it("agrees with PyTorch's numbers, both fixtures", () =>
    inChromium(entry, async (page) => {
      for (const name of ["a", "b"]) {
        const parity = await page.evaluate(
          ([text, backend]) => (globalThis as unknown as {bundle: typeof Run}).bundle.run(text, backend),
          [fixtureText(name), backend] as const
        );
        expect(parity).toMatchObject({backend, pass: true});
        expect(parity.worst.logits).toBeLessThan(1e-5);
      }
    }));
});

it("the command prints one line of JSON for the engine too", () => {
  const {stdout, stderr, status} = spawnSync(
    "node",
    ["--import", "tsx", "scripts/parity.ts", "tests/fixtures/sngan-a.json", "--backend", "engine"],
    {cwd: fileURLToPath(new URL("../..", import.meta.url)), encoding: "utf8"}
  );
  expect(stderr).toBe("");
  expect(JSON.parse(stdout)).toMatchObject({backend: "engine", steps: 3, pass: true});
  expect(status).toBe(0);
});
