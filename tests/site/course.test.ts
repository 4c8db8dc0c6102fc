import {spawnSync} from "node:child_process";
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {execPath} from "node:process";
import {JSDOM} from "jsdom";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {filesOf} from "../../scripts/site/filesOf.js";
import {dist, documentOf} from "./built.js";

const folder = mkdtempSync(join(tmpdir(), "course-"));
const [config, output] = [join(folder, "week5.json"), "dist-course"];
afterAll(() => [folder, output].forEach((made) => rmSync(made, {recursive: true, force: true})));

function build(course: object) {
  writeFileSync(config, JSON.stringify(course));
  const env = {...process.env, COURSE_CONFIG: config};
  const args = ["--import", "tsx", "scripts/build.ts", "--output", output, "--keep-cache"]; // no data depends on the course
  return spawnSync(execPath, args, {env, encoding: "utf8"});
}

it("a course that can't be is refused in a sentence, and nothing is built", () => {
  const {status, stderr} = build({pages: ["index", "week-6"]});
  expect(status).toBe(1);
  expect(stderr).toMatch(/^build: .*week5\.json: unknown page "week-6"; there are index, [^\n]*\n$/);
  expect(existsSync(output)).toBe(false);
});

describe("a course", () => {
  const pages: Record<string, Document> = {};
  beforeAll(() => {
    const course = {
      ...{title: "GANs, week 5", institution: "Statistics & <Learning>", answers: false},
      ...{pages: ["index", "wasserstein", "training"], defaults: {training: {seed: 7, data: "built-in"}}}
    };
    expect(build(course)).toMatchObject({status: 0, stderr: ""});
    for (const page of ["index", "wasserstein", "training", "404", "zh/index"])
      pages[page] = new JSDOM(readFileSync(join(output, `${page}.html`), "utf8")).window.document;
  }, 600_000);

  it("has its title and its line", () => {
    expect(pages.wasserstein.title).toBe("Distances and slopes | GANs, week 5");
    expect(pages.index.querySelector("#observablehq-sidebar a")!.textContent).toBe("GANs, week 5");
    expect(pages.training.querySelector("main > .institution")!.textContent).toBe("Statistics & <Learning>");
  });

  it("leaves a page out, its links, its place in the order, and what only it used", () => {
    expect(existsSync(join(output, "spectral-norm.html"))).toBe(false);
    for (const page of Object.values(pages)) {
      expect(page.querySelectorAll('a[href*="spectral-norm"]')).toHaveLength(0);
      expect(page.querySelector("#observablehq-sidebar")!.textContent).not.toContain("The spectral norm");
    }
    expect(pages.wasserstein.querySelector("a[rel=next]")!.getAttribute("href")).toBe("./training.html");
    expect(pages.training.querySelector("a[rel=prev]")!.getAttribute("href")).toBe("./wasserstein.html");
    expect(pages["404"].querySelectorAll("main li")).toHaveLength(2 * 3); // in both languages
    for (const page of ["index", "zh/index"])
      // the list of pages at its beginning
      expect(pages[page].querySelector("main > ul")!.children).toHaveLength(3);
    const isSaid = (sentence: string, where: string) =>
      filesOf(where).some(
        (file) => file.startsWith("_import/") && readFileSync(join(where, file), "utf8").includes(sentence)
      );
    expect(isSaid("nearly equal σ", dist)).toBe(true); // of a figure of page 3
    expect(isSaid("nearly equal σ", output)).toBe(false);
    expect(isSaid("Next page", output)).toBe(true); // of lectures
  });

  it("keeps the questions and hides the answers", () => {
    const asked = Array.from(
      documentOf("index.html").querySelectorAll("details.question summary"),
      (one) => one.textContent
    );
    expect(asked.length).toBeGreaterThan(8);
    const left = Array.from(pages.index.querySelectorAll("main > p.question"), (one) => one.textContent);
    expect(left).toEqual(asked.filter((question) => question !== "Answer"));
    expect(pages.index.querySelectorAll("details.question")).toHaveLength(0);
    expect(readFileSync(join(output, "index.html"), "utf8")).not.toContain("A bound on the slope is not a force");
  });

  it("gives its defaults to the controls of a page, and to no other", () => {
    const given = (page: string) => pages[page].querySelector<HTMLMetaElement>('meta[name="course-defaults"]')?.content;
    expect([given("training"), given("index")]).toEqual(["seed=7&data=built-in", undefined]);
    expect(documentOf("training.html").querySelector('meta[name="course-defaults"]')).toBeNull();
  });
});
