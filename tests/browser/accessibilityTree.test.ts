import type {Locator} from "playwright-core";
import {afterAll, beforeAll, expect, it} from "vitest";
import {hasMnist} from "../site/built.js";
import {openSite, settled, visit, type Site} from "./site.js";

// What a screen reader is given of two figures, before and after a reader has worked them, recorded in tests/output/accessibility/:
// roles, names, values, and what is announced, in the order of reading.

let site: Site;
beforeAll(async () => (site = await openSite()));
afterAll(() => site.close());

/** The accessibility tree of a figure after each of some acts, under the name of the act. */
async function walk(figure: Locator, acts: Record<string, () => Promise<unknown>>): Promise<string> {
  const trees: string[] = [];
  for (const [name, act] of Object.entries(acts)) {
    await act();
    await settled(figure.page()); // cells that show what a control says run after it
    trees.push(`# ${name}\n${await figure.ariaSnapshot()}`);
  }
  return `${trees.join("\n\n")}\n`;
}

it("one run of power iteration", async () => {
  const {page, context} = await visit(site, "spectral-norm.html");
  const figure = page.locator("#fig-power");
  const press = (name: string) => () => figure.getByRole("button", {name, exact: true}).click();
  const tree = await walk(figure, {
    "as the reader meets it": () => figure.scrollIntoViewIfNeeded(),
    "one product": press("next: Wᵀu"),
    "one iteration more": press("one iteration"),
    "ten more": press("ten"),
    "in words and numbers": () => figure.getByText("Words and numbers").click()
  });
  await expect(tree).toMatchFileSnapshot("../output/accessibility/power-iteration.yml");
  await context.close();
});

it.skipIf(hasMnist())("one run of training", async () => {
  const {page, context} = await visit(site, "training.html?preset=small&backend=cpu&batch=8");
  const figure = page.locator("#fig-training");
  const phase = (name: string) => () =>
    expect
      .poll(() => figure.locator(".training").getAttribute("data-phase"), {timeout: 120_000, interval: 50})
      .toBe(name);
  const press = (name: string) => figure.getByRole("button", {name, exact: true}).click();
  const tree = await walk(figure, {
    "as the reader meets it, with the recording": () => Promise.resolve(),
    "after one step": async () => {
      await press("One step");
      await expect.poll(() => figure.locator(".training").getAttribute("data-step"), {timeout: 120_000}).toBe("1");
      await phase("paused")();
      await figure.locator(".training__plots").scrollIntoViewIfNeeded(); // as reading does; out of sight they aren't drawn
    },
    "after Reset": async () => {
      await press("Reset (same seed)");
      await phase("opening")();
      // ready is not yet drawn: the first report, with its sheet and spectra, comes after
      await figure
        .getByRole("status")
        .filter({hasText: /^step 0 of/})
        .waitFor({timeout: 120_000});
    }
  });
  // what is said counts here, not the numbers of this machine, nor how soon its disk has stored something
  const words = tree.replace(/\d[\d,.]*/g, "0").replace(/^.*(saved|what is stored|checkpoint).*\n/gim, "");
  await expect(words).toMatchFileSnapshot("../output/accessibility/training.yml");
  await context.close();
});
