import {generator} from "../../src/components/model/generator.js";
import {stateShapes, type Numbers, type PlainState} from "../../src/components/model/plainState.js";
import {sizeOf} from "../../src/components/model/shapes.js";
import {fromPlain, toPlain, type State} from "../../src/components/model/state.js";
import {discriminatorStep, generatorStep} from "../../src/components/model/step.js";
import * as tf from "../../src/components/model/tf.js";
import {disposeExcept, tidy} from "../../src/components/model/tree.js";
import type {Fixture, Named, RecordedStep} from "./fixture.js";

/** What our model computes where the fixture says what PyTorch did. */
export interface Replay {
  steps: Pick<RecordedStep, "fake" | "logitsFake" | "logitsReal" | "logitsG" | "lossD" | "lossG" | "gradD" | "gradG">[];
  state: PlainState;
  evalImages: Numbers;
}

/** Goes through the fixture's steps from its initial state with its own images and noise, on the current backend. */
export async function replay({config, initial, steps, eval: evaluation}: Fixture): Promise<Replay> {
  let state = start(initial, config);
  const replayed: Replay["steps"] = [];
  for (const {real, noiseD, noiseG} of steps) {
    const {next, made} = tidy(() => {
      const first = discriminatorStep(state, toTensor(real) as tf.Tensor4D, toTensor(noiseD) as tf.Tensor2D, config);
      const second = generatorStep(first.state, toTensor(noiseG) as tf.Tensor2D, config);
      const {fake, logitsFake, logitsReal, loss: lossD, gradients: gradD} = first;
      const {logits: logitsG, loss: lossG, gradients: gradG} = second;
      const made = {lossD, lossG, gradD, gradG, tensors: {fake, logitsFake, logitsReal, logitsG}};
      return {next: {...second.state, step: state.step + 1}, made};
    });
    disposeExcept(state, next);
    state = next;
    replayed.push({
      ...((await read(made.tensors)) as Record<"fake" | "logitsFake" | "logitsReal" | "logitsG", Numbers>),
      ...{lossD: (await made.lossD.data())[0], lossG: (await made.lossG.data())[0]},
      ...{gradD: await read(made.gradD), gradG: await read(made.gradG)}
    });
    disposeExcept(made);
  }
  const images = tidy(
    () => generator(toTensor(evaluation.noise) as tf.Tensor2D, state.generator, config, false).images
  );
  const result = {steps: replayed, state: await toPlain(state), evalImages: (await read({images})).images};
  disposeExcept({state, images});
  return result;
}

/** The fixture's initial weights and memory, with an optimiser that remembers nothing. */
function start(initial: Fixture["initial"], config: Fixture["config"]): State {
  const zeros = Object.entries(stateShapes(config)).map(([name, shape]) => [
    name,
    {shape, data: new Float32Array(sizeOf(shape))}
  ]);
  const named = Object.entries(initial).flatMap(([kind, tensors]) =>
    Object.entries(tensors).map(([name, numbers]) => [`${kind}.${name}`, numbers])
  );
  return fromPlain({step: 0, tensors: Object.fromEntries([...zeros, ...named])}, config);
}

const toTensor = ({shape, data}: Numbers): tf.Tensor => tf.tensor(data, shape);

async function read(tensors: Record<string, tf.Tensor>): Promise<Named> {
  const named: Named = {};
  for (const [name, x] of Object.entries(tensors))
    named[name] = {shape: x.shape, data: Float32Array.from(await x.data())};
  return named;
}
