import {afterEach, beforeEach, expect, it, vi} from "vitest";
import {imagesAt, openDigits} from "../../src/components/train/pictures/digitSource.js";

const idx = (count: number, value: number) =>
  Uint8Array.from([0, 0, 8, 3, 0, 0, 0, count, 0, 0, 0, 28, 0, 0, 0, 28, ...new Uint8Array(784 * count).fill(value)]); // prettier-ignore
const manifest = {
  source: "mnist",
  shards: [
    {file: "first", count: 4},
    {file: "rest", count: 6}
  ]
};
const addresses = {
  manifest: "https://example.org/digits.json",
  shards: {first: "https://example.org/first.shard", rest: "https://example.org/rest.shard"}
};
let asked: string[] = [];
let isRestThere = true;

beforeEach(() => {
  [asked, isRestThere] = [[], true];
  vi.stubGlobal("fetch", async (address: string) => {
    asked.push(address.split("/").at(-1)!);
    if (address.endsWith("json")) return Response.json(manifest);
    if (address.endsWith("first.shard")) return new Response(idx(4, 1));
    return isRestThere ? new Response(idx(6, 2)) : new Response("", {status: 503});
  });
});
afterEach(() => vi.unstubAllGlobals());

it("fetches the first digits alone, and the others once, when somebody asks for all", async () => {
  const {first, all, total} = await openDigits("mnist", addresses);
  expect([first.count, total, asked]).toEqual([4, 10, ["digits.json", "first.shard"]]);
  const [images, again] = await Promise.all([all!(), all!()]);
  expect(asked).toEqual(["digits.json", "first.shard", "rest.shard"]);
  expect(again).toBe(images);
  expect([images.count, images.pixels[0], images.pixels.at(-1)]).toEqual([10, 1, 2]);
});

it("asks again for what did not arrive", async () => {
  const {all} = await openDigits("mnist", addresses);
  isRestThere = false;
  await expect(all!()).rejects.toThrow("the server answered 503 for rest.shard");
  isRestThere = true;
  expect((await all!()).count).toBe(10);
});

it("a run that goes on learns from all digits if it has seen the first ones, and else needs no others", async () => {
  const source = await openDigits("mnist", addresses);
  expect(await imagesAt(source, 2, 1)).toBe(source.first);
  expect(asked).not.toContain("rest.shard");
  expect((await imagesAt(source, 2, 2)).count).toBe(10);
  expect((await imagesAt({first: source.first}, 2, 2)).count).toBe(4);
});
