import {withCoordinate, type Directions} from "../../math/latent/directions.js";
import type {Noise} from "../../math/latent/noise.js";
import {say} from "../../words/say.js";
import {element} from "../element.js";
import {formatNumber} from "../numbers.js";
import {directionCount, directionPlaces} from "./latentKnobs.js";
import {PictureGrid} from "./PictureGrid.js";
import {joined, type LatentTool, type ToolContext} from "./tool.js";

const signed = (x: number) => formatNumber(x).replace(/^(?=[1-9])/, "+");

/** What each direction does to the present z: a row a direction, its coordinate from −3 to 3, all else as it is. */
export function DirectionsTool(
  now: () => {z: Noise; directions: Directions} | undefined,
  {draw, show}: ToolContext
): LatentTool {
  const root = element("div", "latent__directions");
  const title = element("p", "latent__title");
  title.textContent = say("Row k: the coordinate along direction k goes from {low} to {high}", {
    low: signed(directionPlaces[0]),
    high: signed(directionPlaces.at(-1)!)
  });
  const columns = directionPlaces.length;
  const nameOf = (i: number) =>
    say("direction {n} at {place}", {n: Math.floor(i / columns) + 1, place: signed(directionPlaces[i % columns])});
  /** The noise of each picture, as it was asked for. */
  let noises: readonly Noise[] = [];
  const grid = PictureGrid({
    label: say("What each direction does"),
    ...{columns, count: directionCount * columns, kind: "generated", name: nameOf},
    onPick: (i) => noises[i] && show(noises[i], nameOf(i))
  });
  grid.captions(Array.from({length: directionCount * columns}, (_, i) => signed(directionPlaces[i % columns])));
  const box = element("div", "latent__scroll");
  box.append(grid);
  root.append(title, box);
  return {
    element: root,
    refresh() {
      const present = now();
      if (!present) return;
      const {z, directions} = present;
      noises = directions.vectors.flatMap((d) => directionPlaces.map((value) => withCoordinate(z, d, value)));
      draw("directions", joined(noises));
    },
    update: ({pictures}) => grid.draw(pictures.directions?.pixels)
  };
}
