import {HtmlValidate} from "html-validate";
import {expect, it} from "vitest";
import {allPages, source} from "./built.js";

const validator = new HtmlValidate({
  extends: ["html-validate:recommended"],
  elements: ["html5", {"observablehq-loading": {phrasing: true, flow: true, permittedContent: []}}],
  rules: {
    // KaTeX and Framework write these; none of them harms a reader.
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
    "doctype-style": "off",
    "no-inline-style": "off",
    "no-trailing-whitespace": "off",
    "void-style": "off",
    "long-title": "off",
    "script-type": "off",
    "require-sri": "off",
    "no-raw-characters": "off",
    "no-implicit-button-type": "off"
  }
});

it.each(allPages)("%s is valid HTML", async (page) => {
  const report = await validator.validateString(source(page));
  const messages = report.results.flatMap(({messages}) => messages);
  expect(messages.map(({line, ruleId, message}) => `${line}: ${ruleId}: ${message}`)).toEqual([]);
});
