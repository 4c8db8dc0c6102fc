import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {pages} from "../site/built.js";
import {levelledStates, lostControls, lostFocus} from "./forcedControls.js";
import {lostMarks} from "./forcedMarks.js";
import {openSite, settled, visit, type Site, type Visit} from "./site.js";

// The pages in the colours that a reader's system forces on them (Windows' high contrast), on black and on white, all figures open.

let site: Site;
beforeAll(async () => (site = await openSite()));
afterAll(() => site.close());

describe.each(pages)("%s in forced colours", (name) => {
  let visited: Visit;
  beforeAll(async () => {
    visited = await visit(site, name, {forced: true});
    await openAll();
  });
  afterAll(() => visited?.context.close());

  /** Opens all figures; one whose width changes meanwhile begins anew, and has to be asked again. */
  async function openAll(): Promise<void> {
    const {page} = visited;
    for (let tries = 0; tries < 20; tries++) {
      await page.evaluate(() => dispatchEvent(new Event("openfigures")));
      await settled(page);
      if ((await page.locator("main .when-near__note").count()) === 0) return;
    }
    throw new Error(`${name}: a figure doesn't open`);
  }

  describe.each(["dark", "light"] as const)("%s", (colorScheme) => {
    beforeAll(async () => {
      await visited.page.emulateMedia({colorScheme, forcedColors: "active"});
      await openAll();
    });

    it("shows every control, and which one has the focus", async () => {
      expect(await lostControls(visited.page)).toEqual([]);
      expect(await lostFocus(visited.page)).toEqual([]);
    });

    it("tells what is chosen from what isn't", async () => {
      expect(await levelledStates(visited.page)).toEqual([]);
    });

    it("paints no mark and no word of a drawing in the colour of the page", async () => {
      expect(await lostMarks(visited.page)).toEqual([]);
    });
  });
});
