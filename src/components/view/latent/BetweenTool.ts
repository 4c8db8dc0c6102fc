import type {Noise} from "../../math/latent/noise.js";
import {along, strip, type Path} from "../../math/latent/paths.js";
import {norm} from "../../math/matrix.js";
import {say} from "../../words/say.js";
import {Choice} from "../controls/Choice.js";
import {Controls} from "../controls/Controls.js";
import {columnTable, withData} from "../drawingData.js";
import {element} from "../element.js";
import {FreeSlider} from "./FreeSlider.js";
import {pathChoices, stripCount} from "./latentKnobs.js";
import {PictureGrid} from "./PictureGrid.js";
import {joined, type LatentTool, type Picked, type ToolContext} from "./tool.js";

const wordsOf: Record<Path, string> = {spherical: say("along the sphere"), straight: say("straight")};
const titles: Record<Path, string> = {
  spherical: say("Along the sphere, from A to B (‖z‖ below)"),
  straight: say("Straight, from A to B (‖z‖ below)")
};

/** From A to B, along the sphere and straight, one above the other, with ‖z‖ below each picture; and a slider along the way. */
export function BetweenTool(picked: () => Picked | undefined, {draw, show}: ToolContext): LatentTool {
  const root = element("div", "latent__between");
  const path = Choice("zpath", pathChoices, {label: say("slide")});
  const place = FreeSlider({label: say("from A to B"), low: 0, high: 1, step: 0.01, print: (t) => t.toFixed(2)});
  const showAt = (way: Path, t: number) => {
    const ends = picked();
    const words = say("{part} of the way from A to B, {path}", {part: t.toFixed(2), path: wordsOf[way]});
    if (ends) show(along(way, ends.A, ends.B, t), words);
  };
  const rows = (["spherical", "straight"] as const).map((way) => Row(way, (t) => showAt(way, t)));
  const go = () => showAt(path.value, place.value);
  place.addEventListener("input", go);
  path.addEventListener("input", go);
  withData(root, () => {
    const ends = picked();
    const lengths = (way: Path) => (ends ? strip(way, ends.A, ends.B, stripCount).map(norm) : []);
    const columns = {[wordsOf.spherical]: lengths("spherical"), [wordsOf.straight]: lengths("straight")};
    return ends ? [columnTable(say("‖z‖ on the way from A to B"), {[say("of the way")]: places, ...columns})] : [];
  });
  root.append(...rows.flatMap(({title, box}) => [title, box]), Controls(path, place));
  return {
    element: root,
    refresh() {
      const ends = picked();
      for (const {way, grid} of ends ? rows : []) {
        const noises = strip(way, ends!.A, ends!.B, stripCount);
        grid.captions(noises.map((z: Noise) => norm(z).toFixed(1)));
        draw(way, joined(noises));
      }
    },
    update: ({pictures}) => rows.forEach(({way, grid}) => grid.draw(pictures[way]?.pixels))
  };
}

const placeOf = (i: number) => i / (stripCount - 1);
const places = Array.from({length: stripCount}, (_, i) => placeOf(i));

function Row(way: Path, pick: (t: number) => void) {
  const title = element("p", "latent__title");
  title.textContent = titles[way];
  const grid = PictureGrid({
    label: titles[way],
    ...{columns: stripCount, count: stripCount, kind: "generated"},
    name: (i) => say("{part} of the way, {path}", {part: placeOf(i).toFixed(2), path: wordsOf[way]}),
    onPick: (i) => pick(placeOf(i))
  });
  grid.mark({A: 0, B: stripCount - 1});
  const box = element("div", "latent__scroll");
  box.append(grid);
  return {way, title, grid, box};
}
