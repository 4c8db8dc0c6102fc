import {afterEach, expect, it, vi} from "vitest";
import {LoadError} from "../../src/components/train/fetchFile.js";
import {crc32} from "../../src/components/train/files/crc32.js";
import {openRun} from "../../src/components/train/kept/openRun.js";
import type {Open} from "../../src/components/train/run/messages.js";
import {savedRun} from "./savedRuns.js";

afterEach(() => vi.unstubAllGlobals());

it("digits that don't arrive stop a run that goes on, and no device is given up for it", async () => {
  const first = Uint8Array.from([0, 0, 8, 3, 0, 0, 0, 4, 0, 0, 0, 28, 0, 0, 0, 28, ...new Uint8Array(784 * 4).fill(9)]); // prettier-ignore
  const shards = [
    {file: "first", count: 4},
    {file: "rest", count: 6}
  ];
  vi.stubGlobal("fetch", async (address: string) => {
    if (address === "manifest") return Response.json({source: "mnist", shards});
    return address === "first" ? new Response(first) : new Response("", {status: 503});
  });
  const saved = savedRun({step: 7}); // of batches of 4: it has seen the first digits
  saved.settings.data = saved.data.name = "mnist";
  Object.assign(saved.data, {images: 10, crc: crc32(first.slice(16))});
  const digits = {manifest: "manifest", shards: {first: "first", rest: "rest"}};
  const command: Open = {type: "open", settings: saved.settings, digits};
  const [onStage, onFault] = [vi.fn(), vi.fn()];
  const opened = openRun(command, saved, {onStage, onFault});
  await expect(opened).rejects.toThrow("the server answered 503 for rest");
  await expect(opened).rejects.toBeInstanceOf(LoadError);
  expect(onStage.mock.calls).toEqual([["loading the digits"]]);
  expect(onFault).not.toHaveBeenCalled();
});
