import type {Config} from "../../model/config.js";
import type {Numbers} from "../../model/plainState.js";
import {followed, type Followed} from "../followed.js";
import type {DataName} from "../run/messages.js";
import type {SavedRun} from "../kept/savedRun.js";

/** A trained generator that tools can sample from, with its discriminator, and where they come from. */
export interface GeneratorSource {
  /** "the recording, step 3,000", "your run, step 840". */
  name: string;
  config: Config;
  /** W1 … W4, b1 …, gamma1 …, beta1 …, mean1 …, variance1 …: as in a plain state, the network's name left out. */
  weights: Record<string, Numbers>;
  /** W1 …, u1, v1 …: likewise. */
  discriminator: Record<string, Numbers>;
  /** Of its run. */
  seed: number;
  data: DataName;
  /** The run's name, and its steps so far. */
  run: string;
  step: number;
}

/** The networks of a checkpoint. */
export function sourceOfRun({run, checkpoint, config, data}: SavedRun, name: string): GeneratorSource {
  const {seed, state} = checkpoint;
  const {step, tensors} = state;
  return {...{name, config, seed, data: data.name, run, step}, ...networksOf(tensors)};
}

/** The tensors of a plain state by network, without the network's name. */
export const networksOf = (tensors: Readonly<Record<string, Numbers>>) => ({
  weights: withoutPrefix(tensors, "generator."),
  discriminator: withoutPrefix(tensors, "discriminator.")
});

function withoutPrefix<T>(record: Readonly<Record<string, T>>, start: string): Record<string, T> {
  const own = Object.entries(record).filter(([key]) => key.startsWith(start));
  return Object.fromEntries(own.map(([key, value]) => [key.slice(start.length), value]));
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
