import {afterAll, beforeAll, expect, it} from "vitest";
import type {Page} from "playwright-core";
import {barriers} from "./barriers.js";
import {openSite, settled, visit, type Site} from "./site.js";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** Presses a key, as often as it takes, until the bar says that we are there. */
async function pressUntil(page: Page, key: string, place: RegExp): Promise<void> {
  const where = () => page.locator(".lecture__where").innerText();
  for (let i = 0; i < 30 && !place.test(await where()); ++i) await page.keyboard.press(key);
  expect(await where()).toMatch(place);
}

it("a page is a lecture at a key: enlarged, answers closed, by clicker, kept over a reload, and left in place", async () => {
  const {page, context, complaints} = await visit(site, "wasserstein.html");
  const where = page.locator(".lecture__where");
  const shown = () =>
    page.locator("main > :is(figure, details, p):visible").evaluateAll((all) => all.map(({id}) => id));

  const field = page.locator("main input[type=text]:visible").first();
  await field.focus();
  await page.keyboard.press("l");
  expect(await page.locator(".lecture__bar").count()).toBe(0); // that was typed
  await field.evaluate((one) => (one as HTMLElement).blur());
  await page.evaluate(() => scrollTo(0, 0));
  await page.keyboard.press("l");
  await expect.poll(() => where.innerText()).toMatch(/^figure 1 of 14: Two densities/);
  await settled(page);
  expect(await shown()).toEqual(["fig-pair"]);
  const box = (await page.locator("#fig-pair").boundingBox())!;
  expect(box.width).toBeGreaterThan(1.2 * 720);
  expect(Math.abs(box.x + box.width / 2 - 640)).toBeLessThan(10);

  // enlarged, a handle is still under the hand that drags it
  const handle = page.locator("#fig-pair circle").nth(1); // the middle of P
  const middle = async () =>
    handle.boundingBox().then((at) => [at!.x + at!.width / 2, at!.y + at!.height / 2] as const);
  const [x, y] = await middle();
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 90, y, {steps: 4});
  await page.mouse.up();
  await expect.poll(async () => Math.abs((await middle())[0] - x - 90)).toBeLessThan(8);

  await pressUntil(page, "PageDown", /^question 1 of 5: Predict/);
  const answer = page.locator("details.lecture__now > :not(summary)").first();
  expect(await answer.isVisible()).toBe(false);
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.press("Enter");
  expect(await answer.isVisible()).toBe(true);

  await page.reload();
  await settled(page);
  await expect.poll(() => where.innerText()).toMatch(/^question 1 of 5: Predict/);
  expect(await answer.isVisible()).toBe(false);
  await pressUntil(page, "PageDown", /^figure 4 of/);
  await page.keyboard.press("Escape");
  expect(new URL(page.url()).searchParams.has("lecture")).toBe(false);
  expect(await page.locator("#fig-clouds").evaluate((one) => one.getBoundingClientRect().top)).toBeLessThan(200);
  expect(await page.locator("main > h2:visible").count()).toBeGreaterThan(3);

  await page.getByRole("checkbox", {name: "letter keys"}).uncheck();
  await page.locator("main").focus();
  await page.keyboard.press("l");
  expect(await page.locator(".lecture__bar").count()).toBe(0);
  await page.getByRole("button", {name: "Lecture mode"}).click();
  await page.locator(".lecture__bar").waitFor();
  await page.keyboard.press("End");
  await settled(page); // or what it still fetches would be broken off
  while ((await page.locator(".lecture__on").innerText()) !== "Next page") await page.keyboard.press("PageDown");
  await page.keyboard.press("PageDown"); // on to the next page
  await page.waitForURL("**/spectral-norm.html?lecture=1");
  await expect.poll(() => where.innerText()).toMatch(/^figure 1 of 8/);
  expect(complaints).toEqual([]);
  await context.close();
});

