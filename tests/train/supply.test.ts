import {describe, expect, it} from "vitest";
import {sheetCount, supplyOf} from "../../src/components/train/pictures/supply.js";

/** Pictures that are all of one byte, their number. */
const numbered = (count: number) => ({count, pixels: Uint8Array.from({length: 784 * count}, (_, i) => i / 784)});

describe("the supply of pictures", () => {
  it("gives every picture once a pass, in an order that the seed decides", () => {
    const order = (seed: number) => [...supplyOf(numbered(30), seed).next(30)];
    expect([...order(1)].sort((a, b) => a - b)).toEqual(Array.from({length: 30}, (_, i) => i));
    expect(order(1)).toEqual(order(1));
    expect(order(1)).not.toEqual(order(2));
  });

  it("is the same whether it is asked for steps one by one or for several at once", () => {
    const [single, several] = [supplyOf(numbered(30), 1), supplyOf(numbered(30), 1)];
    const one = Array.from({length: 12}, () => [...single.next(8)]).flat();
    expect([...several.next(96)]).toEqual(one);
    expect(several.place()).toEqual(single.place());
  });

  it("shows the pictures used last, and before any the first ones", () => {
    const supply = supplyOf(numbered(40), 1);
    const shown = () => Array.from({length: sheetCount}, (_, i) => supply.reals()[784 * i]);
    expect(shown()).toEqual(Array.from({length: sheetCount}, (_, i) => i));
    const used = supply.next(60);
    expect(shown()).toEqual([...used.slice(-sheetCount)]);
  });

  it("takes pictures that arrive later into the next pass", () => {
    const supply = supplyOf(numbered(10), 1);
    supply.grow(numbered(20));
    expect(Math.max(...supply.next(10))).toBeLessThan(10);
    expect(new Set(supply.next(20)).size).toBe(20);
  });
});
