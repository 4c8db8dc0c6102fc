import {describe, expect, it} from "vitest";
import {inChromium} from "../../scripts/bundle.js";
import type * as Run from "../../scripts/parity/run.js";
import {fixtureText} from "../model/fixtureText.js";

const entry = new URL("../../scripts/parity/run.ts", import.meta.url);

describe.each(["webgpu", "webgl"] as const)("the step on %s", (backend) => {
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
