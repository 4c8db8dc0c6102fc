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
  const places = (root: Element) => figureRows(root).map(({table, row, column}) => [table, row, column].join("|"));

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
      {table: "", row: "", column: "JSD", value: "0.49", unit: "nat"},
      {table: "four methods", row: "GAN", column: "modes", value: "6.3", unit: ""},
      {table: "four methods", row: "GAN", column: "good", value: "98", unit: "%"},
      {table: "four methods", row: "SN-GAN", column: "modes", value: "8", unit: ""}
    ]);
  });

  it("has the number that names a row as a program reads it, a word as it is", () => {
    const names = ["1,000", "−0.5", "∞", "5 layers", "GAN, clipped"];
    const table = TableBox(
      "t",
      ["", "x"],
      names.map((name) => [name, "1"])
    );
    expect(figureRows(figure(table)).map(({row}) => row)).toEqual(["1000", "-0.5", "inf", "5 layers", "GAN, clipped"]);
  });

  it("tells tables and panels apart, and leaves out what is hidden", () => {
    const panel = document.createElement("section");
    panel.setAttribute("aria-label", "WGAN");
    const hidden = readout();
    hidden.hidden = true;
    panel.append(readout(), hidden);
    const tables = ["a", "b"].map((label) => TableBox(label, ["", "x"], [["first", "1"]]));
    expect(places(figure(panel, ...tables))).toEqual(["WGAN||JSD", "a|first|x", "b|first|x"]);
  });

  it("names tables by themselves in every language, and one of a page's text, which says only that it is one, not at all", () => {
    learn(everywhere);
    const tables = ["甲", "乙"].map((label) => TableBox(label, ["", "x"], [["第一", "1"]]));
    forget();
    const inText = document.createElement("div"); // as the build wraps it
    inText.innerHTML = `<div class="table-box" aria-label="表格"><table><tr><th></th><th>x</th></tr><tr><td>a</td><td>2</td></tr></table></div>`;
    expect(tables[0].getAttribute("aria-label")).toBe("表格：甲");
    expect(places(figure(...tables, inText))).toEqual(["甲|第一|x", "乙|第一|x", "|a|x"]);
  });

  it("finds nothing in a figure without numbers", () => {
    expect(figureRows(figure(document.createElement("p")))).toEqual([]);
  });
});

describe("csvOf", () => {
  it("quotes what needs it, and lets no name become a formula", () => {
    const rows = [
      {table: 'a "b", c', row: "0.5", column: "p", value: "-1.5", unit: ""},
      {table: "=1+1", row: "", column: "−p", value: "−x", unit: "@nat"},
      {table: "", row: "-inf", column: "", value: "-inf", unit: "-x"}
    ];
    expect(csvOf(rows).split("\r\n")).toEqual([
      "table,row,column,value,unit",
      '"a ""b"", c",0.5,p,-1.5,',
      "'=1+1,,−p,−x,'@nat",
      ",-inf,,-inf,'-x",
      ""
    ]);
  });

  it("begins with a byte-order mark where it is asked to, and has its heads in the page's language", () => {
    learn(everywhere);
    const text = csvOf([], {isMarked: true});
    forget();
    expect(text).toBe("\uFEFF表格,行,列,值,单位\r\n");
    expect(csvOf([])).toBe("table,row,column,value,unit\r\n");
  });
});
