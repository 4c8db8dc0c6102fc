import {configure, type Config} from "./config.js";

/** Sizes to choose from; everything else stays the article's. */
const sizes = {
  /** The article's own network and batch. */
  full: {generatorWidth: 64, discriminatorWidth: 16, batch: 128, z: 64},
  /** Half the generator and half the batch: about an eighth of the work. */
  half: {generatorWidth: 32, discriminatorWidth: 16, batch: 64, z: 64},
  /** What a processor without a graphics card can train. */
  small: {generatorWidth: 16, discriminatorWidth: 16, batch: 16, z: 64}
} satisfies Record<string, Partial<Config>>;

export type Preset = keyof typeof sizes;
export const presetNames = Object.keys(sizes) as Preset[];

/** The article trains for 50 epochs of 60,000 images: 23,450 steps of 128. */
export const epochs = 50;

/** The configuration of a preset. Throws `invalid preset: tiny`. */
export function preset(name: string): Config {
  if (!Object.hasOwn(sizes, name)) throw new RangeError(`invalid preset: ${name}`);
  return configure(sizes[name as Preset]);
}
