import type {Page} from "playwright-core";
import {settled} from "./site.js";

/** The words of drawings that an edge cuts off, in a window `width` pixels wide, with all figures open: "#fig-power: theory". */
export async function cutLabels(page: Page, width: number): Promise<string[]> {
  await page.setViewportSize({width, height: 900});
  await page.evaluate(() => dispatchEvent(new Event("openfigures")));
  await settled(page);
  return page.evaluate(() =>
    Array.from(document.querySelectorAll<SVGTextElement>("main > figure svg text")).flatMap((label) => {
      const [own, drawing] = [label, label.ownerSVGElement!].map((one) => one.getBoundingClientRect());
      const over = Math.max(drawing.left - own.left, own.right - drawing.right);
      const isShown = own.width > 0 && getComputedStyle(label.ownerSVGElement!).overflow !== "visible";
      return isShown && over > 1.5 ? [`#${label.closest("figure")!.id}: ${label.textContent}`] : [];
    })
  );
}
