import {describe, expect, it} from "vitest";
import {balanceOf, nearLn2, shareOfWins, type Answers} from "../../../src/components/math/meters/balance.js";
import {random} from "../../../src/components/math/random.js";

/** Logits from N(mean, sd²). */
const logits = (mean: number, sd: number, seed: number) =>
  random(seed)
    .normals(200)
    .map((x) => mean + sd * x);
const answers = (means: Record<keyof Answers, number>, sd: number): Answers => ({
  real: logits(means.real, sd, 1),
  fake: logits(means.fake, sd, 2),
  noise: logits(means.noise, sd, 3),
  moved: logits(means.moved, sd, 4),
  shuffled: logits(means.shuffled, sd, 5)
});

describe("balanceOf", () => {
  it("calls it balance where real and fake can't be told apart at ln 2, and foils can", () => {
    const {verdict, loss, wins} = balanceOf(answers({real: 0, fake: 0, noise: -3, moved: -2, shuffled: -2}, 0.2));
    expect(verdict).toBe("balance");
    expect(Math.abs(loss - Math.LN2)).toBeLessThan(0.01);
    expect(Math.abs(wins.fake - 0.5)).toBeLessThan(0.06);
  });

  it("calls it uncalibrated where real and fake are told apart by answers that are all near ½: a run's first steps", () => {
    const one = balanceOf(answers({real: 0.06, fake: -0.03, noise: -0.06, moved: -0.06, shuffled: -0.06}, 0.02));
    expect(Math.abs(one.loss - Math.LN2)).toBeLessThan(nearLn2);
    expect(one.wins.fake).toBeGreaterThan(0.95);
    expect(one.verdict).toBe("uncalibrated");
  });

  it("calls dead what answers everything alike, however it ranks", () => {
    expect(balanceOf(answers({real: 0.01, fake: 0, noise: -0.01, moved: -0.01, shuffled: -0.01}, 1e-3)).verdict).toBe(
      "dead"
    );
  });

  it("calls dead what answers anything, digits or not", () => {
    const one = balanceOf(answers({real: 0, fake: 0, noise: 0, moved: 0, shuffled: 0}, 0.2));
    expect(one.verdict).toBe("dead");
    expect(one.spread).toBeGreaterThan(0.15);
  });

  it("says that there is nothing to explain where the loss is elsewhere", () => {
    const {verdict, loss} = balanceOf(answers({real: 2, fake: -2, noise: -3, moved: -2, shuffled: -2}, 0.5));
    expect(verdict).toBe("apart");
    expect(loss).toBeLessThan(0.3);
  });

  it("does not call dead what is away from ln 2 and has never met the foils: our recording’s discriminator", () => {
    const one = balanceOf(answers({real: -1.41, fake: -1.98, noise: -1.65, moved: 0.24, shuffled: -0.92}, 0.8));
    expect(one.wins.moved).toBeLessThan(0.25);
    expect(one.verdict).toBe("apart");
  });

  it("refuses logits that are not finite", () => {
    const wrong = {...answers({real: 0, fake: 0, noise: 0, moved: 0, shuffled: 0}, 1), fake: [NaN]};
    expect(() => balanceOf(wrong)).toThrow("invalid answers: a logit is not finite");
  });
});

describe("shareOfWins", () => {
  it("counts pairs, ties half", () => {
    expect(shareOfWins([3, 1], [0, 1, 2])).toBeCloseTo((3 + 1 + 0.5) / 6, 14);
    expect(shareOfWins([1], [1])).toBe(0.5);
  });
});
