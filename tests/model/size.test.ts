import {expect, it} from "vitest";
import {article} from "../../src/components/model/config.js";
import {countParameters} from "../../src/components/model/size.js";

it("counts the parameters of the article's networks as PyTorch does", () => {
  expect(countParameters(article)).toEqual({generator: 747_841, discriminator: 9_105});
});
