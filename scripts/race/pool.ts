import {Worker} from "node:worker_threads";
import {bundle} from "../bundle.js";

/**
 * Runs every job in one of `threads` worker threads, each of which answers a message with a message, and tells `onResult` of
 * each result as it comes; the results are in the order of the jobs. Rejects with the first error.
 */
export async function inThreads<Job, Result>(
  entry: URL,
  jobs: readonly Job[],
  {threads = 2, onResult = () => {}}: {threads?: number; onResult?: (result: Result) => void} = {}
): Promise<Result[]> {
  const code = await bundle(entry, "cjs"); // tsx does not reach into threads
  const results: Result[] = [];
  let next = 0;
  const serve = () =>
    new Promise<void>((resolve, reject) => {
      const worker = new Worker(code, {eval: true});
      const give = () => {
        if (next === jobs.length) return void worker.terminate().then(() => resolve(), reject);
        const index = next++;
        worker.once("message", (result: Result) => {
          results[index] = result;
          onResult(result);
          give();
        });
        worker.postMessage(jobs[index]);
      };
      worker.on("error", reject);
      give();
    });
  await Promise.all(Array.from({length: Math.min(threads, jobs.length)}, serve));
  return results;
}
