import {markdownTable} from "../markdownTable.js";
import type {InputDelay, PageOpening} from "./measure.js";
import {slowPhone} from "./slowPhone.js";

/** What a phone may wait for, from the issue "Ready for a course". */
export const aims = {largestPaint: 1200, layoutShift: 0, bytes: 250_000, inputDelay: 200};

/** All that was measured. */
export interface OpeningReport {
  readonly machine: string;
  readonly browser: string;
  readonly commit: string;
  readonly times: number;
  readonly pages: readonly PageOpening[];
  /** The same of another build, e.g. the one before a change. */
  readonly before?: readonly PageOpening[];
  /** Which build that was. */
  readonly beforeName?: string;
  readonly input?: InputDelay;
}

/** The tables, in Markdown. */
export function openingText(report: OpeningReport): string {
  const {machine, browser, commit, times, pages, before, beforeName = "another build", input} = report;
  const {slowdown, latency, download} = slowPhone;
  const rate = ((download * 8) / 1024 / 1000).toFixed(1);
  return `# How the pages open on a phone

\`npm run -s opening\` on ${machine}; ${browser}; commit ${commit}. The built site under nginx with \`hosting/nginx.conf\`; a window of a
phone, a processor ${slowdown} times slower, ${rate} Mbit/s, ${latency} ms to the server and back; a cold cache each time. Medians of ${times} openings,
from Chromium's own trace; “ready” is when the first figure is drawn and all cells have run. Aims: largest paint within ${aims.largestPaint / 1000} s, no layout shift, ${aims.bytes / 1000} kB.
${before ? `Before: ${beforeName}, in the same run.\n` : ""}
${table(pages, before)}
${input ? `${inputText(input)}\n` : ""}`;
}

function table(pages: readonly PageOpening[], before?: readonly PageOpening[]): string {
  const cells = ({largestPaint, layoutShift, ready, bytes, files}: PageOpening) => [
    `${(largestPaint / 1000).toFixed(2)} s`,
    layoutShift.toFixed(3),
    `${(ready / 1000).toFixed(1)} s`,
    `${(bytes / 1000).toFixed(0)} kB in ${files}`
  ];
  const head = ["largest paint", "layout shift", "ready", "over the wire, in files"];
  const old = (page: PageOpening) => before?.find((one) => one.page === page.page);
  const rows = pages.map((page) => [page.page, ...(before ? cells(old(page)!) : []), ...cells(page)]);
  const beforeHead = before ? head.map((name) => `${name}, before`) : [];
  return markdownTable([["page", ...beforeHead, ...head], ...rows]);
}

const inputText = ({inputs, p95, longest, steps}: InputDelay): string =>
  `While the last page trained (${steps} steps at the size small), ${inputs} presses of a key waited ${p95.toFixed(0)} ms at most in 95 of 100 cases
before the page began to handle them, and ${longest.toFixed(0)} ms at most. The aim: under ${aims.inputDelay} ms.`;
