import {afterEach, expect, it, vi} from "vitest";
import {readSheets} from "../../src/components/train/pictures/readSheets.js";
import {sheetCount} from "../../src/components/train/pictures/supply.js";

const height = 28 * sheetCount;
afterEach(() => vi.unstubAllGlobals());

/** A browser whose pictures have `sheets` sheets, each of the colour of its number; a canvas gives what `read` says. */
function browser(sheets: number, read?: () => never) {
  const close = vi.fn();
  vi.stubGlobal("fetch", async () => new Response("a picture"));
  vi.stubGlobal("createImageBitmap", async () => ({width: 28, height: sheets * height, close}));
  vi.stubGlobal(
    "OffscreenCanvas",
    class {
      sheet = -1;
      getContext = () => ({
        drawImage: (_: unknown, x: number, y: number) => void (this.sheet = -y / height + x),
        getImageData: read ?? (() => ({data: new Uint8ClampedArray(4 * 28 * height).fill(this.sheet)}))
      });
    }
  );
  return close;
}

it("gives each sheet of 25 pictures, and lets go of the whole once it is read", async () => {
  const close = browser(3);
  const sheets = await readSheets("recording.png");
  expect(sheets.map((sheet) => [sheet.length, sheet[0], sheet.at(-1)])).toEqual(
    [0, 1, 2].map((n) => [sheetCount * 784, n, n])
  );
  expect(close).toHaveBeenCalledOnce();
});

it("lets go of it too where it can't be read", async () => {
  const close = browser(3, () => {
    throw new Error("no memory");
  });
  await expect(readSheets("recording.png")).rejects.toThrow("no memory");
  expect(close).toHaveBeenCalledOnce();
});
