/** Where things are in the drawing of the piles, in pixels. */
export interface EarthLayout {
  readonly width: number;
  readonly height: number;
  /** Width of a place. */
  readonly step: number;
  /** Height of a shovelful. */
  readonly unit: number;
  /** Size of a block, which has a little air around it. */
  readonly block: {readonly width: number; readonly height: number};
  /** Foot of the piles. */
  readonly foot: number;
  /** Where the arrows of a plan begin and end, and how far up they may reach. */
  readonly arcs: {readonly foot: number; readonly rise: number};
  /** Middle of a place. */
  x(place: number): number;
  /** The place that is nearest to x. */
  placeAt(x: number): number;
}

/** Room for the captions of the rows at the left. */
const left = 66;
const legend = 26;
const tall = 190;
const rows = 66;

/** Lays out `places` piles of up to `highest` shovelfuls. */
export function earthLayout(width: number, places: number, highest: number): EarthLayout {
  const step = (width - left) / places;
  const unit = Math.min(24, tall / Math.max(highest, 1));
  const rise = places > 5 ? 96 : 70; // more arrows need more room
  const arcs = {foot: legend + rise, rise: rise - 14};
  const foot = arcs.foot + 14 + Math.max(unit * highest, 60);
  return {
    ...{width, height: foot + rows, step, unit, foot, arcs},
    block: {width: Math.min(36, step - 8), height: unit - Math.min(3, unit / 4)},
    x: (place) => left + (place + 0.5) * step,
    placeAt: (x) => Math.min(places - 1, Math.max(0, Math.floor((x - left) / step)))
  };
}
