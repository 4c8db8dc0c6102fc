import type {MachineState} from "./runMachine.js";

const counts = new Intl.NumberFormat("en");
const count = (n: number, what: string) => `${counts.format(n)} ${what}${n === 1 ? "" : "s"}`;

/** What the reader is told where a run goes on after a fault: what happened, what was kept and lost, what to do. */
export function recoveryWords(sentence: string, before: MachineState, after: MachineState): string {
  const lost = after.lost - before.lost;
  const kept = after.saved ? `its last checkpoint, step ${counts.format(after.saved)}` : "its seed";
  const moved = after.avoid.length > before.avoid.length;
  const way = moved ? "by the next way to compute, since two new devices did not help," : "on a new device";
  const then = after.wants ? "" : " Press Train when it is ready.";
  return `${upper(sentence)}. The run goes on ${way} from ${kept}; ${lost ? count(lost, "step") : "no step"} ${lost === 1 || !lost ? "was" : "were"} lost.${then}`;
}

const upper = (sentence: string) => sentence[0].toUpperCase() + sentence.slice(1);
