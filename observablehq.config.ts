import type MarkdownIt from "markdown-it";
import {mathematics} from "./src/components/markdown/mathematics.js";
import {quotedSource} from "./src/components/markdown/quotedSource.js";
import {questions} from "./src/components/markdown/questions.js";
import {leftOut} from "./src/components/markdown/leftOut.js";
import {bibtex, readCitation} from "./scripts/site/citation.js";
import {readCourse} from "./scripts/site/course.js";

interface Page {
  name: string;
  path: string;
  /** One sentence for search engines and link previews. */
  description: string;
}

const course = readCourse();

const allPages: Page[] = [
  {
    name: "1 · Mode collapse",
    path: "/",
    description: "What a GAN is, how its two networks train each other, and why the generator repeats itself."
  },
  {
    name: "2 · Distances and slopes",
    path: "/wasserstein",
    description: "KL, JSD and the Wasserstein distance compared, and why a critic has to be 1-Lipschitz."
  },
  {
    name: "3 · The spectral norm",
    path: "/spectral-norm",
    description: "The largest singular value of a layer, power iteration by hand, and spectral normalisation."
  },
  {
    name: "4 · Training",
    path: "/training",
    description: "The whole SN-GAN, trained on handwritten digits in this tab, with its losses and spectral norms live."
  }
];

/** Outside the site map and the way through the lessons; the footer of every page leads there. */
const credits: Page = {
  name: "Credits and sources",
  path: "/credits",
  description: "Every source of the notebook, its licences and those of what it ships, and how its numbers are checked."
};
/** Where there is nothing. */
const notFound = {description: "An interactive notebook on spectral-normalised GANs."};

const slug = ({path}: Page): string => (path === "/" ? "index" : path.slice(1));
const pages = allPages.filter((page) => course.pages.includes(slug(page)));
const pageAt = (path: string): Page | undefined => pages.find((page) => page.path === path.replace(/index$/, ""));
const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

const citation = readCitation();

const lecture = `
<div class="lecture-start"><button type="button" class="control control--button">Lecture mode</button>
<label class="control"><input type="checkbox" checked><span>letter keys: L starts it, N shows notes</span></label></div>`;

const footer = ({path}: {path: string}): string => `${pageAt(path) ? lecture : ""}
<p>${citation.title}, version ${citation.version}, ${citation.year}. Free to use, change and share under the
<a href="https://opensource.org/license/mit">MIT licence</a>. <a href="./credits.html">Credits and sources</a>.</p>
<details><summary>Cite it</summary>
<pre>${bibtex(citation)}</pre>
</details>
<p><button type="button" id="print-page" class="control control--button" hidden>Print this page</button></p>`;

/** Before anything is painted: what an address asks for besides the page (components/page/start.ts does the rest). */
const views = `<script>{const asked = new URLSearchParams(location.search);
for (const view of ["embed", "lecture"]) if (asked.has(view)) document.documentElement.classList.add(view);}</script>
<script type="module" src="./components/page/start.js"></script>`;

function head({path}: {path: string}): string {
  const page = pageAt(path);
  const {description} = page ?? (path === credits.path ? credits : notFound);
  const lines = [
    page && courseDefaults(page),
    page && views,
    `<link rel="icon" href="./favicon.svg" type="image/svg+xml">`,
    `<link rel="stylesheet" href="./katex.css">`,
    `<link rel="stylesheet" href="./print.css" media="print">`,
    `<script type="module" src="./components/view/print/onPrint.js"></script>`,
    `<meta name="description" content="${description}">`,
    `<meta name="color-scheme" content="light dark">`
  ];
  return lines.filter(Boolean).join("\n");
}

/** What the course's configuration says instead of the controls' own first values, for `view/urlState.ts`. */
function courseDefaults(page: Page): string {
  const defaults = new URLSearchParams(course.defaults[slug(page)]).toString();
  return defaults && `<meta name="course-defaults" content="${escaped(defaults)}">`;
}

// Framework publishes no types; docs/design.md says what the options are for.
export default {
  root: "src",
  output: process.env.SITE_OUTPUT ?? "dist",
  interpreters: {".ts": [process.execPath, "--import", "tsx"]}, // tsx's own command starts a second Node for each loader
  base: process.env.SITE_BASE ?? "/",
  title: course.title || citation.title,
  pages,
  style: "style.css",
  globalStylesheets: [],
  head,
  footer,
  search: true,
  toc: {show: true, label: "On this page"},
  preserveIndex: true,
  preserveExtension: true,
  typographer: true,
  markdownIt: (md: MarkdownIt): MarkdownIt => {
    mathematics(md);
    quotedSource(md);
    questions(md, course);
    leftOut(md, allPages.filter((page) => !pages.includes(page)).map(slug));
    if (course.institution) {
      md.core.ruler.after("block", "institution", ({tokens, Token}) => {
        const content = `<p class="institution">${escaped(course.institution)}</p>\n`;
        tokens.unshift(Object.assign(new Token("html_block", "", 0), {content}));
      });
    }
    return md;
  }
};
