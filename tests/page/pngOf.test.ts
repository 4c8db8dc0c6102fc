// @vitest-environment jsdom
import {afterAll, afterEach, beforeEach, expect, it, vi} from "vitest";
import {pngOf} from "../../src/components/page/share/pngOf.js";
import {forget, learn} from "../../src/components/words/dictionary.js";
import {everywhere} from "../../src/components/words/zh/everywhere.js";

const picture = {text: "<svg/>", width: 320, height: 200};

beforeEach(() => {
  // jsdom unpacks and draws nothing
  URL.createObjectURL = () => "blob:x";
  URL.revokeObjectURL = vi.fn();
  HTMLImageElement.prototype.decode = async () => undefined;
  vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockReturnValue({drawImage() {}} as never);
});
const {createObjectURL, revokeObjectURL} = URL;
const {decode} = HTMLImageElement.prototype;
afterAll(() => {
  Object.assign(URL, {createObjectURL, revokeObjectURL});
  HTMLImageElement.prototype.decode = decode;
});
afterEach(() => {
  vi.restoreAllMocks();
  forget();
});

it("gives the picture that the canvas makes, with two pixels for each of the page's", async () => {
  const png = new Blob(["png"]);
  vi.spyOn(HTMLCanvasElement.prototype, "toBlob").mockImplementation(function (this: HTMLCanvasElement, give) {
    give(this.width === 640 && this.height === 400 ? png : null);
  });
  expect(await pngOf(picture)).toBe(png);
  expect(URL.revokeObjectURL).toHaveBeenCalledOnce();
});

it("says why there is none, in the reader's language", async () => {
  vi.spyOn(HTMLCanvasElement.prototype, "toBlob").mockImplementation((give) => give(null));
  await expect(pngOf(picture)).rejects.toThrow(
    "this browser could not draw the picture (its canvas gave none); take the SVG instead"
  );
  HTMLImageElement.prototype.decode = () => Promise.reject(new Error("The source image cannot be decoded."));
  const failed = pngOf(picture);
  await expect(failed).rejects.toThrow("the picture (The source image cannot be decoded); take the SVG");
  await expect(failed).rejects.toMatchObject({cause: {message: "The source image cannot be decoded."}});
  learn(everywhere);
  await expect(pngOf(picture)).rejects.toThrow(
    "这个浏览器画不出这幅图（The source image cannot be decoded）；请改用 SVG"
  );
});
