import {drawDigits} from "../../math/digits.js";
import {random} from "../../math/random.js";
import {bakeGenerator} from "../../model/bakedGenerator.js";
import {streams} from "../../model/streams.js";
import type {OfferedDigits} from "../../view/latent/DigitChoice.js";
import {LatentPanel, type LatentElement} from "../../view/LatentPanel.js";
import {say} from "../../words/say.js";
import {decodeFile} from "../pictures/decodeFile.js";
import {NoMnist, openDigits} from "../pictures/digitSource.js";
import type {Followed} from "../followed.js";
import {openLatentWorker} from "./latentHandle.js";
import type {LatentSource} from "./latentMessages.js";
import type {DigitAddresses} from "../run/messages.js";

export interface OpenLatentOptions {
  /** The generator to look into; the newest counts. */
  readonly generators: Followed<LatentSource | undefined>;
  /** Where the real digits are, for a generator that has learnt from them; without, digits are drawn by code. */
  readonly digits?: DigitAddresses;
  readonly width: number;
}

/** Digits on hand to search for. */
const drawnDigits = 200;

/**
 * The latent space of the last page: the panel, joined to a worker that holds a generator. The first one is opened at once; a
 * newer one is offered by a button, so that nothing that the reader looks at goes away by itself. `dispose` ends it.
 */
export function openLatent({generators, digits, width}: OpenLatentOptions): {element: LatentElement; dispose(): void} {
  let source: LatentSource | undefined;
  const handle = openLatentWorker((run) => panel.update(run));
  const panel = LatentPanel({
    actions: {...handle, take, digits: () => digitsOf(source, digits), decode: decodeFile},
    width
  });

  /** Opens the newest generator. */
  function take(): void {
    source = generators.now();
    panel.offer("");
    try {
      handle.open(source && {name: source.name, baked: bakeGenerator(source.weights, source.config)});
    } catch (error) {
      handle.fail(source!.name, (error as Error).message);
    }
  }

  take();
  const unfollow = generators.listen((next) => (source ? next && panel.offer(next.name) : take()));
  return {
    element: panel,
    dispose() {
      unfollow();
      panel.stop();
      handle.dispose();
    }
  };
}

/** Digits that the generator may have learnt to make: the real ones, where it has seen them and this copy has them. */
export async function digitsOf(
  source: Pick<LatentSource, "data"> | undefined,
  addresses?: DigitAddresses
): Promise<OfferedDigits> {
  const drawn = (note = "") => ({pixels: drawDigits(drawnDigits, random(1, streams.digits)).images, note});
  if (source?.data !== "mnist" || !addresses) return drawn();
  try {
    return {pixels: (await openDigits("mnist", addresses)).first.pixels, note: ""};
  } catch (error) {
    if (!(error instanceof NoMnist)) throw error;
    return drawn(say("These digits are drawn by code: this copy lacks MNIST, from which the generator learnt."));
  }
}
