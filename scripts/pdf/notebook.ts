import {bibtex, type Citation} from "../site/citation.js";
import type {Edition} from "../site/editions.js";
import type {Chapter} from "./chapter.js";

interface Options {
  edition: Edition;
  citation: Citation;
  /** The text of the licence. */
  licence: string;
  /** The site's style, as elements of a head. */
  style: string;
  /** The page of each id, as far as it is known: a first printing finds them out. */
  pages?: Map<string, number>;
}

/** The whole notebook as one document: title page with licence and citation, contents, chapters. */
export function notebook(chapters: Chapter[], {edition, citation, licence, style, pages = new Map()}: Options): string {
  const {language, words} = edition;
  const {pdf} = words;
  const page = (id: string) => pages.get(id) ?? 88; // about as wide as the number that will stand here
  const body = chapters.map(({html}) =>
    html.replace(
      /(<a\b[^>]*href="#([^"]+)"[^>]*\bdata-inside="")/g,
      (tag, _, id: string) => `${tag} data-page="${page(id)}"`
    )
  );
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<title>${escaped(words.title)}</title>
<meta name="author" content="${escaped(citation.authors)}">
${style}
<style>${ownStyle}${pageNumbers(pdf.page)}</style>
</head>
<body>
<main id="observablehq-main" class="observablehq">
<section class="title-page">
<h1>${escaped(words.title)}</h1>
<p class="title-page__about">${escaped(pdf.about)}</p>
<p>${escaped(pdf.version(citation))}</p>
<p>${escaped(pdf.stillFigures)}</p>
<h2 class="title-page__small" id="cite">${escaped(pdf.cite)}</h2>
<pre>${escaped(bibtex(citation))}</pre>
<h2 class="title-page__small" id="licence">${escaped(pdf.licence)}</h2>
<p class="title-page__licence" lang="en">${escaped(licence)}</p>
</section>
<nav class="contents" aria-label="${escaped(pdf.contents)}">
<h1 id="contents">${escaped(pdf.contents)}</h1>
<ol>${chapters.map((chapter) => contentsOf(chapter, page)).join("\n")}</ol>
</nav>
${body.join("\n")}
</main>
</body>
</html>`;
}

const contentsOf = ({id, name, sections}: Chapter, page: (id: string) => number): string =>
  `<li>${line(id, name, page)}<ol>${sections.map(({id, title}) => `<li>${line(id, title, page)}</li>`).join("")}</ol></li>`;

const line = (id: string, title: string, page: (id: string) => number): string =>
  `<a href="#${id}"><span>${escaped(title)}</span><span>${page(id)}</span></a>`;

export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})[sign]!);

const ownStyle = `
.chapter, .contents { break-before: page; }
.title-page > h1 { margin-top: 45mm !important; font-size: 30pt !important; }
.title-page__about { font-size: 13pt; }
#observablehq-main .title-page__small { margin-top: 14mm; font: 600 10pt var(--sans-serif); }
.title-page__small + * { break-before: avoid; }
#observablehq-main .title-page > pre { font-size: 9pt; }
.title-page__licence { font-size: 8.5pt; }
#observablehq-main .contents ol { padding: 0; list-style: none; font: 9pt/1.45 var(--sans-serif); }
#observablehq-main .contents > ol { columns: 2; column-gap: 12mm; }
#observablehq-main .contents > ol > li { margin: 0.7em 0; font-weight: 600; break-inside: avoid; }
#observablehq-main .contents li li { margin: 0; padding-left: 1.2em; font-weight: 400; }
.contents a { display: flex; justify-content: space-between; gap: 1em; color: inherit; text-decoration: none !important; }
`;

/** Behind a link that leads inside the document. */
const pageNumbers = ([before, after]: [string, string]): string =>
  `a[data-page]::after { content: "${before}" attr(data-page) "${after}"; font-size: 0.85em; }`;
