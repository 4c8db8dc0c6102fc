import {afterAll, beforeAll, expect, it} from "vitest";
import {barriers} from "./barriers.js";
import {openSite, settled, visit, type Site} from "./site.js";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

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

  for (let i = 0; i < 3; ++i) await page.keyboard.press("PageDown");
  await expect.poll(() => where.innerText()).toMatch(/^question 1 of 5: Predict/);
  const answer = page.locator("details.lecture__now > :not(summary)").first();
  expect(await answer.isVisible()).toBe(false);
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.press("Enter");
  expect(await answer.isVisible()).toBe(true);

  await page.reload();
  await settled(page);
  await expect.poll(() => where.innerText()).toMatch(/^question 1 of 5: Predict/);
  expect(await answer.isVisible()).toBe(false);
  await page.keyboard.press("PageDown");
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
  await page.keyboard.press("PageDown"); // on to the next page
  await page.waitForURL("**/spectral-norm.html?lecture=1");
  await expect.poll(() => where.innerText()).toMatch(/^figure 1 of 8/);
  expect(complaints).toEqual([]);
  await context.close();
});
