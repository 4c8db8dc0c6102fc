import {createHash} from "node:crypto";
import {readFileSync} from "node:fs";
import {transformSync} from "esbuild";
import {chinese, editions, english, type Edition} from "./editions.js";

/** What a page of an edition runs before anything else. */
const early = ({words}: Edition): string =>
  transformSync(readFileSync(new URL("early.ts", import.meta.url), "utf8"), {
    ...{loader: "ts", format: "iife", minify: true, charset: "utf8", target: "es2022"},
    define: {openedAsFile: JSON.stringify(words.openedAsFile), notLoaded: JSON.stringify(words.notLoaded)}
  }).code.trim();

const charset = '<meta charset="utf-8">';

/**
 * Framework's page template, mended: language, zoom, landmarks, labels, a skip link, a way to the same page (`file`, as "training.html")
 * of the other edition, boxes for what may be too wide, and a content-security policy by hashes. Throws `template changed: …` when the template isn't the one this was written
 * for, so that a new release of Framework undoes none of it silently.
 */
export function patchHtml(html: string, edition = english, file = "index.html"): string {
  if (html.includes("observablehq--error")) throw new Error("the page holds an error block: a cell doesn't compile");
  const contents = html.includes("<base ")
    ? [mendNotFound]
    : isLesson(html)
      ? [mendContents, mendPager, otherEdition(file)]
      : [mendContents, otherEdition(file)];
  const steps = [mendHead, textFirst, oneEdition, mendSidebar, ...contents, mendMain];
  return withPolicy(steps.reduce((text, step) => step(text, edition), html));
}

/** The time of a checkout is no part of a page: two builds are the same, byte for byte. */
export function withoutTimes(text: string): string {
  return text.replace(/,\s*"lastModified":\s*\d+(?:\.\d+)?/g, "");
}

function mendHead(html: string, edition: Edition): string {
  const {language, words} = edition;
  html = once(html, "<html>", `<html lang="${language}">`);
  html = once(html, ", maximum-scale=1", "");
  html = once(html, charset, `${charset}\n<script>${early(edition)}</script>`);
  return once(html, "\n<body>\n", `\n<body>\n<a class="skip-link" href="#observablehq-main">${words.skip}</a>\n`);
}

/**
 * Text can be read as soon as its style is there. So style sheets come before all else, and what makes figures move and search work
 * comes behind the text. A browser that can waits with its first drawing for the first heading of a section: it would else draw the
 * header alone, and then all of it again.
 */
function textFirst(html: string): string {
  const [sheets, withoutSheets] = cut(html, /<link rel="stylesheet"[^>]*>\n?/g);
  const [preloads, withoutPreloads] = cut(withoutSheets, /<link rel="modulepreload"[^>]*>\n?/g);
  const [modules, withoutModules] = cut(withoutPreloads, /<script type="module"[^>]*>[^]*?<\/script>\n?/g);
  const [search, text] = cut(
    withoutModules,
    / *<script>\{const \w+=document\.querySelector\("#observablehq-search"\)[^]*?<\/script>\n?/g
  );
  const section = /<h2 id="([^"]+)"/.exec(text.slice(text.indexOf("<main ")))?.[1];
  const wait = section ? `<link rel="expect" href="#${section}" blocking="render">\n` : "";
  const first = text.replace(/<link |<\/head>/, (tag) => `${sheets.join("")}${wait}${tag}`); // behind <base>
  return once(first, "</body>", `${[...preloads, ...search, ...modules].join("")}</body>`);
}

/** What matches `pattern`, and the rest. */
const cut = (html: string, pattern: RegExp): [string[], string] => [
  html.match(pattern) ?? [],
  html.replace(pattern, "")
];

/** Framework's site map has the pages of both editions, and names the site in English: in a page is what is in its language. */
function oneEdition(html: string, {language, words}: Edition): string {
  const list = /\n  <ol>(?:\s*<li [^\n]*)+\s*<\/ol>(?=\n  <section)/;
  const section = /\n  <section[^>]*>\s*<summary>[^<]*<\/summary>\s*(<ol>[^]*?<\/ol>)\s*<\/section>/;
  if (!section.test(html)) return html; // as in preview of a course of one page
  if (language === english.language) return html.replace(section, "");
  html = once(html, list, "").replace(section, "\n  $1");
  html = html.replace(` | ${english.words.title}</title>`, ` | ${words.title}</title>`);
  return html.replace(
    /(?<=<li class="observablehq-link"><a href=")[^"]*index\.html">([^<]*)(?=<\/a>)/, // the first is the site's name
    (_, title: string) => `./index.html">${title === english.words.title ? words.title : title}`
  );
}

