import {dirname} from "node:path/posix";

/** A link to a sheet that a screen needs, and its address; a sheet for paper names its medium, and no page waits for it. */
const link = /<link rel="stylesheet"(?![^>]*\smedia=)[^>]*\shref="([^"]+)"[^>]*>/g;

/**
 * Writes the sheets that a page links into the page itself, in their places: fetching them would cost a phone another way to the
 * server and back before it shows a word. `read` gives the text at an address of the page; what a sheet names beside itself
 * (`./font.woff2`) is named from the page. Throws where a sheet would end its own element.
 */
export function inlineSheets(html: string, read: (href: string) => string): string {
  return html.replace(/<link rel="preload" as="style"[^>]*>\n?/g, "").replace(link, (_, href: string) => {
    const sheet = read(href).trim();
    if (/<\/style/i.test(sheet)) throw new Error(`${href} can't stand in a page`);
    return `<style>${sheet.replaceAll("url(./", () => `url(${dirname(href)}/`)}</style>`;
  });
}
