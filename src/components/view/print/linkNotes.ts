import {say} from "../../words/say.js";

interface Options {
  /** The address of the page: links are resolved against it, and those that stay on it need no note. */
  base: string;
  /** What a page of the notebook is called, by its address without a hash. */
  nameOf?: (address: string) => string | undefined;
}

/**
 * Numbers the links of `main` that lead to another page, and lists their addresses at its end, one number for each
 * address. Returns the way back.
 */
export function linkNotes(main: Element, {base, nameOf}: Options): () => void {
  const document = main.ownerDocument;
  const numbers = new Map<string, number>();
  const marks = Array.from(main.querySelectorAll("a[href]")).flatMap((link) => {
    const address = new URL(link.getAttribute("href")!, base).href;
    if (withoutHash(address) === withoutHash(base)) return [];
    if (!numbers.has(address)) numbers.set(address, numbers.size + 1);
    const mark = document.createElement("sup");
    mark.className = "paper__mark";
    mark.textContent = `[${numbers.get(address)}]`;
    link.after(mark);
    return [mark];
  });
  if (marks.length === 0) return () => undefined;
  const section = document.createElement("section");
  const list = document.createElement("ol");
  section.className = "paper paper__links";
  section.innerHTML = `<h2 id="links">${say("Links")}</h2>`;
  list.append(...Array.from(numbers.keys(), (address) => item(document, address, nameOf?.(withoutHash(address)))));
  section.append(list);
  main.append(section);
  return () => {
    for (const mark of marks) mark.remove();
    section.remove();
  };
}

const withoutHash = (address: string): string => address.split("#")[0];

function item(document: Document, address: string, name?: string): HTMLLIElement {
  const entry = document.createElement("li");
  const link = document.createElement("a");
  link.href = address;
  link.textContent = address;
  entry.append(...(name ? [say("{name}: ", {name})] : []), link);
  return entry;
}
