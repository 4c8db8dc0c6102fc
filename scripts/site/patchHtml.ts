import {createHash} from "node:crypto";
import {readFileSync} from "node:fs";
import {transformSync} from "esbuild";

/** What a page runs before anything else. */
const early = transformSync(readFileSync(new URL("early.ts", import.meta.url), "utf8"), {
  ...{loader: "ts", format: "iife", minify: true, target: "es2022"}
}).code.trim();

const charset = '<meta charset="utf-8">';

/**
 * Framework's page template, mended: language, zoom, landmarks, labels, a skip link, boxes for what may be too wide,
 * and a content-security policy by hashes. Throws `template changed: …` when the template isn't the one this was written
 * for, so that a new release of Framework undoes none of it silently.
 */
export function patchHtml(html: string): string {
  if (html.includes("observablehq--error")) throw new Error("the page holds an error block: a cell doesn't compile");
  const contents = html.includes("<base ")
    ? [mendNotFound]
    : isLesson(html)
      ? [mendContents, mendPager]
      : [mendContents];
  const steps = [withoutTimes, mendHead, textFirst, mendSidebar, ...contents, mendMain];
  return withPolicy(steps.reduce((text, step) => step(text), html));
}

/** The time of a checkout is no part of a page: two builds are the same, byte for byte. */
export function withoutTimes(text: string): string {
  return text.replace(/,\s*"lastModified":\s*\d+(?:\.\d+)?/g, "");
}

function mendHead(html: string): string {
  html = once(html, "<html>", '<html lang="en">');
  html = once(html, ", maximum-scale=1", "");
  html = once(html, charset, `${charset}\n<script>${early}</script>`);
  return once(html, "\n<body>\n", '\n<body>\n<a class="skip-link" href="#observablehq-main">Skip to the text</a>\n');
}

/**
 * Text can be read as soon as its style is there. So style sheets come before all else that is fetched (with a policy in the page,
 * nothing is fetched ahead of the parser), and the modules, over a hundred, are only named after the text.
 */
function textFirst(html: string): string {
  const [sheets, withoutSheets] = cut(html, /<link rel="stylesheet"[^>]*>\n?/g);
  const [modules, text] = cut(withoutSheets, /<link rel="modulepreload"[^>]*>\n?/g);
  const first = text.replace(/<link |<\/head>/, (tag) => `${sheets.join("")}${tag}`); // behind <base>, before scripts
  return once(first, "</body>", `${modules.join("")}</body>`);
}

/** What matches `pattern`, and the rest. */
const cut = (html: string, pattern: RegExp): [string[], string] => [
  html.match(pattern) ?? [],
  html.replace(pattern, "")
];

function mendSidebar(html: string): string {
  const close = '<label id="observablehq-sidebar-close" for="observablehq-sidebar-toggle"></label>';
  html = once(html, `\n    ${close}`, ""); // a list holds items only
  html = once(html, '</ol>\n  <div id="observablehq-search"', `</ol>\n  ${close}\n  <div id="observablehq-search"`);
  html = once(html, '<input id="observablehq-sidebar-toggle"', '<header>\n<input id="observablehq-sidebar-toggle"');
  html = once(html, '<div id="observablehq-center">', '</header>\n<div id="observablehq-center">');
  html = once(html, 'type="checkbox" title="Toggle sidebar"', 'type="checkbox" title="Site map" aria-label="Site map"');
  html = once(html, '<nav id="observablehq-sidebar"', '<nav id="observablehq-sidebar" aria-label="Site map"');
  html = once(
    html,
    '<div id="observablehq-search"><input',
    '<div id="observablehq-search" role="search"><input aria-label="Search"'
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

function mendContents(html: string): string {
  return once(html, /(?<=<aside id="observablehq-toc"[^>]*>\n<nav)(?=>)/g, ' aria-label="On this page"');
}

/** Framework's pager calls the first page by the name of the site; here it has a name of its own, numbered in the site map. */
function mendPager(html: string): string {
  html = once(html, /(?<=<footer id="observablehq-footer">\n<nav)(?=>)/g, ' aria-label="Previous and next page"');
  const name = html.match(/<a href="[^"]*index\.html"[^>]*>(\d[^<]*)<\/a>/)?.[1];
  if (!name) throw new Error("template changed: no numbered link to the first page");
  return html.replace(/(?<=<a rel="prev" href="[^"]*index\.html"><span>)[^<]*/, () => name);
}

/** Framework's page for a wrong address looks for the same one without its last slash: no address of ours needs that. */
function mendNotFound(html: string): string {
  return once(html, /<script type="module">\s*if \(location\.pathname[^]*?<\/script>\n/g, "");
}

const share =
  '<button type="button" class="control control--button figure__share" aria-haspopup="dialog">Share<span class="visually-hidden"> this figure</span></button>\n';

/** Filled when it is opened: components/page/data/. */
const data =
  '<details class="figure__data"><summary>Words and numbers<span class="visually-hidden"> of this figure</span></summary></details>\n';

/** Code and tables scroll inside their own box, which a keyboard must be able to reach; a figure can be shared, and read as text. */
function mendMain(html: string): string {
  const start = html.indexOf("<main ");
  const main = once(html.slice(start), '<main id="observablehq-main"', '<main id="observablehq-main" tabindex="-1"')
    .replace(/<figcaption(?=[ >])/g, (caption) => `${share}${data}${caption}`)
    .replace(/<pre(?=[ >])/g, '<pre tabindex="0"')
    .replace(/<table(?=[ >])/g, '<div class="table-box" tabindex="0" role="group" aria-label="table"><table')
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
