import type {Point} from "../../math/coverage.js";
import {say} from "../../words/say.js";
import {Button} from "../controls/Button.js";
import {Controls} from "../controls/Controls.js";
import {disable} from "../controls/disable.js";
import type {ValueElement} from "../controls/Slider.js";
import {element} from "../element.js";
import {readUrlText, writeUrl} from "../urlState.js";
import {keyedPoint, mostPoints, pointsCode, pointsOfCode, snapPoint} from "./drawnPoints.js";
import {PadDrawing} from "./PadDrawing.js";

export interface DrawingPadOptions {
  /** Its key in the address. */
  readonly name?: string;
  readonly size?: number;
  /** Of the jitter that is shown. */
  readonly seed?: number;
}

/** A new point of the same stroke is so far from the last one. */
const apart = 0.12;

/**
 * A square to draw data in, at most 200 points: a press puts a point, a stroke a row of them; from the keyboard, arrow keys move a
 * cursor (five places with Shift) and Space or Enter puts a point there; undo takes back the last press or stroke. Its value is
 * the list of points, kept in the address; "input" is fired at every point, "change" after every stroke.
 */
export function DrawingPad({name = "rpoints", size = 300, seed = 1}: DrawingPadOptions = {}): ValueElement<
  readonly Point[]
> {
  const root = element("div", "pad") as unknown as ValueElement<readonly Point[]>;
  let points: readonly Point[] = pointsOfCode(readUrlText(name, "")) ?? [];
  let cursor: Point = [0, 0];
  /** How many points there were before each press, stroke or key. */
  let marks: number[] = points.map((_, i) => i);
  const paper = PadDrawing({size, seed});
  const words = element("p", "training__note");
  words.setAttribute("role", "status");
  const undo = Button(say("undo"), () => {
    keep(points.slice(0, marks.pop() ?? 0));
    fire("change");
  });
  const clear = Button(say("clear"), () => {
    marks = [];
    keep([]);
    fire("change");
  });

  const fire = (type: "input" | "change") => root.dispatchEvent(new Event(type, {bubbles: true}));
  const show = () => {
    paper.update(points, cursor);
    for (const button of [undo, clear]) disable(button, points.length === 0);
    words.textContent = sentence(points.length);
  };
  function keep(next: readonly Point[]): void {
    points = next;
    writeUrl(name, pointsCode(points), "");
    show();
    fire("input");
  }
  function put(point: Point): void {
    if (points.length < mostPoints) keep([...points, snapPoint(point)]);
  }

  let last: Point | undefined; // of the stroke under way
  const at = ({clientX, clientY}: PointerEvent): Point => {
    const box = paper.getBoundingClientRect();
    const scale = size / (box.width || size);
    return paper.place((clientX - box.left) * scale, (clientY - box.top) * scale);
  };
  paper.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    paper.setPointerCapture?.(event.pointerId);
    marks.push(points.length);
    put((cursor = snapPoint((last = at(event)))));
  });
  paper.addEventListener("pointermove", (event) => {
    if (!last) return;
    const here = at(event);
    if (Math.hypot(here[0] - last[0], here[1] - last[1]) >= apart) put((last = here));
  });
  const finish = () => {
    if (!last) return;
    last = undefined;
    fire("change");
  };
  paper.addEventListener("pointerup", finish);
  paper.addEventListener("pointercancel", finish);
  paper.addEventListener("keydown", (event) => {
    const to = keyedPoint(event.key, cursor, event.shiftKey);
    const isPut = event.key === " " || event.key === "Enter";
    if ((!to && !isPut) || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    if (to) {
      cursor = to;
      return show();
    }
    marks.push(points.length);
    put(cursor);
    fire("change");
  });

  root.append(paper, Controls(undo, clear), words);
  show();
  Object.defineProperty(root, "value", {
    get: () => points,
    set(next: readonly Point[]) {
      points = next.slice(0, mostPoints).map(snapPoint);
      marks = points.map((_, i) => i);
      writeUrl(name, pointsCode(points), "");
      show();
    }
  });
  return root;
}

function sentence(count: number): string {
  if (!count) return say("No point yet: press in the square, or move the cursor with the arrow keys and press Space.");
  if (count === mostPoints) return say("{count} points, and no more fit: undo or clear some.", {count});
  return say(count === 1 ? "{count} point of at most {most}." : "{count} points of at most {most}.", {
    count,
    most: mostPoints
  });
}
