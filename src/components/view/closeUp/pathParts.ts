import {say} from "../../words/say.js";

/** The parts of a GAN's data path, and which of them each of the nine stages of a step is about. */
export type BoxName = "z" | "G" | "x" | "Gz" | "D" | "LD" | "LG";

/** An arrow of the path, in the direction of the data. */
export interface Edge {
  readonly from: BoxName;
  readonly to: BoxName;
}

export const edges: readonly Edge[] = [
  {from: "z", to: "G"},
  {from: "G", to: "Gz"},
  {from: "x", to: "D"},
  {from: "Gz", to: "D"},
  {from: "D", to: "LD"},
  {from: "D", to: "LG"}
];

export interface Stage {
  readonly title: string;
  readonly boxes: readonly BoxName[];
  /** Arrows that data run along, "zG" for the one from z to G. */
  readonly forwards: readonly string[];
  /** Arrows that a gradient runs along, against their direction. */
  readonly backwards: readonly string[];
}

export const stages: readonly Stage[] = [
  {title: say("noise"), boxes: ["z"], forwards: [], backwards: []},
  {title: say("the generator’s samples"), boxes: ["G", "Gz"], forwards: ["zG", "GGz"], backwards: []},
  {title: say("the discriminator’s verdict"), boxes: ["x", "Gz", "D"], forwards: ["xD", "GzD"], backwards: []},
  {title: say("loss of D"), boxes: ["LD"], forwards: ["DLD"], backwards: []},
  {title: say("update of D"), boxes: ["D"], forwards: [], backwards: ["DLD"]},
  {title: say("fresh noise"), boxes: ["z"], forwards: [], backwards: []},
  {title: say("loss of G"), boxes: ["G", "Gz", "D", "LG"], forwards: ["zG", "GGz", "GzD", "DLG"], backwards: []},
  {title: say("the pull on the samples"), boxes: ["Gz"], forwards: [], backwards: ["DLG", "GzD"]},
  {title: say("update of G"), boxes: ["G"], forwards: [], backwards: ["GGz"]}
];
