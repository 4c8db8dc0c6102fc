/** What the drawing can show, each a layer to switch; the glyph in the label is the mark that it draws. */
export const layerTable = [
  {
    name: "surface",
    label: "▦ D’s surface",
    initial: true,
    does: "What D says of every place: orange fake, purple real"
  },
  {
    name: "manifold",
    label: "# G’s grid",
    initial: false,
    does: "A grid of noise as the generator maps it; darker is denser"
  },
  {name: "pulls", label: "→ pull on samples", initial: false, does: "−∂L_G/∂x, the way in which each sample should go"},
  {name: "real", label: "● real points", initial: true, does: "Points of the data"},
  {name: "generated", label: "○ generated points", initial: true, does: "Points that the generator draws"}
] as const;

export type LayerName = (typeof layerTable)[number]["name"];
export type Layers = Readonly<Record<LayerName, boolean>>;

/** What an untouched figure shows. */
export const initialLayers = Object.fromEntries(layerTable.map(({name, initial}) => [name, initial])) as Layers;
