import {existsSync} from "node:fs";
import {dirname, join} from "node:path";
import {describe, expect, it} from "vitest";
import {scriptHashes} from "../../scripts/site/patchHtml.js";
import {allPages, chinesePages, dist, documentOf, pages, source} from "./built.js";

const all = (page: string, selector: string): Element[] => Array.from(documentOf(page).querySelectorAll(selector));

/** The words of the page's prose: no formulas, no code, no controls. */
function words(page: string): number {
  const main = documentOf(page).querySelector("main")!.cloneNode(true) as Element;
  for (const other of main.querySelectorAll(".katex, pre, script, style, svg, .figure__data")) other.remove();
  const text = Array.from(main.querySelectorAll("h1, h2, h3, p, li, td, th, figcaption, summary"), (block) =>
    block.querySelector("p, li") ? "" : block.textContent
  );
  return text.join(" ").match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)?.length ?? 0;
}

it("a page says which release and commit it is built from", () => {
  for (const page of [...pages, ...chinesePages])
    expect(documentOf(page).querySelector<HTMLMetaElement>("meta[name=version]")!.content).toMatch(
      /^\d+\.\d+\.\d+( \(.+\))?$/
    );
});

describe.each(allPages)("%s", (page) => {
  it("says its language, has a title, a description, one h1, and unique ids", () => {
    const document = documentOf(page);
    const isChinese = page.startsWith("zh/");
    expect(document.documentElement.lang).toBe(isChinese ? "zh-Hans" : "en");
    expect(document.title).toMatch(isChinese ? / \| SN-GAN 笔记$/ : / \| The SN-GAN notebook$/);
    const description = document.querySelector('meta[name="description"]')!.getAttribute("content");
    expect(description).toMatch(isChinese ? /^.{20,80}。$/ : /^.{40,160}\.$/);
    expect(all(page, "h1")).toHaveLength(1);
    const ids = all(page, "[id]").map(({id}) => id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    expect(all(page, "h2").filter(({id}) => !id)).toEqual([]);
  });

  it("never skips a level of headings", () => {
    const levels = all(page, "main :is(h1, h2, h3, h4)").map(({tagName}) => Number(tagName[1]));
    const skips = levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1);
    expect(skips).toEqual([]);
  });

  it("holds no error block", () => {
    expect(source(page).replace(/<style>[^]*?<\/style>/g, "")).not.toContain("observablehq--error"); // the style has a rule for one
  });

  it("allows exactly its own inline scripts", () => {
    const policy = all(page, 'meta[http-equiv="Content-Security-Policy"]')[0].getAttribute("content")!;
    const allowed = policy.match(/'sha256-[^']+'/g) ?? [];
    expect(new Set(allowed)).toEqual(new Set(scriptHashes(source(page))));
    expect(policy).not.toMatch(/unsafe-eval|https?:|\*/);
    const handlers = all(page, "*").filter((element) =>
      element.getAttributeNames().some((name) => name.startsWith("on"))
    );
    expect(handlers).toEqual([]);
  });

  it("loads nothing from elsewhere", () => {
    const loaded = all(page, "link[href], script[src], img[src], source[src], iframe[src], use[href]").map(
      (element) => element.getAttribute("href") ?? element.getAttribute("src")!
    );
    expect(loaded.filter((address) => /^(https?:)?\/\//.test(address))).toEqual([]);
    const scripts = all(page, "script").map(({textContent}) => textContent);
    expect(scripts.filter((script) => /(?:from|import\()\s*["'](?:https?:)?\/\//.test(script!))).toEqual([]);
  });

  it("links only to what exists", () => {
    const links = all(page, "a[href]").map((link) => link.getAttribute("href")!);
    const inside = links.filter((link) => !/^(https?|mailto):/.test(link));
    const broken = inside.filter((link) => {
      const [path, hash] = link.split("#");
      const target = path === "" ? page : join(dirname(page), path.split("?")[0]);
      if (!existsSync(join(dist, target))) return true;
      return hash && !documentOf(target).getElementById(decodeURIComponent(hash));
    });
    expect(broken).toEqual([]);
    expect(links.filter((link) => link.startsWith("http:"))).toEqual([]);
  });
});

describe.each([...pages, ...chinesePages.filter((page) => page !== "zh/credits.html")])("%s", (page) => {
  it("shows figures that begin with their claim and end with a caption", () => {
    const figures = all(page, "main figure");
    expect(figures.length).toBeGreaterThan(0);
    for (const figure of figures) {
      expect(figure.id, "a figure has an id").toMatch(/^[a-z][\w-]*$/);
      const claim = figure.firstElementChild!;
      expect(claim.tagName, `${figure.id}: first comes the claim`).toBe("P");
      expect(claim.textContent!.trim(), `${figure.id}: the claim is a sentence`).toMatch(
        /^.{20,}[.:?!]$|^.{10,}[。：？！]$/s
      );
      expect(figure.querySelector("figcaption")?.textContent!.trim(), `${figure.id}: a caption`).toMatch(/\S{3}/);
    }
  });

  it("has its mathematics as MathML and leaves no TeX or $ behind", () => {
    const formulas = all(page, "main .katex");
    expect(formulas.length).toBeGreaterThan(3);
    for (const formula of formulas) expect(formula.querySelector("math annotation")).not.toBeNull();
    expect(all(page, ".katex-error, .katex-html[style*='#cc0000']")).toEqual([]);
    expect(all(page, ":is(h1, h2, h3) .katex")).toEqual([]); // the table of contents would say them twice
    const main = documentOf(page).querySelector("main")!.cloneNode(true) as Element;
    for (const other of main.querySelectorAll(".katex, pre, code")) other.remove();
    expect(main.textContent).not.toMatch(/\$|\\[a-z]+\{/);
  });
});

describe.each(pages)("%s", (page) => {
  it("is as long as a lesson", () => {
    const count = words(page);
    expect(count).toBeGreaterThanOrEqual(1200);
    expect(count).toBeLessThanOrEqual(2500);
  });
});
