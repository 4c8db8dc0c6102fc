import {afterEach, expect, it, vi} from "vitest";
import {digitsOf} from "../../src/components/train/latent/latentDesk.js";

afterEach(() => vi.unstubAllGlobals());

const addresses = {manifest: "https://example.org/digits.json", shards: {}};

it("a generator that learnt from MNIST, in a copy without it, is offered digits drawn by code, and that is said", async () => {
  vi.stubGlobal("fetch", async () => Response.json({source: "drawn", shards: []}));
  const {pixels, note} = await digitsOf({data: "mnist"}, addresses);
  expect(pixels).toHaveLength(200 * 784);
  expect(note).toBe("These digits are drawn by code: this copy lacks MNIST, from which the generator learnt.");
  expect(await digitsOf({data: "built-in"}, addresses)).toEqual({pixels, note: ""});
});

it("digits that can't be fetched are not replaced in silence", async () => {
  vi.stubGlobal("fetch", async () => new Response("", {status: 503}));
  await expect(digitsOf({data: "mnist"}, addresses)).rejects.toThrow(/503/);
});
