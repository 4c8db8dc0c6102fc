import type {Balance} from "../../math/meters/balance.js";
import type {Confidence} from "../../math/meters/confidence.js";
import type {Config} from "../../model/config.js";
import type {Numbers} from "../../model/plainState.js";
import type {Images} from "../pictures/idx.js";

/** A generator to be measured; a `GeneratorSource` is one. */
export interface MeteredSource {
  /** "the recording, step 3,000". */
  readonly name: string;
  readonly config: Config;
  readonly weights: Readonly<Record<string, Numbers>>;
  readonly seed: number;
  readonly data: "built-in" | "mnist" | "own";
  /** Names as in a plain state, without prefix; without it there is no verdict on ln 2. */
  readonly discriminator?: Readonly<Record<string, Numbers>>;
  /** Steps of its run so far, and the name of that run; without them it has no place in a history. */
  readonly step?: number;
  readonly run?: string;
  /** The pictures that the run learns from, where `data` is "own". */
  readonly own?: Images;
}

/** The same number of the generator's samples and of real digits. */
export interface Beside<T = number> {
  readonly generated: T;
  readonly real: T;
}

/** A real digit near a sample. */
export interface ShownNeighbour {
  readonly pixels: Uint8Array<ArrayBuffer>;
  /** Euclidean: of pixels −1 … 1, or of features. */
  readonly distance: number;
}

/** A sample, what the classifier takes it for, and the real digits nearest to it. */
export interface ShownSample {
  readonly pixels: Uint8Array<ArrayBuffer>;
  readonly label: number;
  readonly confidence: number;
  readonly inPixels: readonly ShownNeighbour[];
  readonly inFeatures: readonly ShownNeighbour[];
}

/** What a history keeps of a measurement. */
export interface PastReading {
  readonly step?: number;
  readonly run?: string;
  /** Whether the real digits are drawn by code in the stead of MNIST, which this copy lacks. */
  readonly isStandIn: boolean;
  /** Whether it came with the page's recording, and wasn't measured here. */
  readonly isRecorded?: boolean;
  /** Classes with more than one per cent of the samples. */
  readonly covered: Beside;
  /** Mean standard deviation of a pixel. */
  readonly diversity: Beside;
  /** Squared Fréchet distance to one half of the real digits in the classifier's features; `real` is the other half's. */
  readonly frechet: Beside;
}

/** All that the meters say of one generator, each number beside what real digits read. */
export interface Measurement extends PastReading {
  readonly name: string;
  /** Samples drawn, and real digits in each of the two halves that they are compared with. */
  readonly samples: number;
  readonly reals: number;
  /** Shares of the ten classes, and where those of a perfect generator lie 95 times in 100. */
  readonly shares: Beside<Float64Array> & {readonly bands: readonly (readonly [number, number])[]};
  /** With the mean of a perfect generator. */
  readonly covered: Beside & {readonly perfect: number};
  /** Total variation of the shares from uniform. */
  readonly uneven: Beside & {readonly perfect: number};
  readonly confidence: Beside<Confidence>;
  /** Share of pairs nearer than one real pair in a thousand. */
  readonly duplicates: Beside;
  /** Median distance of a picture to its nearest real one (another one), pixels −1 … 1. */
  readonly nearest: Beside;
  /** Real digits among which neighbours are sought, by pixels and by features. */
  readonly library: {readonly pixels: number; readonly features: number};
  readonly balance?: Balance;
  /** Some of the samples, by class, then by confidence. */
  readonly shown: readonly ShownSample[];
}
