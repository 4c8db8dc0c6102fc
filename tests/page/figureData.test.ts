// @vitest-environment jsdom
import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {contents} from "../../src/components/page/data/contents.js";
import {fillData} from "../../src/components/page/data/fillData.js";
import {renew} from "../../src/components/page/data/renew.js";
import {thinned} from "../../src/components/page/data/thinned.js";
import {figureRows} from "../../src/components/page/share/figureRows.js";
import {withData, type DataTable} from "../../src/components/view/drawingData.js";
import {TableBox} from "../../src/components/view/TableBox.js";

const table: DataTable = {
  label: "density",
  heads: ["x", "p"],
  rows: [
    [0.1 + 0.2, 1 / 3],
    [1, NaN],
    [2, -Infinity],
    [12_345, 12_345]
  ]
};

function drawing(words: string, tables: readonly DataTable[] = []): SVGSVGElement {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("aria-label", words);
  return withData(svg, () => tables);
}

function figure(...content: Element[]): HTMLElement {
  const root = document.createElement("figure");
  root.append(...content);
  return root;
}

const textOf = (nodes: readonly Element[]) => nodes.map(({textContent}) => textContent);

describe("contents", () => {
  it("are each drawing's words, as a sentence, and its numbers as the notebook prints them", () => {
    const [words, title, box] = contents(figure(drawing("two humps", [table])));
    expect(words.textContent).toBe("Two humps.");
    expect(title.textContent).toBe("density");
    expect(box.getAttribute("aria-label")).toBe("table: density");
    const cells = Array.from(box.querySelectorAll("tr"), ({cells}) => textOf(Array.from(cells)));
    expect(cells).toEqual([
      ["x", "p"],
      ["0.3", "0.3333"],
      ["1", "–"],
      ["2", "−∞"],
      ["12,345", "12,345"]
    ]);
  });

  it("leave out what can't be seen, and put the table of several drawings after them", () => {
    const [hidden, closed, both] = [0, 1, 2].map(() => document.createElement("div"));
    hidden.hidden = true;
    hidden.append(drawing("hidden"));
    const details = document.createElement("details");
    details.append(drawing("closed"));
    closed.append(details);
    both.append(drawing("one"), drawing("two"));
    withData(both, () => [table]);
    expect(textOf(contents(figure(hidden, closed, both))).slice(0, 3)).toEqual(["One.", "Two.", "density"]);
    details.open = true;
    expect(textOf(contents(figure(closed)))).toEqual(["Closed."]);
  });

  it("say so where nothing is drawn, and leave out a table without rows", () => {
    expect(textOf(contents(figure()))).toEqual(["There is nothing to show yet."]);
    expect(textOf(contents(figure(TableBox("all", [], []))))).toEqual(["It has no drawing: its table says it all."]);
    expect(textOf(contents(figure(drawing("empty", [{...table, rows: []}]))))).toEqual(["Empty."]);
  });
});

it("a label begins with a capital, unless it begins with a formula", () => {
  const labels = ["a step", "both errors", "σ̂/σ: estimate", "x² and the double cone", "W₁ at 1", "Is it?"];
  expect(textOf(contents(figure(...labels.map((words) => drawing(words)))))).toEqual([
    ...["A step.", "Both errors.", "σ̂/σ: estimate.", "x² and the double cone.", "W₁ at 1.", "Is it?"]
  ]);
});

describe("thinned", () => {
  it("keeps about a hundred rows, the last among them, and says which", () => {
    const few = Array.from({length: 100}, (_, i) => i);
    expect(thinned(few)).toEqual({rows: few, words: ""});
    const many = thinned(Array.from({length: 501}, (_, i) => i));
    expect(many.words).toBe("every 6th of 501 rows");
    expect(many.rows).toHaveLength(85);
    expect(many.rows.slice(-2)).toEqual([498, 500]);
    expect(thinned(Array.from({length: 250}, (_, i) => i)).words).toBe("every 3rd of 250 rows");
  });
});

describe("renew", () => {
  const box = (value: string) => TableBox("t", ["a"], [[value]]);

  it("keeps what says the same, and a table with its place and the focus where its numbers change", () => {
    const root = document.createElement("div");
    document.body.replaceChildren(root);
    const words = () => Object.assign(document.createElement("p"), {textContent: "words"});
    renew(root, [words(), box("1")]);
    const [kept, table] = Array.from(root.children) as HTMLElement[];
    table.focus();
    Object.assign(table, {scrollTop: 40, scrollLeft: 7});
    renew(root, [words(), box("2")]);
    expect(Array.from(root.children)).toEqual([kept, table]);
    expect(table.querySelector("td")!.textContent).toBe("2");
    expect(document.activeElement).toBe(table);
    expect([table.scrollTop, table.scrollLeft]).toEqual([40, 7]);
    renew(root, [box("3")]);
    expect(textOf(Array.from(root.children))).toEqual(["a3"]);
  });
});

describe("fillData", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** Lets the observer hear what was changed, and waits. */
  async function wait(milliseconds: number): Promise<void> {
    await vi.advanceTimersByTimeAsync(0);
    await vi.advanceTimersByTimeAsync(milliseconds);
  }

  function opened() {
    const details = document.createElement("details");
    details.className = "figure__data";
    details.open = true;
    const svg = drawing("first", [table]);
    const root = figure(svg, details);
    document.body.replaceChildren(root);
    fillData(details);
    return {root, svg, details, said: () => details.querySelector("p")!.textContent};
  }

  it("keeps up with the figure, at most twice a second", async () => {
    const {root, svg, said} = opened();
    expect(said()).toBe("First.");
    svg.setAttribute("aria-label", "second");
    await wait(400);
    expect(said()).toBe("First.");
    root.prepend(drawing("third"));
    await wait(100);
    expect(said()).toBe("Third.");
  });

  it("is not moved by its own contents, and rests while it is closed", async () => {
    const {svg, details, said} = opened();
    const before = details.querySelector("table");
    await wait(2000);
    expect(vi.getTimerCount()).toBe(0);
    expect(details.querySelector("table")).toBe(before);
    details.open = false;
    details.dispatchEvent(new Event("toggle"));
    svg.setAttribute("aria-label", "later");
    await wait(2000);
    expect(said()).toBe("First.");
    details.open = true;
    fillData(details);
    expect(said()).toBe("Later.");
    expect(details.querySelectorAll(".figure__data-body")).toHaveLength(1);
  });

  it("does nothing if it was closed before it was loaded", () => {
    const details = document.createElement("details");
    figure(details);
    fillData(details);
    expect(details.children).toHaveLength(0);
  });
});

describe("figureRows", () => {
  it("ends with the numbers behind drawings, with all digits, and doesn't read the table made of them", () => {
    const details = document.createElement("details");
    details.className = "figure__data";
    details.append(TableBox("density", ["x", "p"], [["0.3", "0.3333"]]));
    const shown = TableBox("four", ["method", "modes"], [["GAN", "6.3"]]);
    expect(figureRows(figure(drawing("humps", [table]), shown, details))).toEqual([
      {table: "four", row: "GAN", column: "modes", value: "6.3", unit: ""},
      {table: "density", row: "0.3", column: "p", value: String(1 / 3), unit: ""},
      {table: "density", row: "2", column: "p", value: "-inf", unit: ""},
      {table: "density", row: "12345", column: "p", value: "12345", unit: ""}
    ]);
  });
});
