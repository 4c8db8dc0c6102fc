import {createWriteStream} from "node:fs";
import {rm, stat} from "node:fs/promises";
import {pipeline} from "node:stream/promises";
import {MnistError} from "./MnistError.js";

/** How a download reports and when it gives up. */
export interface DownloadOptions {
  /** Most bytes that the file may have. */
  most: number;
  /** Called after every piece with the bytes that are there and, where the server says it, the bytes there will be. */
  progress?: (have: number, total: number | undefined) => void;
  /** Milliseconds without a byte after which the server counts as silent. */
  patience?: number;
}

/**
 * Fetches `url` into the file `part`. If `part` exists, only what is missing is asked for (Range); a server that
 * answers with the whole file is believed. What arrived before a failure stays in `part` for the next attempt,
 * except that a file over `most` bytes is removed. Returns whether anything was resumed. Throws a `MnistError`.
 */
export async function download(
  url: string,
  part: string,
  {most, progress, patience = 30_000}: DownloadOptions
): Promise<boolean> {
  const there = await size(part);
  const silence = watchdog(patience);
  try {
    const response = await request(url, there, silence.signal);
    if (response.status === 416) return true; // nothing is missing; the caller verifies
    const resumed = response.status === 206 && starts(response, there);
    if (response.status !== 200 && !resumed) throw new MnistError(`status ${response.status}`);
    const body = limited(response, resumed ? there : 0, {most, progress, alive: silence.alive});
    await pipeline(body, createWriteStream(part, {flags: resumed ? "a" : "w"}));
    return resumed;
  } catch (error) {
    if (error instanceof TooLong) await rm(part, {force: true});
    if (error instanceof MnistError) throw error;
    if (silence.signal.aborted) throw new MnistError(`silent for ${patience / 1000} s`);
    throw new MnistError(reason(error));
  } finally {
    silence.stop();
  }
}

class TooLong extends MnistError {}

/** Asks for the bytes from `there` on, unchanged on the way. */
function request(url: string, there: number, signal: AbortSignal): Promise<Response> {
  const range: Record<string, string> = there > 0 ? {Range: `bytes=${there}-`} : {};
  return fetch(url, {signal, headers: {"Accept-Encoding": "identity", ...range}});
}

/** Whether a partial answer begins where it was asked to. */
function starts(response: Response, there: number): boolean {
  return response.headers.get("content-range")?.startsWith(`bytes ${there}-`) ?? false;
}

/** The pieces of the answer as they come; throws once they are, or say they will be, more than `most` bytes. */
async function* limited(
  response: Response,
  have: number,
  {most, progress, alive}: DownloadOptions & {alive: () => void}
): AsyncGenerator<Uint8Array> {
  const length = response.headers.get("content-length");
  const total = length === null ? undefined : have + Number(length);
  if (total !== undefined && total > most) throw new TooLong(`more than ${most} bytes`);
  if (!response.body) return;
  for await (const piece of response.body) {
    alive();
    have += piece.length;
    if (have > most) throw new TooLong(`more than ${most} bytes`);
    progress?.(have, total);
    yield piece;
  }
}

/** A signal that aborts when `alive` has not been called for `patience` milliseconds, and at `stop`: unread answers close. */
function watchdog(patience: number) {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), patience);
  const stop = () => {
    clearTimeout(timer);
    controller.abort();
  };
  return {signal: controller.signal, alive: () => void timer.refresh(), stop};
}

/** Bytes in a file; 0 if there is none. */
async function size(path: string): Promise<number> {
  return stat(path).then(
    (found) => found.size,
    () => 0
  );
}

/** The innermost cause: fetch wraps "connection refused" in "fetch failed". */
function reason(error: unknown): string {
  const {message, cause} = error as Error & {cause?: Error};
  return cause?.message || message;
}
