// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {meterReferences} from "../../src/components/math/meterReferences.js";
import {target} from "../../src/components/math/targets.js";
import {MeterStrip} from "../../src/components/view/MeterStrip.js";
import {svgText} from "./svgFile.js";

const references = meterReferences(target("ring"), {samples: 300, batch: 16, rounds: 12});

describe("MeterStrip", () => {
  it.each(
    Object.entries({
      meterCovered: () => MeterStrip(references, "covered"),
      meterQualityOnPhone: () => MeterStrip(references, "highQuality", {width: 310}),
      meterW1: () => MeterStrip(references, "w1")
    })
  )("%s", async (name, draw) => {
    await expect(svgText(draw())).toMatchFileSnapshot(`../output/${name}.svg`);
  });

  it("says its numbers: one mode is as good as perfect in quality, noise as good in modes", () => {
    const label = (meter: "covered" | "busiest") => MeterStrip(references, meter).getAttribute("aria-label");
    expect(label("covered")).toContain("perfect 8; one mode 1; noise 7");
    expect(label("busiest")).toMatch(/share of the busiest mode, .* perfect 1\d\.\d % \(.*one mode 9\d\.\d %/);
  });
});
