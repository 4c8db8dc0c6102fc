import {say} from "../words/say.js";
import type {Stage} from "./stages.js";

const words: Readonly<Record<string, string>> = {
  "noise, real batch": say("noise, real batch"),
  "G forward, both halves": say("G forward, both halves"),
  "power iteration, twice": say("power iteration, twice"),
  "D forward, fake and real": say("D forward, fake and real"),
  "D backward": say("D backward"),
  "D update, power iteration": say("D update, power iteration"),
  "D forward, new fakes": say("D forward, new fakes"),
  "back through D": say("back through D"),
  "G backward": say("G backward"),
  "G update": say("G update"),
  "running statistics, report": say("running statistics, report")
};

/** What a stage is called on the page, which quotes the code that gives it its name. */
export const stageWords = ({name}: Stage): string => words[name] ?? name;
