// @vitest-environment jsdom
import {expect, it} from "vitest";
import {followed} from "../../src/components/train/followed.js";
import type {MeteredSource} from "../../src/components/train/meters/measurement.js";
import {openMeters} from "../../src/components/train/meters/meterDesk.js";
import {FakeWorker, fakeWorkers} from "./fakeWorker.js";

fakeWorkers();

const meters = {classes: 3, spread: 0.1, confidence: 0.8, frechet: 200};
const recording = {frames: [100, 200, 300], meters: [meters, meters, meters], real: meters};

it("the figure shows the recording's curves before a generator is there, and while the first is measured", () => {
  const generators = followed<MeteredSource | undefined>(undefined);
  const desk = openMeters({
    ...{generators, recording, width: 640},
    ...{digits: {manifest: "m", shards: {}}, classifier: "c"}
  });
  const labels = () => [...desk.element.querySelectorAll("svg")].map((svg) => svg.getAttribute("aria-label"));
  const curves = labels();
  expect(curves).toHaveLength(3);
  expect(curves[0]).toContain("up to step 300: recording between 200 and 200");
  expect(FakeWorker.made).toHaveLength(0);
  generators.set({name: "the recording, step 300"} as MeteredSource);
  expect(FakeWorker.made).toHaveLength(1);
  expect(labels()).toEqual(curves);
  desk.dispose();
});
