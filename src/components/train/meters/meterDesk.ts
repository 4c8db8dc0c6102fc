import {MetersPanel, type MetersPanelElement} from "../../view/MetersPanel.js";
import type {Followed} from "../followed.js";
import type {Images} from "../pictures/idx.js";
import type {MeteredSource} from "./measurement.js";
import {readingsOf, type Recording} from "../recorded/recording.js";
import type {DigitAddresses} from "../run/messages.js";
import {openMeters as openWorker} from "./metersHandle.js";

export interface OpenMetersOptions {
  /** The generator to be measured; each new one is. */
  readonly generators: Followed<MeteredSource | undefined>;
  /** Where the site's digits are; absolute addresses. */
  readonly digits: DigitAddresses;
  /** Address of src/data/classifier.safetensors, absolute. */
  readonly classifier: string;
  readonly width: number;
  /** The page's recording: what its meters read is the history until something is measured. */
  readonly recording?: Pick<Recording, "frames" | "meters" | "real">;
  /** The reader's own pictures, where a generator learnt from them. */
  readonly ownImages?: () => Images | undefined;
}

/** The meters as a figure, joined to a worker that measures whatever generator is newest. `dispose` ends it. */
export function openMeters({generators, digits, classifier, width, recording, ownImages}: OpenMetersOptions): {
  element: MetersPanelElement;
  dispose(): void;
} {
  const recorded = recording && readingsOf(recording);
  const meters = openWorker({digits, classifier, recorded}, (metering) => element.update(metering));
  const now = () => {
    const source = generators.now();
    if (source) meters.measure(source.data === "own" ? {...source, own: ownImages?.()} : source);
  };
  const element: MetersPanelElement = MetersPanel({actions: {measure: now, stop: meters.stop}, width});
  element.update(meters.now());
  const stop = generators.listen(() => {
    if (element.follows()) now();
  });
  now();
  return {
    element,
    dispose() {
      stop();
      meters.dispose();
    }
  };
}
