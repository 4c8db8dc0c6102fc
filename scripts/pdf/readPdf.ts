import type {PDFDocument, PDFRef} from "@cantoo/pdf-lib";
import {PDFArray, PDFDict, PDFHexString, PDFName, PDFString} from "@cantoo/pdf-lib";

/** The page, from 1, of each place that a link inside the document can lead to, by the place's name. */
export function destinations(document: PDFDocument): Map<string, number> {
  const numbers = new Map(document.getPages().map(({ref}, i) => [ref.tag, i + 1]));
  const places = document.catalog.lookupMaybe(PDFName.of("Dests"), PDFDict);
  return new Map(
    (places?.entries() ?? []).map(([name, place]) => {
      const target = document.context.lookup(place, PDFArray).get(0);
      return [name.decodeText(), numbers.get((target as PDFRef).tag)!];
    })
  );
}

/** An entry of the outline, that readers of a PDF show beside it. */
export interface Bookmark {
  title: string;
  children: Bookmark[];
}

/** The outline of a PDF. */
export function outline(document: PDFDocument): Bookmark[] {
  const root = document.catalog.lookupMaybe(PDFName.of("Outlines"), PDFDict);
  return root ? entriesOf(root) : [];
}

function entriesOf(parent: PDFDict): Bookmark[] {
  const entries: Bookmark[] = [];
  let entry = parent.lookupMaybe(PDFName.of("First"), PDFDict);
  for (; entry; entry = entry.lookupMaybe(PDFName.of("Next"), PDFDict)) {
    const title = entry.lookup(PDFName.of("Title"), PDFString, PDFHexString).decodeText();
    entries.push({title, children: entriesOf(entry)});
  }
  return entries;
}

/** Where the links of a PDF lead: names of places inside it, addresses outside. */
export function links(document: PDFDocument): {inside: string[]; outside: string[]} {
  const found = {inside: [] as string[], outside: [] as string[]};
  for (const page of document.getPages()) {
    const annotations = page.node.Annots()?.asArray() ?? [];
    for (const annotation of annotations) {
      const link = document.context.lookup(annotation, PDFDict);
      const place = link.lookup(PDFName.of("Dest"));
      const address = link.lookupMaybe(PDFName.of("A"), PDFDict)?.lookupMaybe(PDFName.of("URI"), PDFString);
      if (place instanceof PDFName) found.inside.push(place.decodeText());
      if (address) found.outside.push(address.decodeText());
    }
  }
  return found;
}
