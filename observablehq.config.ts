import type MarkdownIt from "markdown-it";
import {headingIds} from "./src/components/markdown/headingIds.js";
import {leftOut} from "./src/components/markdown/leftOut.js";
import {mathematics} from "./src/components/markdown/mathematics.js";
import {questions} from "./src/components/markdown/questions.js";
import {quotedSource} from "./src/components/markdown/quotedSource.js";
import {bibtex, readCitation} from "./scripts/site/citation.js";
import {pageNames, readCourse} from "./scripts/site/course.js";
import {chinese, editionAt, english, lessonsOf, slugAt, type Edition} from "./scripts/site/editions.js";

const course = readCourse();
const citation = readCitation();

const isLesson = (path: string): boolean => course.pages.includes(slugAt(path));
const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

const lectureStart = ({words}: Edition): string => `
<div class="lecture-start"><button type="button" class="control control--button">${words.lecture}</button>
<label class="control"><input type="checkbox" checked><span>${words.letterKeys}</span></label></div>`;

function footer({path}: {path: string}): string {
  const edition = editionAt(path);
  const {words} = edition;
  return `${isLesson(path) ? lectureStart(edition) : ""}
<p>${words.licence(citation.version, citation.year)}</p>
<details><summary>${words.cite}</summary>
<pre>${bibtex(citation)}</pre>
</details>
<p><button type="button" id="print-page" class="control control--button" hidden>${words.print}</button></p>`;
}

/** A module of the page at `path`; of all that stands in a head, only these aren't found from the site's root. */
const moduleTag = (path: string, file: string): string =>
  `<script type="module" src="${editionAt(path).folder && "."}./components/${file}.js"></script>`;

/** Before anything is painted: what an address asks for besides the page (components/page/start.ts does the rest). */
const views = `<script>{const asked = new URLSearchParams(location.search);
for (const view of ["embed", "lecture"]) if (asked.has(view)) document.documentElement.classList.add(view);}</script>`;

/** A server has one page for wrong addresses, whose text is in both languages: below `zh/` the Chinese is enough (404.md). */
const answersInChinese = `<script>if ((location.pathname + "/").startsWith(new URL("zh/", document.baseURI).pathname)) {
document.documentElement.lang = "${chinese.language}";
document.documentElement.classList.add("asked-in-chinese");
document.title = "这里没有内容 | ${chinese.words.title}";}</script>`;

function head({path}: {path: string}): string {
  const edition = editionAt(path);
  const {description} = edition.pages[slugAt(path)] ?? (slugAt(path) === "credits" ? edition.credits : edition);
  const lines = [
    edition === chinese && translation(path),
    isLesson(path) && courseDefaults(path),
    path === "/404" && answersInChinese,
    isLesson(path) && `${views}\n${moduleTag(path, "page/start")}`,
    `<link rel="icon" href="./favicon.svg" type="image/svg+xml">`,
    `<link rel="stylesheet" href="./katex.css">`,
    `<link rel="stylesheet" href="./print.css" media="print">`,
    moduleTag(path, "view/print/onPrint"),
    `<meta name="description" content="${description}">`,
    `<meta name="color-scheme" content="light dark">`
  ];
  return lines.filter(Boolean).join("\n");
}

/** What the page's modules say in Chinese: learnt before any of them runs (components/words/dictionary.ts). */
const translation = (path: string): string =>
  moduleTag(path, `words/zh/pages/${isLesson(path) ? slugAt(path) : "other"}`);

/** What the course's configuration says instead of the controls' own first values, for `view/urlState.ts`. */
function courseDefaults(path: string): string {
  const defaults = new URLSearchParams(course.defaults[slugAt(path)]).toString();
  return defaults && `<meta name="course-defaults" content="${escaped(defaults)}">`;
}

// Framework publishes no types; docs/design.md says what the options are for.
export default {
  root: "src",
  output: process.env.SITE_OUTPUT ?? "dist",
  interpreters: {".ts": [process.execPath, "--import", "tsx"]}, // tsx's own command starts a second Node for each loader
  base: process.env.SITE_BASE ?? "/",
  title: course.title || english.words.title,
  pages: [
    ...lessonsOf(english, course),
    {name: english.words.otherEdition, pager: "zh", pages: lessonsOf(chinese, course)} // patchHtml leaves one edition in a page
  ],
  style: "style.css",
  globalStylesheets: [],
  head,
  footer,
  search: true,
  toc: {show: true, label: english.words.contents},
  preserveIndex: true,
  preserveExtension: true,
  typographer: true,
  markdownIt: (md: MarkdownIt): MarkdownIt => {
    headingIds(md);
    mathematics(md);
    quotedSource(md);
    questions(md, course);
    leftOut(
      md,
      pageNames.filter((name) => !course.pages.includes(name))
    );
    if (course.institution) {
      md.core.ruler.after("block", "institution", ({tokens, Token}) => {
        const content = `<p class="institution">${escaped(course.institution)}</p>\n`;
        tokens.unshift(Object.assign(new Token("html_block", "", 0), {content}));
      });
    }
    return md;
  }
};
