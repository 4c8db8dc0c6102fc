import {expect, it} from "vitest";
import {foundReadings} from "../../src/components/view/latent/foundWords.js";

const usual = {mean: 7.97, deviation: 0.71};
const lengthOf = (now: number) => foundReadings([0.1], undefined, {now, usual}).at(-1);

it("a found z has its length beside that of noise, and a word where G was never trained", () => {
  expect(lengthOf(8.2)).toMatchObject({name: "‖z‖", value: "8.20", reference: "noise: 7.97 ± 0.71"});
  expect(lengthOf(19.04)!.reference).toBe("noise: 7.97 ± 0.71; so far out G was never trained");
});
