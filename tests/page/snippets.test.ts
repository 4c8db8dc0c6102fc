// @vitest-environment jsdom
import {readFileSync} from "node:fs";
import {expect, it} from "vitest";
import {frameSnippet, heightScript} from "../../src/components/page/share/snippets.js";

it("the script that is documented is the one that is given away", () => {
  expect(readFileSync("docs/embedding.md", "utf8")).toContain(heightScript("https://notebook.example"));
});

it("a frame keeps its address and its title, whatever is in them", () => {
  const [address, title] = ["https://n.example/?embed=fig-a&x=\"'<b>", 'D < 1 & “so” "on"'];
  document.body.innerHTML = frameSnippet(address, title, 500);
  const [frame, ...others] = document.body.children;
  expect(others).toEqual([]);
  expect(["src", "title", "height"].map((name) => frame.getAttribute(name))).toEqual([address, title, "500"]);
});
