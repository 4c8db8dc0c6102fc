import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {licenceOf} from "../../scripts/notices/licence.js";
import {notices} from "../../scripts/notices/notices.js";
import {packageOf, shipped} from "../../scripts/notices/shipped.js";

describe("the third-party notices", () => {
  it("are those of what the built site ships: npm run notices", async () => {
    expect(readFileSync("THIRD-PARTY-NOTICES.md", "utf8")).toBe(notices(await shipped()));
  });

  it("name what is bundled, and not what is only used to build", async () => {
    const names = await shipped();
    expect(names).toEqual(
      expect.arrayContaining(["@tensorflow/tfjs-core", "d3-scale", "katex", "minisearch", "seedrandom"])
    );
    expect(names.filter((name) => /esbuild|playwright|typescript|jsdom/.test(name))).toEqual([]);
  });

  it("have a text for each package: its own file, its readme’s part, or the standard text", () => {
    expect(licenceOf("d3-array").text).toMatch(/^Copyright 2010-\d+ Mike Bostock/);
    expect(licenceOf("seedrandom").text).toMatch(/^Copyright 2019 David Bau\.[^]*OTHER DEALINGS IN THE SOFTWARE\.$/);
    expect(licenceOf("@tensorflow/tfjs-core").text).toMatch(/^Apache License\nVersion 2\.0/);
  });

  it("know the package of a path, the innermost", () => {
    expect(packageOf("node_modules/a/node_modules/@b/c/index.js")).toBe("@b/c");
    expect(packageOf("src/components/model/tf.ts")).toBeUndefined();
  });
});
