import {readFileSync} from "node:fs";

/** What a lecturer decides without touching code: course.config.json. */
export interface Course {
  /** The site's name; "" for the notebook's own. */
  title: string;
  /** A line above each page, e.g. who teaches this; "" for none. */
  institution: string;
  /** For a page, what its controls begin with, by the names that they have in the address. */
  defaults: Record<string, Record<string, string>>;
  /** Whether the answers to the questions are on the pages at all. */
  answers: boolean;
  /** The pages of the site; "index" is always one of them. */
  pages: string[];
}

export const pageNames = ["index", "wasserstein", "spectral-norm", "training"];

const usual: Course = {title: "", institution: "", defaults: {}, answers: true, pages: pageNames};

/** The course in `file`: JSON, every key optional. Throws one sentence that begins with the file's name and says what is wrong. */
export function readCourse(file = process.env.COURSE_CONFIG ?? "course.config.json"): Course {
  try {
    return courseOf(JSON.parse(readFileSync(file, "utf8")));
  } catch (error) {
    throw new Error(`${file}: ${(error as Error).message}`, {cause: error});
  }
}

/** `given`, checked, with what it leaves out as usual. */
export function courseOf(given: unknown): Course {
  const course = record(given, "the course");
  known("key", Object.keys(course), Object.keys(usual));
  const {title = usual.title, institution = usual.institution, answers = usual.answers, pages = usual.pages} = course;
  if (!isLine(title)) throw new Error('"title" has to be one line of text');
  if (!isLine(institution)) throw new Error('"institution" has to be one line of text');
  if (typeof answers !== "boolean") throw new Error('"answers" has to be true or false');
  return {title, institution, answers, pages: pagesOf(pages), defaults: defaultsOf(course.defaults ?? {})};
}

function pagesOf(pages: unknown): string[] {
  if (!Array.isArray(pages) || !pages.every((page) => typeof page === "string"))
    throw new Error('"pages" has to be a list of names');
  known("page", pages, pageNames);
  if (!pages.includes("index")) throw new Error('"pages" has to include "index", the way in');
  return pageNames.filter((page) => pages.includes(page));
}

function defaultsOf(defaults: unknown): Course["defaults"] {
  const byPage = Object.entries(record(defaults, '"defaults"'));
  known(
    "page",
    byPage.map(([page]) => page),
    pageNames
  );
  return Object.fromEntries(byPage.map(([page, choices]) => [page, choicesOf(page, choices)]));
}

function choicesOf(page: string, choices: unknown): Record<string, string> {
  const entries = Object.entries(record(choices, `"defaults" of "${page}"`));
  const wrong = entries.find(([, value]) => typeof value !== "string" && !Number.isFinite(value));
  if (wrong) throw new Error(`"${wrong[0]}" of "${page}" has to be a number or a text`);
  return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]));
}

const isLine = (value: unknown): value is string => typeof value === "string" && !/[\r\n]/.test(value);

function record(value: unknown, what: string): Record<string, unknown> {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new Error(`${what} has to be an object, in braces`);
}

function known(what: string, names: readonly string[], all: readonly string[]): void {
  const unknown = names.find((name) => !all.includes(name));
  if (unknown !== undefined) throw new Error(`unknown ${what} "${unknown}"; there are ${all.join(", ")}`);
}
