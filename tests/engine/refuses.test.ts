import {describe, expect, it} from "vitest";
import {planOf} from "../../src/components/engine/plan.js";
import {refusalOf} from "../../src/components/engine/refuses.js";
import {runners} from "../../src/components/model/backendNames.js";
import {article, configure, leashes, losses} from "../../src/components/model/config.js";

describe("what the engine can't compute", () => {
  it.each([{leash: "penalty", normD: false} as const, {updatesD: 2}, {updatesG: 5}])("%o", (changes) => {
    const config = configure(changes);
    const sentence = refusalOf("engine", config)!;
    expect(sentence).toMatch(/^the engine .*TensorFlow\.js/);
    expect(() => planOf(config)).toThrow(sentence);
    expect(runners.map((runner) => refusalOf(runner, config))).toEqual([sentence, ...Array<undefined>(3)]);
  });

  it("is nothing else", () => {
    for (const loss of losses)
      for (const leash of leashes.filter((leash) => leash !== "penalty"))
        for (const normD of [true, false]) {
          const config = configure({loss, leash, normD, lrG: 1e-3, gammaMean: 1});
          expect(refusalOf("engine", config)).toBeUndefined();
          expect(planOf(config).dispatches.length).toBe(planOf(article).dispatches.length);
        }
  });
});
