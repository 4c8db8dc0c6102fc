import {afterEach, beforeEach, describe, expect, it, vi} from "vitest";
import {openRace, type RaceRun} from "../../src/components/train/race/raceHandle.js";
import {methodNames, readEvery, type Method, type RaceMessage} from "../../src/components/train/race/raceMessages.js";
import {madePicture, madeReading} from "../view/madeRace.js";
import {FakeWorker, fakeWorkers} from "./fakeWorker.js";

const settings = {target: "ring", seed: 1, learningRate: 1e-3, width: 8, lastStep: 100} as const;
const asked = (method: Method) => workerOf(method).asked.at(-1);
const workerOf = (method: Method) => FakeWorker.made.slice(-4)[methodNames.indexOf(method)] as FakeWorker<RaceMessage>;
const arrive = (method: Method, step: number) =>
  workerOf(method).say({type: "reading", reading: madeReading(step), picture: madePicture()});
const allArrive = (step: number) => methodNames.forEach((method) => arrive(method, step));

function make(atOnce = 4) {
  const runs: RaceRun[] = [];
  const race = openRace((run) => runs.push(run), {atOnce});
  return {race, runs, now: () => runs.at(-1)!};
}

fakeWorkers();
beforeEach(() => vi.spyOn(performance, "now").mockReturnValue(0));
afterEach(() => vi.restoreAllMocks());

describe("openRace", () => {
  it("starts no worker before it is asked to", () => {
    const {race, runs} = make();
    race.train();
    race.stopAt(50);
    race.dispose();
    expect([FakeWorker.made, runs]).toEqual([[], []]);
  });

  it("opens four workers with the same settings, one of them as the reference, and waits for all", () => {
    const {race, now} = make();
    race.open(settings);
    expect(methodNames.map((method) => asked(method))).toEqual(
      methodNames.map((method) => ({type: "open", method, settings, isReference: method === "gan"}))
    );
    methodNames.slice(0, 3).forEach((method) => arrive(method, 0));
    expect(now()).toMatchObject({phase: "opening", rounds: []});
    arrive("sn-gan", 0);
    expect(now()).toMatchObject({phase: "paused", rounds: [{step: 0}], frames: [{step: 0}]});
  });

  it("sends nobody further than one reading ahead of the slowest", () => {
    const {race, now} = make();
    race.open(settings);
    race.train(); // before they are open
    allArrive(0);
    for (let step = readEvery; step <= 75; step += readEvery) {
      for (const method of ["wgan-gp", "gan", "sn-gan"] as const) {
        expect(asked(method)).toEqual({type: "until", step});
        arrive(method, step);
        expect(now().rounds.at(-1)!.step).toBe(step - readEvery);
        expect(asked(method)).toEqual({type: "until", step}); // it waits
      }
      arrive("wgan", step);
      expect(now().rounds.at(-1)!.step).toBe(step);
    }
  });

  it("keeps no more of them at work than it may", () => {
    const {race, now} = make(1);
    race.open(settings);
    allArrive(0);
    race.train();
    const sent = () => methodNames.filter((method) => (asked(method) as {step?: number}).step === readEvery);
    for (const [i, method] of methodNames.entries()) {
      expect(sent()).toEqual(methodNames.slice(0, i + 1));
      arrive(method, readEvery);
    }
    expect(now().rounds).toHaveLength(2);
  });

  it("pauses when all have arrived, at the same step, and stops at the last step; a later one goes on", () => {
    const {race, now} = make();
    race.open(settings);
    allArrive(0);
    race.train();
    race.pause();
    expect(now().phase).toBe("running");
    allArrive(25);
    expect(now()).toMatchObject({phase: "paused", rounds: [{step: 0}, {step: 25}]});
    race.step();
    expect(asked("gan")).toEqual({type: "until", step: 26});
    allArrive(26);
    expect(now().phase).toBe("paused");
    race.stopAt(40);
    race.train();
    expect(asked("gan")).toEqual({type: "until", step: 40});
    allArrive(40);
    expect(now().phase).toBe("finished");
    race.stopAt(60);
    expect(now().phase).toBe("paused");
    race.train();
    expect(asked("gan")).toEqual({type: "until", step: 50});
  });

  it("goes on without a method that fails, even one that was waited for, and says what went wrong", () => {
    const {race, now} = make();
    race.open(settings);
    allArrive(0);
    race.train();
    methodNames.slice(1).forEach((method) => arrive(method, 25));
    workerOf("gan").say({type: "fault", sentence: "its numbers were lost"});
    expect(workerOf("gan").ended).toBe(true);
    expect(now()).toMatchObject({phase: "running", faults: {gan: "its numbers were lost"}});
    expect(Object.keys(now().rounds.at(-1)!.readings)).toEqual(["wgan", "wgan-gp", "sn-gan"]);
    workerOf("wgan").onerror!({message: "out of memory"});
    arrive("wgan-gp", 50);
    arrive("sn-gan", 50);
    expect(now()).toMatchObject({rounds: [{}, {}, {step: 50}], faults: {wgan: "the worker stopped (out of memory)"}});
    for (const method of ["wgan-gp", "sn-gan"] as const) workerOf(method).say({type: "fault", sentence: "too"});
    expect(now().phase).toBe("failed");
  });

  it("gives the turn of a failed method to the next", () => {
    const {race} = make(1);
    race.open(settings);
    allArrive(0);
    race.train();
    workerOf("gan").say({type: "fault", sentence: "lost"});
    expect(asked("wgan")).toEqual({type: "until", step: 25});
  });

  it("ends the old workers when another race is opened, and all when it is disposed of", () => {
    const {race, now} = make();
    race.open(settings);
    const late = workerOf("gan");
    race.open({...settings, seed: 2});
    expect(FakeWorker.made.map(({ended}) => ended)).toEqual([true, true, true, true, false, false, false, false]);
    late.say({type: "fault", sentence: "too late"});
    expect(now()).toMatchObject({settings: {seed: 2}, faults: {}});
    race.dispose();
    expect(FakeWorker.made.every(({ended}) => ended)).toBe(true);
  });

  it("tells what a perfect generator reads", () => {
    const {race, now} = make();
    race.open(settings);
    const references = {covered: 8, highQuality: 0.989, w1: {mean: 0.2, low: 0.1, high: 0.3}};
    workerOf("gan").say({type: "references", references});
    expect(now().references).toEqual(references);
  });
});
