import {describe, expect, it} from "vitest";
import {blocksOf, shapeOf} from "../../scripts/site/chinese/blocks.js";
import {merged} from "../../scripts/site/chinese/mergePage.js";
import {everyBeginning} from "../../scripts/site/chinese/search.js";

const english = `---
title: Slopes
---

# Slopes

\`\`\`ts
import {f} from "./components/f.js";

const x = await FileAttachment("./data/x.json").json();
\`\`\`

## How _steep_ is $f$?

It is ${"${f(x)}"}, see [page 2](./wasserstein).

$$
f(x) = 1
$$
`;

const chinese = `title: 斜率

# 斜率

## $f$ 有多**陡**？

它是 ${"${f(x)}"}，见[第 2 页](./wasserstein)。
`;

describe("a page of the Chinese edition", () => {
  it("has its prose from one text, its code and formulas from the other, a folder further up, and the English ids", () => {
    expect(merged("slopes", english, chinese)).toBe(`---
title: 斜率
index: false
toc:
  label: 本页内容
---

# 斜率 {#slopes}

\`\`\`ts
import {f} from "../components/f.js";

const x = await FileAttachment("../data/x.json").json();
\`\`\`

## $f$ 有多**陡**？ {#how-steep-is}

它是 ${"${f(x)}"}，见[第 2 页](./wasserstein)。

$$
f(x) = 1
$$
`);
  });

  it.each([
    ["a heading of another rank", "## $f$", "### $f$", "other kind"],
    ["another value", "${f(x)}", "${g(x)}", "other computed values"],
    ["another formula", "$f$", "$g$", "other formulas"],
    ["another link", "./wasserstein", "./training", "other links"],
    ["a heading less", /\n## .*\n/, "", "other kind"],
    ["a paragraph more", "\n\n## $f$", "\n\n多余。\n\n## $f$", "other kind"],
    ["a paragraph at the end", /$/, "\n\n多余。", "left over in Chinese: 多余。"]
  ])("isn't built with %s", (_, from, to, fault) => {
    expect(() => merged("slopes", english, chinese.replace(from, to))).toThrow(`slopes: ${fault}`);
  });
});

it("a fence with empty lines is one block", () => {
  expect(blocksOf(english).map((block) => block.split("\n")[0])).toEqual(
    ["title: Slopes", "# Slopes", "```ts", "## How _steep_ is $f$?", expect.stringMatching(/^It is/), "$$"] // and no front matter
  );
});

it("the tags of a block are part of its shape, its words aren't", () => {
  const shape = (label: string, id: string) => shapeOf(`<figure id="${id}" aria-label="${label}">`);
  expect(shape("a", "fig")).toEqual(shape("b", "fig"));
  expect(shape("a", "fig")).not.toEqual(shape("a", "gif"));
});

it("in the search's index a word begins at every Chinese character, and nowhere inside a Latin word", () => {
  expect(everyBeginning("谱归一化层，用 PyTorch 2。")).toEqual([
    ...["谱归一化", "归一化层", "一化层", "化层", "层", "用"],
    ...["PyTorch", "2"]
  ]);
});
