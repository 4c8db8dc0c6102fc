import {expect, it} from "vitest";
import {modulesOf, withModules} from "../../../scripts/site/modules/page.js";

const html = `<link rel="modulepreload" href="../_observablehq/client.0.js">
<link rel="modulepreload" href="../_import/components/a.0.js">
<link rel="modulepreload" href="../_node/d3@1/index.0.js">
<script type="module" src="../_import/components/a.0.js"></script>
<script type="module">
import {define} from "../_observablehq/client.0.js";
define({id: "1", body: () => 1 < 2});
</script>
<script type="module">other()</script>`;

it("a page's modules are what it loads and its cells, which leave the page", () => {
  const {loaded, cells} = modulesOf("zh/b.html", html);
  expect(loaded).toEqual(["_import/components/a.0.js"]);
  expect(cells).toMatchObject({file: "zh/b.cells.js"});
  expect(cells!.code).toContain("1 < 2");
  const fileOf = (file: string) => `_import/${file.replaceAll("/", "-")}`;
  expect(withModules("zh/b.html", html, fileOf, ["_import/1.js", "_import/2.js"]))
    .toBe(`<link rel="modulepreload" href="../_observablehq/client.0.js">
<link rel="modulepreload" href="../_import/1.js">
<link rel="modulepreload" href="../_import/2.js">
<script type="module" src="../_import/_import-components-a.0.js"></script>
<script type="module" src="../_import/zh-b.cells.js"></script>
<script type="module">other()</script>`);
});

it("a page without cells keeps what it has", () => {
  expect(modulesOf("404.html", "<p>nothing</p>")).toEqual({loaded: [], cells: undefined});
});

it("a module that is named in another way than Framework’s is found", () => {
  const inline = `<script>import("./_import/components/a.0.js")</script>`;
  expect(() => withModules("b.html", inline, (file) => file, [])).toThrow(
    "template changed: ./_import/components/a.0.js is named in a way of its own"
  );
});
