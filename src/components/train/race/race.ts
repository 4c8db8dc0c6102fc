import type {Point} from "../../math/coverage.js";
import {DrawingPad} from "../../view/race/DrawingPad.js";
import {RacePanel, type RaceElement} from "../../view/RacePanel.js";
import {fetchJson} from "../fetchFile.js";
import {openRace as openWorkers} from "./raceHandle.js";
import {readRaceRecording, type RaceRecording} from "./raceRecording.js";

export interface OpenRaceOptions {
  /** Address of src/data/race.json. */
  readonly recording: string;
  readonly width: number;
  /** Points that the reader has drawn elsewhere already. */
  readonly points?: readonly Point[];
}

/** The race of page 1: its recording, and the panel, joined to four workers once the reader asks for them. `dispose` ends them. */
export async function openRace({
  recording,
  width,
  points
}: OpenRaceOptions): Promise<{element: RaceElement; dispose(): void}> {
  const story = readRaceRecording(await fetchJson<RaceRecording>(recording));
  const pad = DrawingPad();
  if (points?.length) pad.value = points;
  const race = openWorkers((run) => panel.update(run));
  const panel = RacePanel(story, {actions: race, pad, width});
  return {
    element: panel,
    dispose() {
      panel.stop();
      race.dispose();
    }
  };
}
