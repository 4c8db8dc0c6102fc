import {centreDigit} from "../math/centreDigit.js";
import {stampStroke, type Place} from "../math/stampStroke.js";
import {say} from "../words/say.js";
import {Button} from "./controls/Button.js";
import {Controls} from "./controls/Controls.js";
import {disable} from "./controls/disable.js";
import {element} from "./element.js";

/** Pixels a side: four for each of a digit’s 28. */
const side = 112;
/** Half the width of the pen: two and a half pixels of a digit, as in MNIST. */
const radius = 5;
/** What an arrow key moves the pen by; with Shift four times that. */
const stride = 4;

const arrows: Record<string, Place> = {ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1]};

export interface DigitPadOptions {
  /** What the button says that takes the digit. */
  readonly take?: string;
  /** Gets the digit: 28 × 28 bytes, centred and sized like MNIST’s. The pad is empty again after that. */
  onDigit(pixels: Uint8Array<ArrayBuffer>): void;
}

/**
 * A square to draw a digit in. By keyboard: arrow keys move the pen (farther with Shift), Space or Enter puts it down and lifts it.
 */
export function DigitPad({take = say("Add this digit"), onDigit}: DigitPadOptions): HTMLElement {
  const root = element("div", "digit-pad");
  const canvas = element("canvas", "digit-pad__paper");
  canvas.width = canvas.height = side;
  canvas.tabIndex = 0;
  canvas.setAttribute("role", "application");
  const words = element("p", "training__note");
  words.setAttribute("role", "status");
  const ink = new Float32Array(side * side);
  let pen: Place = [side / 2, side / 2];
  let isDown = false;
  let isFocused = false;

  const isEmpty = () => ink.every((x) => x === 0);
  const add = Button(take, () => {
    onDigit(centreDigit(ink, side, side));
    empty();
  });
  const clear = Button(say("Clear the pad"), () => empty());

  function draw(): void {
    for (const button of [add, clear]) disable(button, isEmpty());
    canvas.setAttribute(
      "aria-label",
      say(
        isEmpty()
          ? "drawing pad, empty: arrow keys move the pen, Space puts it down and lifts it"
          : "drawing pad, with ink: arrow keys move the pen, Space puts it down and lifts it"
      )
    );
    const context = canvas.getContext("2d");
    if (!context) return;
    const image = context.createImageData(side, side);
    ink.forEach((x, i) => image.data.set([255 * x, 255 * x, 255 * x, 255], 4 * i));
    context.putImageData(image, 0, 0);
    if (!isFocused) return;
    context.strokeStyle = isDown ? "#e69f00" : "#9a9a9a"; // the pen, on black paper in light and dark
    context.strokeRect(pen[0] - 4.5, pen[1] - 4.5, 9, 9);
  }
  function move(to: Place): void {
    if (isDown) stampStroke(ink, side, pen, to, radius);
    pen = to;
    draw();
  }
  function lower(down: boolean): void {
    isDown = down;
    move(pen);
  }
  function empty(): void {
    ink.fill(0);
    isDown = false;
    words.textContent = "";
    draw();
  }

  const at = ({clientX, clientY}: PointerEvent): Place => {
    const box = canvas.getBoundingClientRect();
    const scale = side / (box.width || side);
    return [(clientX - box.left) * scale, (clientY - box.top) * scale];
  };
  canvas.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    canvas.setPointerCapture?.(event.pointerId);
    pen = at(event);
    lower(true);
  });
  canvas.addEventListener("pointermove", (event) => canvas.hasPointerCapture?.(event.pointerId) && move(at(event)));
  for (const end of ["pointerup", "pointercancel"] as const) canvas.addEventListener(end, () => lower(false));
  canvas.addEventListener("keydown", (event) => {
    const arrow = arrows[event.key];
    const isSwitch = event.key === " " || event.key === "Enter";
    if ((!arrow && !isSwitch) || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    if (isSwitch) lower(!isDown);
    else {
      const far = event.shiftKey ? 4 * stride : stride;
      move(pen.map((x, i) => Math.min(side, Math.max(0, x + far * arrow[i]))) as unknown as Place);
    }
    const [column, row] = pen.map((x) => Math.round(x / 4));
    words.textContent = say(
      isDown ? "Pen down, column {column} of 28, row {row}." : "Pen up, column {column} of 28, row {row}.",
      {column, row}
    );
  });
  for (const [type, focused] of [
    ["focus", true],
    ["blur", false]
  ] as const)
    // prettier-ignore
    canvas.addEventListener(type, () => {
      isFocused = focused;
      draw();
    });

  root.append(canvas, Controls(add, clear), words);
  draw();
  return root;
}
