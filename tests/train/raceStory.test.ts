import {readFileSync} from "node:fs";
import {describe, expect, it} from "vitest";
import {chinesePage} from "../../scripts/site/chinese/mergePage.js";
import type {RaceRecording} from "../../src/components/train/race/raceRecording.js";
import {askedStep, raceStory} from "../../src/components/train/race/raceStory.js";

const recording = JSON.parse(readFileSync("src/data/race.json", "utf8")) as RaceRecording;

describe("raceStory", () => {
  it("is what was read at a step, method by method", () => {
    const {readings} = recording.rounds.find(({step}) => step === 2000)!;
    const [gan, wgan, penalty, spectral] = readings.map(({covered}) => covered);
    const covered = {gan, wgan, "wgan-gp": penalty, "sn-gan": spectral};
    expect(raceStory(recording, 2000)).toEqual({step: 2000, covered});
  });

  it("is of the step that both pages ask about", () => {
    const step = askedStep.toLocaleString("en");
    expect(readFileSync("src/index.md", "utf8")).toContain(
      `after ${step} steps, how many of the eight modes has each?`
    );
    expect(chinesePage("index")).toContain(`${step} 步之后，八个模式中，四者各覆盖几个？`);
  });

  it("says which step was not read", () => {
    expect(() => raceStory(recording, 7)).toThrow("no reading at step 7");
  });
});
