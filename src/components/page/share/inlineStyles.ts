/** Properties that an element has from its parent unless it says otherwise. */
const inherited = [
  ...["color", "fill", "fill-opacity", "fill-rule", "stroke", "stroke-opacity", "stroke-width", "stroke-dasharray"],
  ...[
    "stroke-dashoffset",
    "stroke-linecap",
    "stroke-linejoin",
    "font-family",
    "font-size",
    "font-weight",
    "font-style"
  ],
  ...["font-variant-numeric", "letter-spacing", "text-anchor", "paint-order", "visibility", "image-rendering"]
];

/** Properties of an element alone, with the values that go without saying. */
const own: Readonly<Record<string, string>> = {
  opacity: "1",
  "dominant-baseline": "auto",
  "mix-blend-mode": "normal",
  "stop-color": "rgb(0, 0, 0)",
  "stop-opacity": "1",
  "vector-effect": "none"
};

type Styles = (element: Element) => CSSStyleDeclaration;

/**
 * A copy of a drawing that looks the same in a file of its own: what its elements take from the page's styles is written into them.
 * `stylesOf` says how an element looks (`getComputedStyle`).
 */
export function inlineStyles(drawing: SVGSVGElement, stylesOf: Styles): SVGSVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  const copies = [copy, ...copy.querySelectorAll<SVGElement>("*")];
  const originals = [drawing, ...drawing.querySelectorAll<SVGElement>("*")];
  originals.forEach((original, i) => dress(copies[i], original, stylesOf, original === drawing));
  return copy;
}

function dress(copy: SVGElement, original: SVGElement, stylesOf: Styles, isOutermost: boolean): void {
  const styles = stylesOf(original);
  const around = isOutermost ? undefined : stylesOf(original.parentElement!);
  const text: string[] = [];
  const write = (name: string, goesWithoutSaying: string | undefined) => {
    const value = styles.getPropertyValue(name);
    if (value) copy.removeAttribute(name); // it may speak of the page's variables
    if (value && value !== goesWithoutSaying) text.push(`${name}: ${value}`);
  };
  for (const name of inherited) write(name, around?.getPropertyValue(name));
  for (const [name, usual] of Object.entries(own)) write(name, usual);
  if (styles.getPropertyValue("display") === "none") text.push("display: none");
  for (const name of ["class", "style", "tabindex"]) copy.removeAttribute(name);
  if (text.length > 0) copy.setAttribute("style", text.join("; "));
}