it("with a clicker alone, on a wall of 1280 × 720, all of each step is seen, and each answer", async () => {
  const {page, context, complaints} = await visit(site, "index.html?lecture=1");
  await page.setViewportSize({width: 1280, height: 720});
  await settled(page);
  const on = page.locator(".lecture__on");
  const state = () =>
    page.evaluate(() => {
      const [now, bar] = [".lecture__now", ".lecture__bar"].map((some) => document.querySelector(some)!);
      return {
        below: now.getBoundingClientRect().bottom - bar.getBoundingClientRect().top,
        isClosed: now.matches("details:not([open])")
      };
    });
  const pressed = new Set<string>();
  for (let i = 0; i < 100 && (await on.innerText()) !== "Next page"; ++i) {
    await settled(page); // figures draw when they are shown
    const [words, {below, isClosed}] = [await on.innerText(), await state()];
    if (words === "Next page") break;
    expect(words).toBe(below > 4 ? "Further down" : isClosed ? "Show the answer" : "Next");
    pressed.add(words);
    await page.keyboard.press("PageDown");
  }
  expect(await on.innerText()).toBe("Next page");
  expect([...pressed].sort()).toEqual(["Further down", "Next", "Show the answer"]);
  expect(complaints).toEqual([]);
  await context.close();
});

it("an exercise is shown with its answer, in one column", async () => {
  const {page, context} = await visit(site, "index.html?lecture=1");
  await pressUntil(page, "PageDown", /: An exercise: the ring with seven modes$/);
  const shown = page.locator("main > :is(h2, p, div, pre, details):visible");
  // a box that scrolls holds the code
  expect(await shown.evaluateAll((all) => all.map(({tagName}) => tagName))).toEqual(["H2", "P", "DIV", "DETAILS"]);
  const boxes = await shown.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON() as DOMRect));
  for (const [i, {left, top}] of boxes.entries()) {
    expect(Math.abs(left - boxes[0].left)).toBeLessThan(2);
    if (i > 0) expect(top).toBeGreaterThanOrEqual(boxes[i - 1].bottom);
  }
  expect(await barriers(page)).toEqual([]);
  await context.close();
});

it("notes have a window of their own, which steps too, goes on to the next page, and closes with the lecture", async () => {
  const {page, context, complaints} = await visit(site, "index.html?lecture=1", {dark: true});
  await page.locator(".lecture__bar").waitFor();
  const opening = page.waitForEvent("popup");
  await page.keyboard.press("Shift+N");
  const notes = await opening;
  notes.on("console", (message) => complaints.push(message.text()));
  const heading = notes.locator("h1");
  await expect.poll(() => heading.innerText()).toMatch(/^(figure|question) 1 of/);
  expect(await notes.title()).toBe("Notes of the lecture");
  expect(await notes.evaluate(() => [document.documentElement.lang, getComputedStyle(document.body).fontSize])).toEqual(
    ["en", "20px"] // its style is let in
  );
  expect(await barriers(notes)).toEqual([]);
  const [first, then] = [await heading.innerText(), await notes.locator(".next").innerText()];
  for (let i = 0; i < 10 && (await heading.innerText()) === first; ++i) await notes.keyboard.press("PageDown");
  expect(then).toBe(`Then: ${await heading.innerText()}`);
  expect(await page.locator(".lecture__where").innerText()).toBe(await heading.innerText());

  await notes.keyboard.press("End");
  await settled(page);
  for (let i = 0; i < 10 && page.url().includes("index"); ++i) {
    await notes.keyboard.press("PageDown");
    await page.waitForTimeout(300);
  }
  await page.waitForURL("**/wasserstein.html?lecture=1");
  await expect.poll(() => heading.innerText()).toMatch(/Two densities/);
  const closing = notes.waitForEvent("close");
  await page.keyboard.press("Escape");
  await closing;
  expect(complaints).toEqual([]);
  await context.close();
});
