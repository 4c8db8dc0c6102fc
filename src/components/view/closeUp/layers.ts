import {say} from "../../words/say.js";

/**
 * What the drawing can show, each a layer to switch; the glyph in the label is the mark that it draws, `word` its name in a
 * list.
 */
export const layerTable = [
  {
    name: "surface",
    label: say("▦ D’s surface"),
    word: say("surface"),
    initial: true,
    does: say("What D says of every place: orange fake, purple real")
  },
  {
    name: "manifold",
    label: say("# G’s grid"),
    word: say("manifold"),
    initial: false,
    does: say("A grid of noise as the generator maps it; darker is denser")
  },
  {
    name: "pulls",
    label: say("→ pull on samples"),
    word: say("pulls"),
    initial: false,
    does: say("−∂L_G/∂x, the way in which each sample should go")
  },
  {name: "real", label: say("● real points"), word: say("real"), initial: true, does: say("Points of the data")},
  {
    name: "generated",
    label: say("○ generated points"),
    word: say("generated"),
    initial: true,
    does: say("Points that the generator draws")
  }
] as const;

export type LayerName = (typeof layerTable)[number]["name"];
export type Layers = Readonly<Record<LayerName, boolean>>;

/** What an untouched figure shows. */
export const initialLayers = Object.fromEntries(layerTable.map(({name, initial}) => [name, initial])) as Layers;