function mendSidebar(html: string, {words}: Edition): string {
  const close = '<label id="observablehq-sidebar-close" for="observablehq-sidebar-toggle"></label>';
  html = once(html, `\n    ${close}`, ""); // a list holds items only
  html = once(html, '</ol>\n  <div id="observablehq-search"', `</ol>\n  ${close}\n  <div id="observablehq-search"`);
  html = once(html, '<input id="observablehq-sidebar-toggle"', '<header>\n<input id="observablehq-sidebar-toggle"');
  html = once(html, '<div id="observablehq-center">', '</header>\n<div id="observablehq-center">');
  html = once(
    html,
    'type="checkbox" title="Toggle sidebar"',
    `type="checkbox" title="${words.siteMap}" aria-label="${words.siteMap}"`
  );
  html = once(html, '<nav id="observablehq-sidebar"', `<nav id="observablehq-sidebar" aria-label="${words.siteMap}"`);
  html = once(
    html,
    '<div id="observablehq-search"><input type="search" placeholder="Search"',
    `<div id="observablehq-search" role="search"><input aria-label="${words.search}" type="search" placeholder="${words.search}"`
  );
  html = once(
    html,
    '<div id="observablehq-search-results"',
    '<div id="observablehq-search-results" aria-live="polite"'
  );
  return html.replace(/(observablehq-link-active"><a href="[^"]*")(?=>\d)/, '$1 aria-current="page"');
}

/** The lessons are in the site map, which marks the one that is open; only they have a way to the one before and after. */
const isLesson = (html: string): boolean => html.includes("observablehq-link-active");

function mendContents(html: string, {words}: Edition): string {
  return once(html, /(?<=<aside id="observablehq-toc"[^>]*>\n<nav)(?=>)/g, ` aria-label="${words.contents}"`);
}

/** Framework's pager calls the first page by the name of the site; here it has a name of its own, numbered in the site map. */
function mendPager(html: string, {words}: Edition): string {
  html = once(html, /(?<=<footer id="observablehq-footer">\n<nav)(?=>)/g, ` aria-label="${words.pager}"`);
  const name = html.match(/<a href="[^"]*index\.html"[^>]*>(\d[^<]*)<\/a>/)?.[1];
  if (!name) throw new Error("template changed: no numbered link to the first page");
  return html.replace(/(?<=<a rel="prev" href="[^"]*index\.html"><span>)[^<]*/, () => name);
}

/** The way to the same page of the other edition; components/page/start.ts takes the reader's place and choices along. */
function otherEdition(file: string): (html: string, edition: Edition) => string {
  return (html, here) => {
    const there = editions.find((edition) => edition !== here)!;
    const addressOf = ({folder}: Edition) => `${here === chinese ? "../" : "./"}${folder}${file}`;
    const alternates = editions.map(
      (edition) => `<link rel="alternate" hreflang="${edition.language}" href="${addressOf(edition)}">`
    );
    const way = `<a href="${addressOf(there)}" hreflang="${there.language}" lang="${there.language}">${here.words.otherEdition}</a>`;
    html = once(html, "</title>", `</title>\n${alternates.join("\n")}`);
    html = html.replace(
      /<nav id="observablehq-sidebar"[^]*?(?=<\/nav>)/,
      (map) => `${map}  <div class="editions">${way}</div>\n` // in reach wherever a reader is
    );
    const center = '<div id="observablehq-center">';
    return once(html, center, `${center}\n<nav class="editions" aria-label="${here.words.language}">${way}</nav>`);
  };
}

/** Framework's page for a wrong address looks for the same one without its last slash: no address of ours needs that. */
function mendNotFound(html: string): string {
  return once(html, /<script type="module">\s*if \(location\.pathname[^]*?<\/script>\n/g, "");
}

const share = ([visible, hidden]: Edition["words"]["share"]): string =>
  `<button type="button" class="control control--button figure__share" aria-haspopup="dialog">${visible}<span class="visually-hidden">${hidden}</span></button>\n`;

/** Filled when it is opened: components/page/data/. */
const data = ([visible, hidden]: Edition["words"]["data"]): string =>
  `<details class="figure__data"><summary>${visible}<span class="visually-hidden">${hidden}</span></summary></details>\n`;

/** Code and tables scroll inside their own box, which a keyboard must be able to reach; a figure can be shared, and read as text. */
function mendMain(html: string, {words}: Edition): string {
  const start = html.indexOf("<main ");
  const main = once(html.slice(start), '<main id="observablehq-main"', '<main id="observablehq-main" tabindex="-1"')
    .replace(/<figcaption(?=[ >])/g, (caption) => `${share(words.share)}${data(words.data)}${caption}`)
    .replace(/<pre(?=[ >])/g, '<pre tabindex="0"')
    .replaceAll('role="group" aria-label="formula"', `role="group" aria-label="${words.formula}"`)
    .replace(/<table(?=[ >])/g, `<div class="table-box" tabindex="0" role="group" aria-label="${words.table}"><table`)
    .replaceAll("</table>", "</table></div>");
  return html.slice(0, start) + main;
}

/** `html` with `expected`, which must be there exactly once, replaced. */
function once(html: string, expected: string | RegExp, replacement: string): string {
  const count = html.split(expected).length - 1;
  if (count !== 1) throw new Error(`template changed: ${count} times ${String(expected)}`);
  return html.replace(expected, () => replacement);
}

/** The hashes of a page's inline scripts, as a policy names them. */
export function scriptHashes(html: string): string[] {
  const sources = Array.from(html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([^]*?)<\/script>/g), (match) => match[1]);
  return sources.map((source) => `'sha256-${createHash("sha256").update(source).digest("base64")}'`);
}

/**
 * Only what comes from this site runs or loads. KaTeX and d3 set style attributes; pictures are made as blobs, and so are workers
 * in a sandboxed frame (`startWorker.ts`), which inherit the policy.
 */
function withPolicy(html: string): string {
  const policy = [
    "default-src 'none'",
    `script-src ${["'self'", ...new Set(scriptHashes(html))].join(" ")}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    "base-uri 'self'",
    "form-action 'none'"
  ];
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy.join("; ")}">`;
  return once(html, charset, `${charset}\n${meta}`);
}
