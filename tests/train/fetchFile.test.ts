import {afterEach, expect, it, vi} from "vitest";
import {fetchBytes, fetchFile, fetchJson, LoadError} from "../../src/components/train/fetchFile.js";

afterEach(() => vi.unstubAllGlobals());
const answer = (make: () => Response | Promise<Response>) => vi.stubGlobal("fetch", async () => make());
const address = "https://example.org/a/b/race.3f2a1b0c.json?x#y";

it("gives what the file holds", async () => {
  answer(() => Response.json({steps: 3}));
  expect(await fetchJson(address)).toEqual({steps: 3});
  answer(() => new Response(Uint8Array.of(1, 2)));
  expect(await fetchBytes(address)).toEqual(Uint8Array.of(1, 2));
});

it("says in one sentence which file the server lacks", async () => {
  answer(() => new Response("", {status: 404}));
  const failed = fetchJson(address);
  await expect(failed).rejects.toThrow(/^the server answered 404 for race\.3f2a1b0c\.json$/);
  await expect(failed).rejects.toBeInstanceOf(LoadError);
});

it.each<[string, () => Response | Promise<Response>]>([
  ["before its first byte", () => Promise.reject(new TypeError("Failed to fetch."))],
  [
    "in the middle of it",
    () =>
      new Response(
        new ReadableStream({
          start: (stream) => stream.enqueue(Uint8Array.of(1)),
          pull: (stream) => stream.error(new TypeError("Failed to fetch."))
        })
      )
  ]
])("says in one sentence which file did not arrive, and why, where the network fails %s", async (_, make) => {
  answer(make);
  const failed = fetchFile(address, (response) => response.text());
  await expect(failed).rejects.toThrow(/^race\.3f2a1b0c\.json did not arrive: Failed to fetch$/);
  await expect(failed).rejects.toMatchObject({name: "LoadError", cause: {name: "TypeError"}});
});
