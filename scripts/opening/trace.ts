import type {Browser, Page} from "playwright-core";

/** What Chromium writes down of an event; times in microseconds. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly ts: number;
  readonly args: {
    readonly frame?: string;
    readonly data?: {
      readonly isOutermostMainFrame?: boolean;
      readonly documentLoaderURL?: string;
      readonly cumulative_score?: number;
      readonly had_recent_input?: boolean;
      readonly type?: string;
      readonly timeStamp?: number;
      readonly processingStart?: number;
      readonly duration?: number;
      readonly interactionId?: number;
    };
  };
}

const categories = ["loading", "devtools.timeline", "blink.user_timing"];

/** Chromium's own trace of `page` while `work` goes on. */
export async function traced(
  browser: Browser,
  page: Page,
  work: () => Promise<unknown>
): Promise<readonly TraceEvent[]> {
  await browser.startTracing(page, {categories});
  await work().catch(async (error: unknown) => {
    await browser.stopTracing();
    throw error;
  });
  return (JSON.parse((await browser.stopTracing()).toString()) as {traceEvents: TraceEvent[]}).traceEvents;
}

/** What a reader waits for when a page opens. */
export interface Opening {
  /** Milliseconds from the request to the largest paint. */
  readonly largestPaint: number;
  /** Cumulative layout shift, of all that no reader caused: sums of (area moved) · (distance), as shares of the window. */
  readonly layoutShift: number;
}

/** Reads it from the trace of a page's opening; undefined where the trace doesn't hold it. Throws where nothing was painted. */
export function openingOf(events: readonly TraceEvent[]): Opening | undefined {
  const start = events.findLast(({name, args}) => name === "navigationStart" && args.data?.documentLoaderURL);
  if (!start) return undefined;
  const own = events.filter(({args, ts}) => (args.frame ?? start.args.frame) === start.args.frame && ts >= start.ts);
  const paint = own.findLast(({name}) => name === "largestContentfulPaint::Candidate");
  if (!paint) throw new Error("nothing was painted");
  const shifts = own.filter(({name, args}) => name === "LayoutShift" && !args.data?.had_recent_input);
  return {
    largestPaint: (paint.ts - start.ts) / 1000,
    layoutShift: Math.max(0, ...shifts.map(({args}) => args.data?.cumulative_score ?? 0))
  };
}

/** Milliseconds that each of a reader's own inputs waited before the page began to handle it, in order. */
export function inputDelays(events: readonly TraceEvent[]): number[] {
  const inputs = events.filter(({name, ph, args}) => name === "EventTiming" && ph === "b" && args.data?.interactionId);
  return inputs.map(({args}) => args.data!.processingStart! - args.data!.timeStamp!);
}
