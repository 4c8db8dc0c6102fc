import type {JSDOM} from "jsdom";

/**
 * A page for a snapshot: formulas as their TeX, no hashes, numbers rounded to two decimals, one element a line. What is
 * left changes when something that a reader meets changes.
 */
export function normalise(dom: JSDOM): string {
  const {document} = dom.window;
  for (const formula of document.querySelectorAll(".katex")) formula.replaceWith(`$${tex(formula)}$`);
  for (const style of document.querySelectorAll("head style")) style.replaceChildren(); // seen in a browser, not read
  for (const drawing of document.querySelectorAll("canvas")) drawing.removeAttribute("style");
  for (const policy of document.querySelectorAll("meta[http-equiv]")) policy.remove(); // pages.test.ts has an eye on it
  document.querySelector("meta[name=version]")?.remove(); // names the commit, which no snapshot can know
  return document.documentElement.outerHTML
    .replace(/\.[0-9a-f]{8}(?=\.\w+["')?])/g, "")
    .replace(/(?<=<!--:)[0-9a-f]{8}(-\d+)?(?=:-->)|(?<=define\(\{id: ")[0-9a-f]{8}(-\d+)?(?=")/g, "…")
    .replace(/,"size":\d+/g, "")
    .replace(/-?\d+\.\d{3,}(e-?\d+)?/g, (number) => String(Number(Number(number).toFixed(2)) + 0))
    .replace(/></g, ">\n<")
    .replace(/[ \t]+$/gm, "")
    .concat("\n");
}

const tex = (formula: Element): string => formula.querySelector("annotation")?.textContent ?? "";
