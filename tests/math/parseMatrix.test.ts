import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {matrix} from "../../src/components/math/matrix.js";
import {matrixText, parseMatrix} from "../../src/components/math/parseMatrix.js";

const limits = {rows: [2, 8], columns: [2, 6], largest: 100} as const;
const refused = (text: string) => {
  try {
    parseMatrix(text, limits);
  } catch (error) {
    return (error as RangeError).message;
  }
  return undefined;
};

describe("parseMatrix", () => {
  it.each(["0 2; 0 0", "0,2\n0,0", "[[0, 2], [0, 0]]", " 0  2 ;0 0;", "0 2; −0 0", "０，２；0、－0"])(
    "reads %j",
    (text) => {
      expect(parseMatrix(text, limits)).toEqual(matrix([[0, 2], [0, 0]])); // prettier-ignore
    }
  );

  it("takes minus signs and decimals, of which six count", () => {
    expect([...parseMatrix("-1 .5; −2. 0.12345678", limits).values]).toEqual([-1, 0.5, -2, 0.123457]);
  });

  it.each([
    ["", "no rows: expected 2 to 8"],
    ["1 2", "1 row: expected 2 to 8"],
    ["1; 2", "1 column: expected 2 to 6"],
    ["1 2; 3", "row 2 has 1 entry, row 1 has 2"],
    ["1 x; 3 4", "“x” is no number from −100 to 100"],
    ["1 0x10; 3 4", "“0x10” is no number from −100 to 100"],
    ["1 1e3; 3 4", "“1e3” is no number from −100 to 100"],
    ["abc", "“abc” is no number from −100 to 100"],
    ["101 0; 0 1", "“101” is no number from −100 to 100"],
    ["NaN 1; 3 4", "“NaN” is no number from −100 to 100"]
  ])("refuses %j in one sentence", (text, sentence) => {
    expect(refused(text)).toBe(sentence);
  });

  it("never returns anything but finite numbers of an allowed shape, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string({unit: fc.constantFrom(..."0123456789.-+e ,;\n[]x"), maxLength: 40}), (text) => {
        if (refused(text) !== undefined) return;
        const {rows, columns, values} = parseMatrix(text, limits);
        expect(values.every((x) => Math.abs(x) <= 100)).toBe(true);
        expect([rows >= 2 && rows <= 8, columns >= 2 && columns <= 6, values.length]).toEqual([true, true, rows * columns]); // prettier-ignore
      }),
      {seed: 3, numRuns: 2000}
    );
  });

  it("reads what matrixText writes", () => {
    const W = matrix([[0.1, -2, 3], [4e-6, 5.25, 0]]); // prettier-ignore
    expect(parseMatrix(matrixText(W), limits)).toEqual(W);
  });
});
