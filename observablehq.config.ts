import type {Config} from "@observablehq/framework";
import {mathematics} from "./src/components/markdown/mathematics.js";
import {quotedSource} from "./src/components/markdown/quotedSource.js";

const footer = `
<p>The SN-GAN notebook, <a href="https://opensource.org/license/mit">MIT licence</a>. To cite it:</p>
<pre>@misc{sngan-notebook,
  title = {The SN-GAN notebook},
  year  = {2026},
  note  = {Version 0.1.0}
}</pre>`;

export default {
  root: "src",
  title: "The SN-GAN notebook",
  pages: [
    {name: "1 · Mode collapse", path: "/"},
    {name: "2 · Distances and slopes", path: "/wasserstein"},
    {name: "3 · The spectral norm", path: "/spectral-norm"},
    {name: "4 · Training", path: "/training"}
  ],
  style: "style.css",
  globalStylesheets: [],
  head: `<link rel="icon" href="./favicon.svg" type="image/svg+xml"><link rel="stylesheet" href="./katex.css">`,
  footer,
  search: true,
  toc: {show: true, label: "On this page"},
  preserveIndex: true,
  preserveExtension: true,
  markdownIt: (md: any) => {
    mathematics(md);
    quotedSource(md);
    return md;
  }
} satisfies Partial<Config>;
