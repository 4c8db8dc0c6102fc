import {describe, expect, it} from "vitest";
import {openingText} from "../../scripts/opening/report.js";
import {inputDelays, openingOf, type TraceEvent} from "../../scripts/opening/trace.js";

const at = (ms: number, name: string, data: TraceEvent["args"]["data"] = {}, frame = "page", ph = "R"): TraceEvent => ({
  ...{name, ph},
  ts: 1e6 + 1000 * ms,
  args: {data, frame}
});
const start = at(0, "navigationStart", {documentLoaderURL: "http://127.0.0.1/index.html"});
const paint = (ms: number, frame?: string) => at(ms, "largestContentfulPaint::Candidate", {}, frame);
const shift = (ms: number, cumulative_score: number, had_recent_input = false) =>
  at(ms, "LayoutShift", {cumulative_score, had_recent_input});

describe("an opening, from Chromium's trace", () => {
  it("has the last largest paint of the page itself, counted from its request", () => {
    const events = [paint(-5), start, paint(700), paint(1210.5), paint(4000, "another frame")];
    expect(openingOf(events)?.largestPaint).toBe(1210.5);
  });

  it("has the shifts that no reader caused", () => {
    expect(openingOf([start, paint(1)])?.layoutShift).toBe(0);
    expect(openingOf([start, paint(1), shift(2, 0.1), shift(3, 0.25), shift(4, 0.9, true)])?.layoutShift).toBe(0.25);
  });

  it("isn't there where the trace has lost its beginning, and is refused where nothing was painted", () => {
    expect(openingOf([at(0, "navigationStart", {documentLoaderURL: ""}), paint(1)])).toBeUndefined();
    expect(() => openingOf([start])).toThrow("nothing was painted");
  });
});

it("an input's delay lasts until the page begins to handle it; what is no reader's own input isn't one", () => {
  const input = (interactionId: number, ph = "b") =>
    at(0, "EventTiming", {interactionId, timeStamp: 20, processingStart: 20 + interactionId}, "page", ph);
  expect(inputDelays([input(3), input(0), input(8), input(9, "e")])).toEqual([3, 8]);
});

describe("the report", () => {
  const page = {page: "index.html", largestPaint: 1234, layoutShift: 0.0014, ready: 2345, bytes: 98_765, files: 28};
  const report = {machine: "a machine", browser: "Chromium 1", commit: "abc", times: 3, pages: [page]};

  it("has a row a page, and beside it what was before, by its name", () => {
    expect(openingText({...report, before: [page], beforeName: "commit 123"})).toContain(
      "Before: commit 123, in the same run."
    );
    expect(openingText(report)).toMatch(/\| index\.html \| +1\.23 s \| +0\.001 \| +2\.3 s \| +99 kB in 28 \|/);
    const text = openingText({...report, before: [{...page, largestPaint: 4000}]});
    expect(text).toMatch(/\| index\.html \| +4\.00 s \| +0\.001 \| +2\.3 s \| +99 kB in 28 \| +1\.23 s \|/);
  });

  it("says how long inputs waited", () =>
    expect(openingText({...report, input: {inputs: 60, p95: 41.7, longest: 90, steps: 12}})).toContain(
      "12 steps at the size small), 60 presses of a key waited 42 ms at most in 95 of 100 cases"
    ));
});
