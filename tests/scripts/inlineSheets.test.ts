import {expect, it} from "vitest";
import {inlineSheets} from "../../scripts/site/inlineSheets.js";

const page = `<link rel="preload" as="style" href="../a/style.css">
<link rel="stylesheet" type="text/css" href="../a/style.css">
<link rel="stylesheet" href="./print.css" media="print">
<link rel="icon" href="./icon.svg">`;

it("a page carries the style that a screen needs, and links what paper needs", () => {
  const read = (href: string) => `p { content: "$&"; src: url(./font.woff2), url(data:x) } /* ${href} */\n`;
  expect(inlineSheets(page, read))
    .toBe(`<style>p { content: "$&"; src: url(../a/font.woff2), url(data:x) } /* ../a/style.css */</style>
<link rel="stylesheet" href="./print.css" media="print">
<link rel="icon" href="./icon.svg">`);
});

it("refuses a sheet that would end its element", () => {
  expect(() => inlineSheets(page, () => "/* </style> */")).toThrow("../a/style.css can't stand in a page");
});
