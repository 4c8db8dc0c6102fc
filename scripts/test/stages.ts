import {once, sum, type Counts} from "./counts.js";

export interface Outcome {
  counts: Counts;
  /** What it has to say. */
  output: string;
}

export interface Stage {
  name: string;
  /** The stage without whose success this one can't run. */
  after?: string;
  /** Rejects where it dies, which counts as one failure. */
  run: () => Promise<Outcome>;
}

interface Options {
  /** How many stages run at the same time. */
  atOnce: number;
  /** Takes a stage's name, outcome and seconds as soon as it is done. */
  tell: (name: string, outcome: Outcome, seconds: number) => void;
}

/**
 * Runs all stages, `atOnce` at a time: whenever there is room, the first in the list whose `after` has passed. One whose
 * `after` failed can't run and counts as one failure, so the list names a stage after the one that it needs. Returns the
 * sum of the counts.
 */
export async function runStages(stages: readonly Stage[], {atOnce, tell}: Options): Promise<Counts> {
  const waiting = [...stages];
  const outcomes = new Map<string, Outcome>();
  const next = (): Stage | undefined => {
    const index = waiting.findIndex(({after}) => after === undefined || outcomes.has(after));
    return index < 0 ? undefined : waiting.splice(index, 1)[0];
  };
  const perform = async (stage: Stage): Promise<void> => {
    const start = Date.now();
    const outcome = canRun(stage, outcomes) ? await survive(stage.run) : failed(`not run: ${stage.after} failed`);
    outcomes.set(stage.name, outcome);
    tell(stage.name, outcome, Math.round((Date.now() - start) / 1000));
  };
  const running = new Set<Promise<void>>();
  while (waiting.length > 0 || running.size > 0) {
    const stage = running.size < atOnce ? next() : undefined;
    if (stage) {
      const done: Promise<void> = perform(stage).finally(() => running.delete(done));
      running.add(done);
    } else if (running.size > 0) {
      await Promise.race(running);
    } else {
      throw new Error(`stages that wait for what isn't there: ${waiting.map(({name}) => name).join(", ")}`);
    }
  }
  return sum([...outcomes.values()].map(({counts}) => counts));
}

const canRun = ({after}: Stage, outcomes: Map<string, Outcome>): boolean =>
  after === undefined || outcomes.get(after)!.counts.failed === 0;

const failed = (output: string): Outcome => ({counts: once(false), output});

async function survive(run: Stage["run"]): Promise<Outcome> {
  try {
    return await run();
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error));
  }
}
