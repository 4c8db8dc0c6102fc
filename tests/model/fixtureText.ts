import {readFileSync} from "node:fs";

/** The text of the fixture `a` or `b`. */
export const fixtureText = (name: string) =>
  readFileSync(new URL(`../fixtures/sngan-${name}.json`, import.meta.url), "utf8");
