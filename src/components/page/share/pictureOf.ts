import {drawingsIn, type Placed} from "./drawingsIn.js";
import {inlineStyles} from "./inlineStyles.js";
import {lightVariables} from "./lightVariables.js";
import {wrapped} from "./wrapped.js";

const svgName = "http://www.w3.org/2000/svg";
const margin = 16;
const line = 16;

/** A picture as the text of an SVG file, with its size in pixels. */
export interface Picture {
  readonly text: string;
  readonly width: number;
  readonly height: number;
}

/**
 * What is drawn in a figure now, in light colours, with `captions` below it; undefined where nothing is drawn. It needs nothing of
 * the page: styles are written into it, canvases are pictures in it.
 */
export function pictureOf(figure: HTMLElement, captions: readonly string[]): Picture | undefined {
  const placed = drawingsIn(figure);
  if (placed.length === 0) return undefined;
  const inner = Math.ceil(Math.max(320, ...placed.map(({x, width}) => x + width)));
  const bottom = Math.ceil(Math.max(...placed.map(({y, height}) => y + height)));
  const lines = captions.flatMap((caption) => wrapped(caption, Math.floor(inner / 6.3)));
  const [width, height] = [inner + 2 * margin, bottom + 2 * margin + line * (lines.length + 0.5)];
  const root = svg("svg", {width, height, viewBox: `0 0 ${width} ${height}`});
  const content = inLight(figure, (background, color) => {
    const paper = svg("rect", {width, height, fill: background});
    const words = lines.map((text, i) => {
      const y = margin + bottom + line * (i + 1.25);
      return svg("text", {x: margin, y, fill: color, "font-size": 12, "font-family": "sans-serif"}, text);
    });
    return [paper, ...placed.map(draw), ...words];
  });
  root.append(...content);
  return {text: new XMLSerializer().serializeToString(root), width, height};
}

function draw({element, ...box}: Placed): Element {
  const at = {...box, x: box.x + margin, y: box.y + margin};
  if (element instanceof HTMLCanvasElement) {
    const href = element.toDataURL();
    const look: Record<string, string> =
      getComputedStyle(element).imageRendering === "pixelated" ? {style: "image-rendering: pixelated"} : {};
    return svg("image", {...at, href, preserveAspectRatio: "none", ...look});
  }
  if (element instanceof SVGSVGElement) {
    const copy = inlineStyles(element, getComputedStyle);
    for (const [name, value] of Object.entries(at)) copy.setAttribute(name, String(value));
    return copy;
  }
  const {fontSize, fontWeight, fontFamily, color} = getComputedStyle(element);
  const look = `font: ${fontWeight} ${fontSize} ${fontFamily}`;
  return svg("text", {x: at.x, y: at.y + 0.75 * at.height, fill: color, style: look}, element.innerText);
}

/** Runs `work` while the figure has the colours of a light page; nobody sees it, for nothing is painted meanwhile. */
function inLight<T>(figure: HTMLElement, work: (background: string, color: string) => T): T {
  const before = figure.getAttribute("style");
  for (const [name, value] of lightVariables(document.styleSheets)) figure.style.setProperty(name, value);
  figure.style.setProperty("forced-color-adjust", "none"); // or the colours that a reader forces would be those of the file
  figure.style.color = "var(--theme-foreground)";
  figure.style.backgroundColor = "var(--theme-background)";
  try {
    const {backgroundColor, color} = getComputedStyle(figure);
    return work(backgroundColor, color);
  } finally {
    if (before === null) figure.removeAttribute("style");
    else figure.setAttribute("style", before);
  }
}

function svg(name: string, attributes: Readonly<Record<string, string | number>>, text = ""): Element {
  const made = document.createElementNS(svgName, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  made.textContent = text;
  return made;
}
