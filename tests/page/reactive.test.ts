import {readFileSync} from "node:fs";
import {expect, it} from "vitest";

// A cell runs again when a value that it names changes; what it shows is then made anew, and what a reader did in it is lost.
it.each(["index", "wasserstein", "spectral-norm", "training"])(
  "%s: no figure that is loaded when the reader is near is made anew when the window's width changes",
  (page) => {
    const cells = Array.from(
      readFileSync(`src/${page}.md`, "utf8").matchAll(/^```ts\n([^]*?)^```/gm),
      ([, cell]) => cell
    );
    const makers = cells.filter((cell) => cell.includes("whenNear("));
    expect(makers.filter((cell) => /(?<![.\w])width(?!\w)/.test(cell))).toEqual([]);
  }
);
