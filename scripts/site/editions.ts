import type {Course} from "./course.js";
import {pageNames} from "./course.js";

/** What the site says around a page's text. Both editions say the same: the type checker finds what one of them lacks. */
interface Words {
  /** Of the site, unless a course has its own. */
  title: string;
  skip: string;
  siteMap: string;
  search: string;
  noResults: string;
  /** Framework writes the number before it. */
  results: string;
  contents: string;
  pager: string;
  /** The edition that the reader isn't in, in its own language. */
  otherEdition: string;
  /** What a switch between editions is called. */
  language: string;
  share: [visible: string, hidden: string];
  data: [visible: string, hidden: string];
  formula: string;
  table: string;
  lecture: string;
  letterKeys: string;
  licence(version: string, year: string): string;
  cite: string;
  print: string;
  openedAsFile: string;
  notLoaded: string;
  /** Of the whole notebook as one PDF. */
  pdf: PdfWords;
}

interface PdfWords {
  about: string;
  version(citation: {version: string; year: string; authors: string}): string;
  stillFigures: string;
  cite: string;
  licence: string;
  contents: string;
  /** Around the number of the page that a link leads to. */
  page: [before: string, after: string];
}

export interface PageWords {
  name: string;
  /** One sentence for search engines and link previews. */
  description: string;
}

/** One language of the notebook. */
export interface Edition {
  language: "en" | "zh-Hans";
  /** Where its pages stand. */
  folder: "" | "zh/";
  pages: Record<string, PageWords>;
  credits: PageWords;
  /** Of a page that isn't there. */
  description: string;
  words: Words;
}

export const english: Edition = {
  language: "en",
  folder: "",
  pages: {
    index: {
      name: "1 · Mode collapse",
      description: "What a GAN is, how its two networks train each other, and why the generator repeats itself."
    },
    wasserstein: {
      name: "2 · Distances and slopes",
      description: "KL, JSD and the Wasserstein distance compared, and why a critic has to be 1-Lipschitz."
    },
    "spectral-norm": {
      name: "3 · The spectral norm",
      description: "The largest singular value of a layer, power iteration by hand, and spectral normalisation."
    },
    training: {
      name: "4 · Training",
      description:
        "The whole SN-GAN, trained on handwritten digits in this tab, with its losses and spectral norms live."
    }
  },
  credits: {
    name: "Credits and sources",
    description:
      "Every source of the notebook, its licences and those of what it ships, and how its numbers are checked."
  },
  description: "An interactive notebook on spectral-normalised GANs.",
  words: {
    title: "The SN-GAN notebook",
    skip: "Skip to the text",
    siteMap: "Site map",
    search: "Search",
    noResults: "no results",
    results: " results",
    contents: "On this page",
    pager: "Previous and next page",
    otherEdition: "简体中文",
    language: "Language",
    share: ["Share", " this figure"],
    data: ["Words and numbers", " of this figure"],
    formula: "formula",
    table: "table",
    lecture: "Lecture mode",
    letterKeys: "letter keys: L starts it, N shows notes",
    licence: (
      version,
      year
    ) => `The SN-GAN notebook, version ${version}, ${year}. Free to use, change and share under the
<a href="https://opensource.org/license/mit">MIT licence</a>. <a href="./credits.html">Credits and sources</a>.`,
    cite: "Cite it",
    print: "Print this page",
    openedAsFile:
      "This page was opened as a file, and browsers run no modules from files: read it here, or open it through a server to use its figures.",
    notLoaded: "The figures of this page could not be loaded: reload it, or open it in a tab of its own.",
    pdf: {
      about:
        "An interactive notebook on spectral-normalised GANs that is read, stepped through and trained in the browser.",
      version: ({version, year, authors}) => `Version ${version}, ${year} · ${authors}`,
      stillFigures: "On paper the figures show one state each; in a browser they answer.",
      cite: "To cite it",
      licence: "Licence",
      contents: "Contents",
      page: [" (p. ", ")"]
    }
  }
};

export const chinese: Edition = {
  language: "zh-Hans",
  folder: "zh/",
  pages: {
    index: {
      name: "1 · 模式坍塌",
      description: "什么是生成对抗网络（GAN），其中的两个网络怎样互相训练，生成器又为什么总在重复自己。"
    },
    wasserstein: {
      name: "2 · 距离与斜率",
      description: "比较 KL 散度、JSD 与 Wasserstein 距离，并说明评论家（critic）为什么必须是 1-Lipschitz 的。"
    },
    "spectral-norm": {
      name: "3 · 谱范数",
      description: "一层的最大奇异值、亲手演算的幂迭代，以及谱归一化。"
    },
    training: {
      name: "4 · 训练",
      description: "在这个标签页里，用手写数字训练完整的 SN-GAN，并实时显示损失与谱范数。"
    }
  },
  credits: {
    name: "致谢与来源",
    description: "本笔记的全部来源，笔记本身与随附内容的许可证，以及数值的核对方法。"
  },
  description: "关于谱归一化生成对抗网络（GAN）的交互式笔记。",
  words: {
    title: "SN-GAN 笔记",
    skip: "跳到正文",
    siteMap: "目录",
    search: "搜索",
    noResults: "没有结果",
    results: " 个结果",
    contents: "本页内容",
    pager: "上一页与下一页",
    otherEdition: "English",
    language: "语言",
    share: ["分享", "这幅图"],
    data: ["文字与数据", "（这幅图）"],
    formula: "公式",
    table: "表格",
    lecture: "讲课模式",
    letterKeys: "字母键：L 进入讲课模式，N 显示备注",
    licence: (version, year) => `SN-GAN 笔记，版本 ${version}，${year} 年。可按
<a href="https://opensource.org/license/mit">MIT 许可证</a>自由使用、修改和分享。<a href="./zh/credits.html">致谢与来源</a>。`,
    cite: "引用本笔记",
    print: "打印本页",
    openedAsFile:
      "本页是作为文件打开的，而浏览器不运行文件里的模块：可以在这里阅读；要使用其中的图，请通过服务器打开。",
    notLoaded: "本页的图无法加载：请重新加载，或在单独的标签页中打开。",
    pdf: {
      about: "关于谱归一化生成对抗网络（GAN）的交互式笔记：在浏览器里阅读、逐步演算，并亲手训练。",
      version: ({version, year, authors}) => `版本 ${version}，${year} 年 · ${authors}`,
      stillFigures: "在纸上，每幅图只显示一种状态；在浏览器里，图会随操作而变。",
      cite: "引用本笔记",
      licence: "许可证",
      contents: "目录",
      page: ["（第 ", " 页）"]
    }
  }
};

export const editions = [english, chinese];

/** The edition of a page at `path`: "/training" or "zh/training.html". */
export const editionAt = (path: string): Edition => (/^\/?zh\//.test(path) ? chinese : english);

/** The name of a page at `path` as the course knows it: "training", in either edition. */
export const slugAt = (path: string): string => path.replace(/^\/?(zh\/)?/, "").replace(/\.html$/, "") || "index";

/** The lessons of an edition that the course has, in order, with their paths for Framework. */
export const lessonsOf = ({folder, pages}: Edition, course: Course): (PageWords & {path: string})[] =>
  pageNames
    .filter((name) => course.pages.includes(name))
    .map((name) => ({...pages[name], path: `/${folder}${name === "index" ? "" : name}`}));
