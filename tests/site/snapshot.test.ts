import {JSDOM} from "jsdom";
import {expect, it} from "vitest";
import {allPages, source} from "./built.js";
import {normalise} from "./normalise.js";

it.each(allPages)("%s is built as before", async (page) => {
  await expect(normalise(new JSDOM(source(page)))).toMatchFileSnapshot(`../output/built/${page}`);
});
