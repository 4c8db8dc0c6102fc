import {cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, expect, it} from "vitest";
import {pageModule} from "../../scripts/check/pageModule.js";
import {typeCheck} from "../../scripts/check/typeCheck.js";

const page = `---
title: A page
---

# A page

A number: \${count.toFixed(1)} and a formula $x^2$, and \`\${code}\`.

<p>In HTML: \${count}</p>

\`\`\`ts
const count: number = 1;
\`\`\`

\`\`\`js run=false
const shown = never.run;
\`\`\`

\`\`\`ts
display(count.length);
\`\`\`
`;

it("puts cells and inline expressions where they stand in the page", () => {
  const lines = pageModule(page).split("\n");
  expect(lines[6]).toMatch(/^ {10};\(count\.toFixed\(1\)\) +$/);
  expect(lines[8]).toMatch(/;\(count\) +$/);
  expect(lines[11]).toBe("const count: number = 1;");
  expect(lines[19]).toBe("display(count.length);");
  expect(lines.join("\n")).not.toMatch(/never|code|x\^2/);
});

const folder = mkdtempSync(join(tmpdir(), "cells-"));
afterAll(() => rmSync(folder, {recursive: true}));

it("finds a type error in a cell and says the page's line", () => {
  const root = join(folder, "src");
  mkdirSync(join(folder, "scripts", "check"), {recursive: true});
  mkdirSync(root);
  cpSync("scripts/check/builtins.ts", join(folder, "scripts/check/builtins.ts"));
  writeFileSync(join(root, "page.md"), page);
  const errors = typeCheck({root, cells: join(folder, "cells"), modules: false});
  expect(errors.filter((error) => error.startsWith(root))).toEqual([
    `${root}/page.md:20:15 error TS2339: Property 'length' does not exist on type 'number'.`
  ]);
});
