import type {Backend} from "../../src/components/model/backendNames.js";
import {useBackend} from "../../src/components/model/backends.js";
import {compare, passes, type Worst} from "./compare.js";
import {parseFixture} from "./fixture.js";
import {replay} from "./replay.js";

export interface Parity {
  backend: Backend;
  steps: number;
  worst: Worst;
  pass: boolean;
}

/** Replays the text of a fixture on a backend and says how far it ends up from PyTorch. Runs in Node and in pages. */
export async function run(text: string, backend: Backend): Promise<Parity> {
  const fixture = parseFixture(text);
  await useBackend(backend);
  const worst = compare(fixture, await replay(fixture));
  return {backend, steps: fixture.steps.length, worst, pass: passes(worst)};
}
