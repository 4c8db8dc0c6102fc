import {AxeBuilder} from "@axe-core/playwright";
import type {Page} from "playwright-core";

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * What axe finds against its rules for WCAG 2.2 AA and for good practice, in `part` of the page: an entry an element.
 * Only violations are written out, and in the page itself, not in a second one: the same finds, four times as fast. A page with
 * frames of another origin needs the second one.
 */
export async function barriers(page: Page, part = "html"): Promise<unknown[]> {
  const {violations} = await new AxeBuilder({page})
    .options({runOnly: {type: "tag", values: rules}, resultTypes: ["violations"]})
    .setLegacyMode(true)
    .include(part)
    .analyze();
  return violations.flatMap(({id, nodes}) => nodes.map(({html, failureSummary}) => [id, html, failureSummary]));
}
