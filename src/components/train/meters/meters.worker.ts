import "../../words/inWorker.js";
import {say} from "../../words/say.js";
import {fetchBytes} from "../fetchFile.js";
import {accuracyOf, readClassifier, type Classifier} from "./classifierFile.js";
import {NoMnist, openDigits} from "../pictures/digitSource.js";
import type {Images} from "../pictures/idx.js";
import {balanceBeside, measure, samplesOf} from "./measure.js";
import type {MeteredSource} from "./measurement.js";
import type {MeterCommand, MeterMessage} from "./meterMessages.js";
import {realReference, type RealReference} from "./realReference.js";
import {GivenUp, workOf} from "../work.js";
import {yieldToMessages} from "../run/yieldToMessages.js";

const post = (message: MeterMessage) => self.postMessage(message);

let wanted = false;
let classifier: Promise<Classifier> | undefined;
/** The real digits measured last: computed once for a data set. */
let reference: {data: MeteredSource["data"]; isStandIn: boolean; value: RealReference} | undefined;
let queue = Promise.resolve();

const work = workOf({
  breathe: yieldToMessages,
  tell: (what, share) => post({type: "progress", what, share}),
  wanted: () => wanted
});

self.onmessage = ({data: command}: MessageEvent<MeterCommand>) => {
  if (command.type === "cancel") wanted = false;
  else queue = queue.then(() => perform(command)).catch(complain);
};

async function perform({source, digits, classifier: address}: MeterCommand & {type: "measure"}): Promise<void> {
  wanted = true;
  const read = await (classifier ??= fetchBytes(address).then(readClassifier));
  const {weights} = read;
  const isKnown = reference?.data === source.data && source.data !== "own";
  if (!isKnown) {
    reference = undefined;
    const {images, isStandIn} = source.own ? {images: source.own, isStandIn: false} : await realDigits(source, digits);
    reference = {data: source.data, isStandIn, value: await realReference(weights, images, work)};
  }
  const {value: real, isStandIn} = reference!;
  const samples = await samplesOf(source, work);
  const {name, step, run} = source;
  const balance = balanceBeside(source, samples, real);
  const measurement = await measure(samples, {weights, real, isStandIn, name, step, run, balance}, work);
  post({type: "measured", measurement, accuracy: accuracyOf(read)});
}

/** What the source learnt from; in its stead, where that is MNIST and this copy has none, digits drawn by code. */
async function realDigits(
  {data}: MeteredSource,
  digits: Parameters<typeof openDigits>[1]
): Promise<{images: Images; isStandIn: boolean}> {
  await work.pause(say("real digits, loaded"));
  let isStandIn = false;
  const {first, all} = await openDigits(data, digits).catch((error: unknown) => {
    if (!(error instanceof NoMnist)) throw error;
    isStandIn = true;
    return openDigits("built-in", digits);
  });
  return {images: (await all?.()) ?? first, isStandIn};
}

function complain(reason: unknown): void {
  if (reason instanceof GivenUp) return post({type: "cancelled"});
  if (!reference) classifier = undefined; // may have been the network: the next try asks again
  post({type: "fault", sentence: (reason instanceof Error ? reason.message : String(reason)).replace(/[.。]$/, "")});
}
