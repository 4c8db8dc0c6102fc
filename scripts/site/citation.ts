import {readFileSync} from "node:fs";

/** What CITATION.cff says of the notebook itself; `references` are other people's work. */
export interface Citation {
  title: string;
  authors: string;
  version: string;
  year: string;
  /** The day of the release, e.g. 2026-11-23. */
  released: string;
}

/** Reads the few top-level lines of a citation file that the footer shows. Throws `no version in CITATION.cff`. */
export function readCitation(file = "CITATION.cff"): Citation {
  const text = readFileSync(file, "utf8").split("\nreferences:")[0];
  const value = (name: string, pattern: RegExp): string => {
    const match = pattern.exec(text);
    if (!match) throw new Error(`no ${name} in ${file}`);
    return match[1].trim().replace(/^"(.*)"$/, "$1");
  };
  return {
    title: value("title", /^title: (.+)$/m),
    authors: value("authors", /^authors:\n +- name: (.+)$/m),
    version: value("version", /^version: (.+)$/m),
    year: value("year", /^date-released: "?(\d{4})/m),
    released: value("date-released", /^date-released: "?(\d{4}-\d\d-\d\d)/m)
  };
}

/** The citation as BibTeX. */
export function bibtex({
  title,
  authors,
  version,
  year
}: Pick<Citation, "title" | "authors" | "version" | "year">): string {
  const fields = [
    ["author ", `{${authors}}`],
    ["title  ", title],
    ["year   ", year],
    ["version", version]
  ];
  return `@misc{sngan-notebook,\n${fields.map(([name, value]) => `  ${name} = {${value}}`).join(",\n")}\n}`;
}
