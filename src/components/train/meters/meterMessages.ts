import type {Measurement, MeteredSource} from "./measurement.js";
import type {DigitAddresses} from "../run/messages.js";

/** From the page to the worker: measure this generator, or give up what is being measured. */
export type MeterCommand =
  {type: "measure"; source: MeteredSource; digits: DigitAddresses; classifier: string} | {type: "cancel"};

/** From the worker to the page; one `measured`, `cancelled` or `fault` ends each measurement. */
export type MeterMessage =
  | {type: "progress"; what: string; share: number}
  | {type: "measured"; measurement: Measurement; accuracy: {mnist: number; drawn: number}}
  | {type: "cancelled"}
  | {type: "fault"; sentence: string};
