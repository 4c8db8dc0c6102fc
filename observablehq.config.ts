import type MarkdownIt from "markdown-it";
import {mathematics} from "./src/components/markdown/mathematics.js";
import {quotedSource} from "./src/components/markdown/quotedSource.js";
import {bibtex, readCitation} from "./scripts/site/citation.js";

interface Page {
  name: string;
  path: string;
  /** One sentence for search engines and link previews. */
  description: string;
}

const pages: Page[] = [
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

const citation = readCitation();

const footer = `
<p>${citation.title}, version ${citation.version}, ${citation.year}. Free to use, change and share under the
<a href="https://opensource.org/license/mit">MIT licence</a>.</p>
<details><summary>Cite it</summary>
<pre>${bibtex(citation)}</pre>
</details>`;

/** Before anything is painted: what an address asks for besides the page (components/page/start.ts does the rest). */
const views = `<script>{const asked = new URLSearchParams(location.search);
if (asked.has("embed")) document.documentElement.classList.add("embed");}</script>
<script type="module" src="./components/page/start.js"></script>`;

function head({path}: {path: string}): string {
  const page = pages.find((page) => page.path === path.replace(/index$/, ""));
  return `${page ? `${views}\n` : ""}<link rel="icon" href="./favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="./katex.css">
<meta name="description" content="${page?.description ?? "An interactive notebook on spectral-normalised GANs."}">
<meta name="color-scheme" content="light dark">`;
}

// Framework publishes no types; docs/design.md says what the options are for.
export default {
  root: "src",
  output: process.env.SITE_OUTPUT ?? "dist",
  interpreters: {".ts": [process.execPath, "--import", "tsx"]}, // tsx's own command starts a second Node for each loader
  base: process.env.SITE_BASE ?? "/",
  title: citation.title,
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
    return md;
  }
};
