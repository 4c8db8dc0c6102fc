import {expect, it} from "vitest";
import {philox, type Words4} from "../../src/components/math/philox.js";

const ones = 0xffffffff;

/** From Random123's own known-answer tests, kat_vectors, philox4x32 with 10 rounds. */
const known: [counter: Words4, key: [number, number], words: Words4][] = [
  [
    [0, 0, 0, 0],
    [0, 0],
    [0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8]
  ],
  [
    [ones, ones, ones, ones],
    [ones, ones],
    [0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd]
  ],
  [
    [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344],
    [0xa4093822, 0x299f31d0],
    [0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1]
  ]
];

it.each(known)("philox gives the words that its authors publish, counter %j", (counter, key, words) => {
  expect(philox(counter, key)).toEqual(words);
});

it("changes about half of all bits when a single bit of counter or key changes", () => {
  const start = philox([1, 2, 3, 4], [5, 6]);
  const changed = [philox([1, 2, 3, 5], [5, 6]), philox([0, 2, 3, 4], [5, 6]), philox([1, 2, 3, 4], [5, 7])];
  for (const words of changed) {
    const bits = words.reduce((sum, word, i) => sum + bitsSet(word ^ start[i]), 0);
    expect(Math.abs(bits - 64)).toBeLessThan(4 * Math.sqrt(128 / 4)); // four standard deviations
  }
});

/** How many bits of a word are set. */
const bitsSet = (word: number): number => (word >>> 0).toString(2).replaceAll("0", "").length;
