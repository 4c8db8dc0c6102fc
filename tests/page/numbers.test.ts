// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {csvOf} from "../../src/components/page/share/csv.js";
import {figureRows} from "../../src/components/page/share/figureRows.js";
import {splitNumber} from "../../src/components/page/share/splitNumber.js";
import {Readout} from "../../src/components/view/Readout.js";
import {TableBox} from "../../src/components/view/TableBox.js";
import {formatCount, formatNumber, formatPercent} from "../../src/components/view/numbers.js";
import {forget, learn} from "../../src/components/words/dictionary.js";
import {everywhere} from "../../src/components/words/zh/everywhere.js";

it("prints a share as its language does", () => {
  expect(formatPercent(0.989)).toBe("98.9 %");
  learn(everywhere);
  expect(formatPercent(0.989)).toBe("98.9%");
  forget();
});

describe("splitNumber", () => {
  it.each([
    ["0.6931 nat", "0.6931", "nat"],
    ["−0.5", "-0.5", ""],
    ["23,450 steps", "23450", "steps"],
    ["98.9 %", "98.9", "%"],
    ["98.9%", "98.9", "%"],
    ["1.25e−7", "1.25e-7", ""],
    ["30.07°", "30.07", "°"],
    ["6 of 8", "6", "of 8"],
    ["61 steps/s", "61", "steps/s"],
    ["∞", "inf", ""],
    ["−∞", "-inf", ""],
    ["6.3 ± 0.5", "6.3 ± 0.5", ""],
    ["1 → 1.882", "1 → 1.882", ""],
    ["10⁻⁵", "10⁻⁵", ""],
    ["0.1 to 0.2", "0.1 to 0.2", ""],
    ["spirals out", "spirals out", ""],
    ["nat", "nat", ""]
  ])("%s is %s, in %s", (printed, value, unit) => expect(splitNumber(printed)).toEqual({value, unit}));

  it("reads back what the notebook prints", () => {
    for (const x of [0, -3.25, 1e-9, -2.5e12, 0.1234, 9_999])
      expect(Number(splitNumber(formatNumber(x)).value)).toBe(x);
    expect(splitNumber(formatCount(1_234_567)).value).toBe("1234567");
    expect(splitNumber(formatPercent(-0.125))).toEqual({value: "-12.5", unit: "%"});
  });
});

function figure(...content: Element[]): HTMLElement {
  const root = document.createElement("figure");
  root.append(...content);
  return root;
}

describe("figureRows", () => {
  const readout = () => Readout([{name: "JSD", value: "0.49 nat", reference: "at most ln 2"}]);

  it("takes readouts, without what they are compared with, and tables cell by cell", () => {
    const table = TableBox(
      "four methods",
      ["method", "modes", "good"],
      [
        ["GAN", "6.3", "98 %"],
        ["SN-GAN", "8", "–"]
      ]
    );
    expect(figureRows(figure(readout(), table))).toEqual([
      {name: "JSD", value: "0.49", unit: "nat"},
      {name: "GAN, modes", value: "6.3", unit: ""},
      {name: "GAN, good", value: "98", unit: "%"},
      {name: "SN-GAN, modes", value: "8", unit: ""}
    ]);
  });

  it("tells tables and panels apart, and leaves out what is hidden", () => {
    const panel = document.createElement("section");
    panel.setAttribute("aria-label", "WGAN");
    const hidden = readout();
    hidden.hidden = true;
    panel.append(readout(), hidden);
    const tables = ["a", "b"].map((label) => TableBox(label, ["", "x"], [["first", "1"]]));
    expect(figureRows(figure(panel, ...tables)).map(({name}) => name)).toEqual([
      "WGAN, JSD",
      "a, first, x",
      "b, first, x"
    ]);
  });

  it("names tables by themselves in every language, and one of a page's text, which says only that it is one, not at all", () => {
    learn(everywhere);
    const tables = ["甲", "乙"].map((label) => TableBox(label, ["", "x"], [["第一", "1"]]));
    forget();
    const inText = document.createElement("div"); // as the build wraps it
    inText.innerHTML = `<div class="table-box" aria-label="表格"><table><tr><th></th><th>x</th></tr><tr><td>a</td><td>2</td></tr></table></div>`;
    expect(tables[0].getAttribute("aria-label")).toBe("表格：甲");
    expect(figureRows(figure(...tables, inText)).map(({name}) => name)).toEqual(["甲, 第一, x", "乙, 第一, x", "a, x"]);
  });

  it("finds nothing in a figure without numbers", () => {
    expect(figureRows(figure(document.createElement("p")))).toEqual([]);
  });
});

describe("csvOf", () => {
  it("quotes what needs it, and lets no name become a formula", () => {
    const rows = [
      {name: 'a "b", c', value: "-1.5", unit: ""},
      {name: "=1+1", value: "−x", unit: "@nat"},
      {name: "-inf", value: "-inf", unit: "-x"}
    ];
    expect(csvOf(rows)).toBe('name,value,unit\r\n"a ""b"", c",-1.5,\r\n\'=1+1,−x,\'@nat\r\n-inf,-inf,\'-x\r\n');
  });
});
