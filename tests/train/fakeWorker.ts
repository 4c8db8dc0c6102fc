import {afterEach, beforeEach, vi} from "vitest";

/** A worker that says only what it is told to, and remembers what it was asked. */
export class FakeWorker<Message = unknown> {
  static made: FakeWorker[] = [];
  onmessage?: (event: {data: Message}) => void;
  onerror?: (event: {message: string}) => void;
  asked: unknown[] = [];
  ended = false;
  constructor() {
    FakeWorker.made.push(this as FakeWorker);
  }
  postMessage = (message: unknown) => this.asked.push(message);
  terminate = () => (this.ended = true);
  say = (data: Message) => this.onmessage!({data});
}

/** In every test of this file, workers are fakes. */
export function fakeWorkers(): void {
  beforeEach(() => {
    FakeWorker.made = [];
    vi.stubGlobal("Worker", FakeWorker);
  });
  afterEach(() => vi.unstubAllGlobals());
}

/** The worker that was made last. */
export const lastWorker = <Message>() => FakeWorker.made.at(-1) as FakeWorker<Message>;
