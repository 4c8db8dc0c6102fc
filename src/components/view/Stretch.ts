import {matrix, type Matrix} from "../math/matrix.js";
import {parseMatrix} from "../math/parseMatrix.js";
import {enumerated} from "../words/join.js";
import {say} from "../words/say.js";
import {Button} from "./controls/Button.js";
import {ButtonRow} from "./controls/ButtonRow.js";
import {Controls} from "./controls/Controls.js";
import {MatrixField} from "./controls/MatrixField.js";
import {Slider, type Knob, type ValueElement} from "./controls/Slider.js";
import {dragPoints} from "./dragPoints.js";
import {imageAt, pixelsOfImage, StretchPlot, type StretchState} from "./StretchPlot.js";

/** A matrix to start from, as a reader would type it. */
interface Preset {
  readonly name: string;
  readonly rows: string;
}

/** The first is where the figure starts. */
export const stretchPresets: readonly Preset[] = [
  {name: say("shear"), rows: "1 1; 0 1"},
  {name: say("rotation"), rows: "0.8 -0.6; 0.6 0.8"},
  {name: say("zero eigenvalues"), rows: "0 2; 0 0"},
  {name: say("nearly equal σ"), rows: "0.9 0.8; -0.8 1"},
  {name: say("rank one"), rows: "1 0.5; 1.2 0.6"},
  {name: say("into space"), rows: "1 0.2; 0.6 1; -0.6 0.8"}
];

export const stretchKnobs = {
  angle: {
    ...{name: "angle", label: say("direction of h"), initial: 40, low: 0, high: 180, step: 1, unit: "°"},
    title: say("angle of h to the horizontal axis")
  },
  stage: {
    ...{name: "svd", label: say("Vᵀ, then Σ, then U"), initial: 3, low: 0, high: 3, step: 0.05},
    title: say("how much of W = UΣVᵀ is done"),
    show: (stage) => (stage === 0 ? say("nothing") : enumerated(["Vᵀ", "Σ", "U"].slice(0, Math.ceil(stage))))
  },
  turn: {
    ...{name: "turn", label: say("seen from"), initial: 35, low: -90, high: 90, step: 5, unit: "°"},
    title: say("turns space about its upright axis")
  }
} as const satisfies Record<string, Knob>;

const limits = {rows: [2, 3], columns: [2, 2], largest: 2} as const;

/**
 * The figure of what a matrix does to a circle: presets, a field to type W, handles to drag its columns, and sliders for the
 * three steps of the SVD, for h, and for the view of space. Its value is the state, kept in the address.
 */
export function Stretch({width = 640} = {}): ValueElement<StretchState> {
  const root = document.createElement("div") as unknown as ValueElement<StretchState>;
  const field = MatrixField("A", {
    ...{label: say("W, rows end at ;"), initial: stretchPresets[0].rows, limits},
    title: say("two or three rows of two numbers from −2 to 2")
  });
  const [angle, stage, turn] = [stretchKnobs.angle, stretchKnobs.stage, stretchKnobs.turn].map(Slider);
  const state = (): StretchState => ({W: field.value, angle: angle.value, stage: stage.value, turn: turn.value});
  const set = (W: Matrix) => {
    field.value = W;
    root.dispatchEvent(new Event("input", {bubbles: true}));
  };
  const buttons = stretchPresets.map(({name, rows}) => Button(name, () => set(parseMatrix(rows, limits))));

  const drawing = document.createElement("div");
  dragPoints(drawing, {
    points: () => (canDrag(state()) ? ends.map(({name, x}) => ({name, ...pixelsOfImage(state(), x, width)})) : []),
    onMove: (name, x, y) => set(withColumn(field.value, name === "first" ? 0 : 1, imageAt(state(), x, y, width)))
  });
  const show = () => {
    turn.hidden = field.value.rows === 2;
    drawing.replaceChildren(StretchPlot(state(), {width}));
  };
  root.addEventListener("input", show);
  root.append(drawing, Controls(ButtonRow(...buttons), field, stage, angle, turn));
  Object.defineProperty(root, "value", {get: state});
  show();
  return root;
}

/** The handles are the images of the axes, once all of W is done, in the plane. */
const canDrag = ({W, stage}: StretchState) => W.rows === 2 && stage === 3;
const ends = [
  {name: "first", x: [1, 0]},
  {name: "second", x: [0, 1]}
] as const;

/** The 2 × 2 matrix W with another column j. */
function withColumn({values: [a, b, c, d]}: Matrix, j: 0 | 1, [x, y]: readonly [number, number]): Matrix {
  return j === 0
    ? matrix([[x, b], [y, d]]) // prettier-ignore
    : matrix([[a, x], [c, y]]); // prettier-ignore
}
