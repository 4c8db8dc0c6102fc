import type {Config} from "../model/config.js";
import type {Numbers} from "../model/plainState.js";
import {followed, type Followed} from "./followed.js";
import type {DataName} from "./messages.js";
import type {SavedRun} from "./savedRun.js";

/** A trained generator that tools can sample from, and where it comes from. */
export interface GeneratorSource {
  /** "the recording, step 3,000", "your run, step 840". */
  name: string;
  config: Config;
  /** W1 … W4, b1 …, gamma1 …, beta1 …, mean1 …, variance1 …: as in a plain state, the network's name left out. */
  weights: Record<string, Numbers>;
  /** Of its run. */
  seed: number;
  data: DataName;
}

const start = "generator.";

/** The generator of a checkpoint. */
export function sourceOfRun({checkpoint, config, data}: SavedRun, name: string): GeneratorSource {
  const {seed, state} = checkpoint;
  const own = Object.entries(state.tensors).filter(([key]) => key.startsWith(start));
  const weights = Object.fromEntries(own.map(([key, tensor]) => [key.slice(start.length), tensor]));
  return {name, config, weights, seed, data: data.name};
}

/** The generator that is newest, fetched only while someone follows it. */
export interface NewestGenerator {
  readonly generators: Followed<GeneratorSource | undefined>;
  /** Says that there is a newer one, and how to get it. One that can't be got is passed over. */
  offer(fetch: () => Promise<GeneratorSource>): void;
}

export function newestGenerator(): NewestGenerator {
  const kept = followed<GeneratorSource | undefined>(undefined);
  let listeners = 0;
  let newest: (() => Promise<GeneratorSource>) | undefined;
  let isFetching = false;
  async function refresh(): Promise<void> {
    if (isFetching) return;
    isFetching = true;
    while (newest && listeners > 0) {
      const fetch = newest;
      newest = undefined;
      const source = await fetch().catch(() => undefined);
      if (source) kept.set(source);
    }
    isFetching = false;
  }
  return {
    generators: {
      now: kept.now,
      listen(listener) {
        const stop = kept.listen(listener);
        ++listeners;
        void refresh();
        return () => {
          --listeners;
          stop();
        };
      }
    },
    offer(fetch) {
      newest = fetch;
      void refresh();
    }
  };
}
