// @vitest-environment jsdom
import {afterEach, expect, it, vi} from "vitest";
import {openConvolution, type ConvolutionRun} from "../../src/components/train/convolution/convolutionHandle.js";
import {startWorker} from "../../src/components/train/startWorker.js";
import {FakeWorker} from "./fakeWorker.js";

afterEach(() => vi.unstubAllGlobals());

const refusing = vi.fn(function () {
  throw new DOMException("not from here", "SecurityError");
});

const textOf = (blob: Blob) =>
  new Promise((resolve) => {
    const reader = new FileReader(); // jsdom's blobs have no text()
    reader.onload = () => resolve(reader.result);
    reader.readAsText(blob);
  });

it("starts a module of the site, and tells it the page's language by its name", () => {
  document.documentElement.lang = "zh-Hans";
  const Started = vi.fn(FakeWorker);
  vi.stubGlobal("Worker", Started);
  startWorker("https://gan.example.edu/a.js");
  expect(Started).toHaveBeenCalledWith("https://gan.example.edu/a.js", {type: "module", name: "zh-Hans"});
});

it("starts what imports it, once made, where the page belongs to no site", async () => {
  const Started = vi.fn(FakeWorker);
  const made: Blob[] = [];
  vi.stubGlobal("Worker", Started);
  vi.stubGlobal("origin", "null");
  vi.stubGlobal(
    "URL",
    class extends URL {
      static override createObjectURL = (blob: Blob) => `blob:null/${made.push(blob)}`;
    }
  );
  for (let i = 0; i < 2; ++i) startWorker("/b.js");
  expect(Started.mock.calls).toEqual([
    ["blob:null/1", {name: "zh-Hans"}],
    ["blob:null/1", {name: "zh-Hans"}]
  ]);
  expect(await textOf(made[0])).toContain(`import("${new URL("/b.js", document.baseURI).href}")`);
});

it("says in one sentence that the browser lets a page start no worker", async () => {
  vi.stubGlobal("Worker", refusing);
  const runs: ConvolutionRun[] = [];
  const handle = openConvolution((run) => runs.push(run));
  handle.measure({} as Parameters<typeof handle.measure>[0]);
  expect(runs.at(-1)!.phase).toBe("measuring");
  await vi.waitFor(() => expect(runs.at(-1)!.phase).toBe("failed"));
  expect(runs.at(-1)).toMatchObject({
    fault: "the worker stopped (this browser lets the page start none: not from here)"
  });
});
