import {JSDOM} from "jsdom";
import {toPaper} from "../../src/components/view/print/toPaper.js";
import type {SettledPage} from "./settledPage.js";

/** A page as a chapter of one document. */
export interface Chapter {
  /** The id of its element, from its file's name. */
  id: string;
  name: string;
  /** Its sections: ids of the whole document, and their headings. */
  sections: {id: string; title: string}[];
  /** Where its links lead inside the document. */
  places: string[];
  html: string;
}

const references = ["for", "aria-labelledby", "aria-describedby", "aria-controls", "headers", "list"];

/**
 * A page made ready for paper and for standing beside others: its ids begin with the page's name, links to the site's
 * `files` lead to where these are in the document, and other links become notes.
 */
export function chapter({file, name, html}: SettledPage, files: readonly string[]): Chapter {
  const id = idOf(file);
  const {document} = new JSDOM(`<section class="chapter" id="${id}">${html}</section>`).window;
  const root = document.querySelector("section")!;
  for (const idle of root.querySelectorAll("script, style, observablehq-loading")) idle.remove();
  for (const anchor of root.querySelectorAll("a.observablehq-header-anchor")) anchor.replaceWith(...anchor.childNodes);
  for (const details of root.querySelectorAll("details")) details.open = true;
  for (const link of root.querySelectorAll("a[href]")) link.setAttribute("href", inside(link, id, files));
  toPaper(root, {base: "about:blank"});
  for (const element of root.querySelectorAll("*")) prefix(element, id);
  root.querySelector("h1")?.prepend(/^\d+ · /.exec(name)?.[0] ?? "");
  const sections = Array.from(root.querySelectorAll("h2[id]"), ({id, textContent}) => ({
    id,
    title: textContent.trim()
  }));
  const places = Array.from(root.querySelectorAll("a[data-inside]"), (link) => link.getAttribute("href")!.slice(1));
  return {id, name, sections, places, html: root.outerHTML};
}

const idOf = (file: string): string => file.replace(/\.html$/, "");

/** Where a link leads in the whole document; to another site, as it is. */
function inside(link: Element, id: string, files: readonly string[]): string {
  const href = link.getAttribute("href")!;
  if (/^[a-z]+:/.test(href)) return href;
  const [path, hash] = href.split("#");
  const file = path.split("?")[0].replace(/^\.\//, "") || (path === "" ? `${id}.html` : "index.html");
  if (!files.includes(file)) throw new Error(`a link of ${id}.html leads out of the notebook: ${href}`);
  link.setAttribute("data-inside", "");
  return `#${hash ? `${idOf(file)}--${hash}` : idOf(file)}`;
}

/** Ids are unique on a page; with the page's name before them they are in the whole document. */
function prefix(element: Element, page: string): void {
  const name = (id: string) => `${page}--${id}`;
  if (element.id && element.id !== page) element.id = name(element.id);
  for (const attribute of references) {
    const value = element.getAttribute(attribute);
    if (value) element.setAttribute(attribute, value.split(/\s+/).map(name).join(" "));
  }
  for (const {name: attribute, value} of Array.from(element.attributes)) {
    if (value.includes("url(#"))
      element.setAttribute(
        attribute,
        value.replace(/url\(#([^)]+)\)/g, (_, id: string) => `url(#${name(id)})`)
      );
    if (attribute === "href" && /^#(?!.*--)/.test(value) && !element.hasAttribute("data-inside"))
      element.setAttribute(attribute, `#${name(value.slice(1))}`);
  }
}
