import {expect, it} from "vitest";
import {withStaticImports} from "../../../scripts/site/modules/cells.js";

it("what a cell awaits is imported statically, under a name of its own; what it loads later stays", () => {
  const code = `
define({id: "1", outputs: ["a","c"], body: async () => {
const [{a, b: c}, d] = await Promise.all([import("./_import/x.js"), import("./_import/y.js")]);

return {a,c,d};
}});
define({id: "2", body: async () => {
const {a} = await import("./_import/z.js");
const figure = whenNear(() => import("./_import/w.js").then(({open}) => open()));
}});`;
  expect(withStaticImports(code)).toBe(`import {a as a$0, b as b$0} from "./_import/x.js";
import * as d$1 from "./_import/y.js";
import {a as a$2} from "./_import/z.js";

define({id: "1", outputs: ["a","c"], body: async () => {
const a = a$0, c = b$0;
const d = d$1;

return {a,c,d};
}});
define({id: "2", body: async () => {
const a = a$2;
const figure = whenNear(() => import("./_import/w.js").then(({open}) => open()));
}});`);
});

it("a line that names more than it loads is refused", () => {
  const line = `const [{a}, {b}] = await Promise.all([import("./x.js")]);`;
  expect(() => withStaticImports(line)).toThrow(`template changed: ${line}`);
});
