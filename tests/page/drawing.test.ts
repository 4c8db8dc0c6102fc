// @vitest-environment jsdom
import {afterEach, describe, expect, it, vi} from "vitest";
import {together} from "../../src/components/page/share/drawingsIn.js";
import {inlineStyles} from "../../src/components/page/share/inlineStyles.js";
import {lightVariables} from "../../src/components/page/share/lightVariables.js";
import {pictureOf} from "../../src/components/page/share/pictureOf.js";
import {wrapped} from "../../src/components/page/share/wrapped.js";

afterEach(() => {
  document.head.replaceChildren();
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

function styled(css: string): void {
  const style = document.createElement("style");
  style.textContent = css;
  document.head.append(style);
}

function parsed(html: string): HTMLElement {
  document.body.innerHTML = html;
  return document.body.firstElementChild as HTMLElement;
}

describe("lightVariables", () => {
  it("are those of a light page in any scheme, the last of a name", () => {
    vi.stubGlobal("matchMedia", (media: string) => ({matches: /max-width|forced-colors/.test(media)}));
    styled(`:root { --real: #111; --bound: #222 } .x { --real: #bad }
      @media (prefers-color-scheme: dark) { :root { --real: #333 } }
      @media (max-width: 9999px) { html, :root { --target: 44px } }
      @media print { :root { --bound: #444 } }
      :root { --real: #555 }
      @media (forced-colors: active) { :root { --real: CanvasText } }`);
    const variables = lightVariables(document.styleSheets);
    expect(Object.fromEntries(variables)).toEqual({"--real": "#555", "--bound": "#222", "--target": "44px"});
  });
});

describe("inlineStyles", () => {
  it("writes into a copy what the page's styles say, once for what is inherited, and leaves the drawing alone", () => {
    const drawing = parsed(
      '<svg class="a" viewBox="0 0 9 9"><g class="b"><path class="c" fill="var(--real)"/><text tabindex="0">x</text></g></svg>'
    ) as unknown as SVGSVGElement;
    const looks: Record<string, Record<string, string>> = {
      svg: {fill: "rgb(0, 0, 0)", opacity: "1"},
      g: {fill: "rgb(0, 114, 178)", opacity: "0.5"},
      path: {fill: "rgb(0, 114, 178)", opacity: "1"},
      text: {fill: "none", opacity: "1", display: "none"}
    };
    const before = drawing.outerHTML;
    const stylesOf = ({tagName}: Element) =>
      ({getPropertyValue: (name: string) => looks[tagName][name] ?? ""}) as unknown as CSSStyleDeclaration;
    expect(inlineStyles(drawing, stylesOf).outerHTML).toBe(
      '<svg viewBox="0 0 9 9" style="fill: rgb(0, 0, 0)"><g style="fill: rgb(0, 114, 178); opacity: 0.5">' +
        '<path></path><text style="fill: none; display: none">x</text></g></svg>'
    );
    expect(drawing.outerHTML).toBe(before);
  });
});

describe("together", () => {
  const box = (x: number, y: number, height = 10) => ({x, y, width: 10, height});

  it("begins at the corner, closes wide gaps and keeps narrow ones, overlaps and neighbours", () => {
    const boxes = [box(50, 100), box(50, 100), box(70, 104, 20), box(60, 128), box(50, 500), box(62, 503)];
    expect(together(boxes).map(({x, y}) => [x, y])).toEqual([
      ...[
        [0, 0],
        [0, 0],
        [20, 4],
        [10, 28],
        [0, 52],
        [12, 55]
      ]
    ]);
  });
});

describe("wrapped", () => {
  it("breaks between words, and inside an address", () => {
    expect(wrapped("one two three", 7)).toEqual(["one two", "three"]);
    expect(wrapped("at https://example.org/abc", 12)).toEqual(["at", "https://exam", "ple.org/abc"]);
    expect(wrapped("", 10)).toEqual([]);
  });
});

describe("pictureOf", () => {
  it("is a whole file: paper, drawings, captions; and the figure is as before", () => {
    const figure = parsed('<figure style="margin: 0px"><svg><circle r="3"/></svg><svg></svg></figure>');
    const sizes = [
      {x: 8, y: 90, width: 400, height: 100},
      {x: 8, y: 90, width: 0, height: 0}
    ];
    figure.querySelectorAll("svg").forEach((svg, i) => (svg.getBoundingClientRect = () => sizes[i] as DOMRect));
    const picture = pictureOf(figure, ["Two <densities>", "https://example.org/?a=1&b=2"])!;
    expect(picture).toMatchObject({width: 432, height: 172});
    const file = new DOMParser().parseFromString(picture.text, "image/svg+xml");
    expect(file.querySelector("parsererror")).toBeNull();
    const root = file.documentElement;
    expect(Array.from(root.children, ({tagName}) => tagName)).toEqual(["rect", "svg", "text", "text"]);
    expect(["x", "y", "width", "height"].map((name) => root.children[1].getAttribute(name))).toEqual([
      "16",
      "16",
      "400",
      "100"
    ]);
    expect(Array.from(root.querySelectorAll("text"), ({textContent}) => textContent)).toEqual([
      ...["Two <densities>", "https://example.org/?a=1&b=2"]
    ]);
    expect(figure.getAttribute("style")).toBe("margin: 0px");
  });

  it("is none where nothing is drawn", () => {
    expect(pictureOf(parsed("<figure><p>words</p></figure>"), ["x"])).toBeUndefined();
  });
});
