import type {Dice} from "./dice.js";
import {arc, corner, p, type Stroke} from "./stroke.js";

/** How a hand sets out to write one digit: its strokes on a page where a digit is about 1 tall. */
export type Shape = (dice: Dice) => Stroke[];

/** A loop, wide or narrow, from near the top, mostly counter-clockwise: closed, overshot into the loop, or left open. */
const zero: Shape = ({between, near, often}) => {
  const from = near(-75, 35);
  const sweep = often(0.3) ? near(405, 20) : near(352, 18);
  const drift = near(sweep > 385 ? 0.78 : 0.97, 0.08);
  const loop = arc(0.5, 0.5, between(0.24, 0.56), 0.5, from, often(0.85) ? from - sweep : from + sweep, drift);
  const uneven = loop.map(({x, y}) => p(x + near(0, 0.013), y + near(0, 0.013)));
  const slash = [p(between(0.65, 0.8), near(0.15, 0.05)), p(between(0.2, 0.35), near(0.85, 0.05))];
  return often(0.01) ? [uneven, slash] : [uneven];
};

/** A stem, sometimes with a flag, now and then with a flag and a foot. */
const one: Shape = ({between, near, often}) => {
  const stem = [p(near(0.5, 0.03), near(0.5, 0.06)), p(near(0.5, 0.03), 1)];
  if (often(0.78)) return [[p(0.5, 0), ...stem]];
  const flag = [p(between(0.15, 0.4), between(0.1, 0.35)), corner(0.5, 0), ...stem];
  return often(0.6) ? [flag] : [flag, [p(between(0.1, 0.3), near(1, 0.02)), p(between(0.7, 0.95), near(1, 0.03))]];
};

/** A hook, a neck running down to the left, and a base that starts at a corner, a loop or a bend. */
const two: Shape = ({between, near, often}) => {
  const belly = near(0.75, 0.06);
  const head = [
    p(near(0.12, 0.07), near(0.22, 0.07)),
    p(near(0.42, 0.05), 0),
    p(belly, near(0.25, 0.05)),
    p(near(0.5, 0.05), near(0.62, 0.05))
  ];
  const end = [p(between(0.75, 1.1), near(0.95, 0.05))];
  if (often(0.4)) {
    const low = near(0.92, 0.03);
    return [
      [...head, p(0.22, low), p(between(0, 0.08), near(0.9, 0.03)), p(0.14, near(0.76, 0.03)), p(0.5, low), ...end]
    ];
  }
  if (often(0.2)) return [[...head, p(0.14, 0.9), p(0.22, 0.99), p(0.6, near(0.97, 0.02)), ...end]];
  return [[...head, corner(near(0.08, 0.06), near(0.97, 0.03)), p(near(0.5, 0.05), near(0.96, 0.03)), ...end]];
};

/** Two bowls that meet in a cusp or a small loop; or a flat top, a slant, and one bowl. */
const three: Shape = ({between, near, often}) => {
  const bowl = [
    p(near(0.66, 0.05), near(0.53, 0.03)),
    p(near(0.8, 0.06), near(0.74, 0.03)),
    p(near(0.45, 0.06), 1),
    p(between(-0.05, 0.15), near(0.88, 0.05))
  ];
  if (often(0.15))
    return [
      [
        p(near(0.08, 0.04), near(0.03, 0.02)),
        corner(near(0.75, 0.05), 0.02),
        corner(near(0.38, 0.05), near(0.43, 0.03)),
        ...bowl
      ]
    ];
  const top = [p(near(0.1, 0.06), near(0.13, 0.05)), p(near(0.42, 0.05), 0), p(near(0.7, 0.06), near(0.2, 0.03))];
  const waist = near(0.33, 0.07);
  if (often(0.2)) return [[...top, p(0.5, 0.42), p(waist - 0.03, 0.5), p(waist - 0.02, 0.42), ...bowl]];
  return [[...top, p(near(0.57, 0.03), near(0.4, 0.02)), corner(waist, near(0.46, 0.03)), ...bowl]];
};

/** Open: an L and a stem; closed: a slant, a bar and a stem from the same point; or one stroke like a y. */
const four: Shape = ({between, near, often}) => {
  const bar = near(0.55, 0.07);
  const stem = between(0.58, 0.75);
  const foot = p(stem + near(-0.06, 0.04), 1);
  const end = p(between(0.8, 1.05), bar + near(-0.02, 0.03));
  if (often(0.22))
    return [
      [p(stem, 0), corner(near(0.03, 0.04), bar + 0.05), p(0.5, bar + 0.02), end],
      [p(stem, 0), foot]
    ];
  const left = [p(near(0.18, 0.08), near(0.02, 0.04)), p(near(0.1, 0.04), bar - 0.2)];
  const top = near(0.06, 0.08);
  if (often(0.3)) return [[...left, p(0.3, bar), p(stem - 0.05, bar - 0.1), corner(stem + 0.03, top), foot]];
  return [
    [...left, corner(near(0.06, 0.04), bar), p(0.45, bar + near(0, 0.02)), end],
    [p(stem + near(0.03, 0.03), top), foot]
  ];
};

/** Cap, neck and bowl in one stroke, with corners or round like an S; or neck and bowl first and the cap added. */
const five: Shape = ({between, near, often}) => {
  const left = near(0.22, 0.05);
  const start = near(0.04, 0.03);
  const cap = p(between(0.6, 1.15), start + near(-0.03, 0.05));
  const neck = p(left - near(0.05, 0.04), near(0.42, 0.05));
  const bowl = [
    p(near(0.5, 0.06), near(0.4, 0.05)),
    p(near(0.78, 0.09), near(0.66, 0.05)),
    p(near(0.42, 0.08), 1),
    p(between(-0.1, 0.15), near(0.88, 0.07))
  ];
  const bend = often(0.5) ? {...neck, sharp: true} : neck;
  if (often(0.2)) return [[cap, p(0.5, start), p(left, near(0.2, 0.04)), p(0.42, near(0.42, 0.03)), ...bowl.slice(1)]];
  if (often(0.5)) return [[cap, p(0.55, start + near(0.02, 0.02)), corner(left, start), bend, ...bowl]];
  return [
    [p(left, start), bend, ...bowl],
    [p(left + near(0.03, 0.05), start + near(0, 0.04)), p(0.55, start + near(0, 0.02)), cap]
  ];
};

/** A long stroke down the left side that curls into a loop, which closes on the stroke or inside it. */
const six: Shape = ({between, near, often}) => {
  const height = between(0.36, 0.62);
  const left = near(0.13, 0.04);
  const close = often(0.6) ? p(near(0.2, 0.06), near(0.82, 0.04)) : p(left + near(0.08, 0.06), 1.02 - 0.75 * height);
  const lean = near(0, 0.08);
  return [
    [
      p(near(0.42, 0.14) + lean, 0),
      p(near(0.22, 0.06) + lean / 2, near(0.28, 0.04)),
      p(left, near(0.68, 0.04)),
      p(near(0.42, 0.05), 1),
      p(near(0.8, 0.08), 1 - near(0.45, 0.06) * height),
      p(near(0.48, 0.06), 1 - height),
      close
    ]
  ];
};

/** A bar, flat or wavy, often with a serif, and a stem from a corner or a round knee, sometimes crossed. */
const seven: Shape = ({between, near, often}) => {
  const right = near(0.78, 0.06);
  const knee = often(0.7) ? [corner(right, near(0.04, 0.04))] : [p(right - 0.1, 0.03), p(right, near(0.14, 0.03))];
  const serif = often(0.3) ? [corner(near(0.04, 0.04), between(0.1, 0.32))] : [];
  const wave = near(0, 0.04);
  const bar = [p(near(0.05, 0.05), near(0.07, 0.04)), p(0.25, 0.05 - wave), p(0.5, 0.04 + wave)];
  const foot = between(0.15, 0.65);
  const stem = [p(0.4 * foot + 0.6 * right + near(-0.04, 0.05), near(0.42, 0.04)), p(foot, 1)];
  const cross = [p(between(0.15, 0.35), near(0.52, 0.05)), p(between(0.72, 0.95), near(0.48, 0.06))];
  const all = [...serif, ...bar, ...knee, ...stem];
  return often(0.18) ? [all, cross] : [all];
};

/** An S that returns to its start, closed or open at the top; or two loops, one upon the other. */
const eight: Shape = ({between, near, often}) => {
  const waist = near(0.46, 0.05);
  const top = between(0.16, 0.34);
  const low = between(0.18, 0.36);
  const lean = near(0, 0.05);
  if (often(0.15)) {
    const upper = arc(0.48 + lean, waist / 2, top, waist / 2, near(-60, 30), near(-430, 15));
    return [upper, arc(0.48 - lean, (1 + waist) / 2, low, (1 - waist) / 2, near(-90, 30), near(275, 15))];
  }
  const back = [p(near(0.54, 0.03), waist), p(0.48 + top, near(0.24, 0.04)), p(near(0.6, 0.1), near(0.05, 0.05))];
  return [
    [
      p(0.5 + top * between(0.4, 1.3), near(0.13, 0.05)),
      p(near(0.46, 0.05) + lean, 0),
      p(0.47 - top, near(0.21, 0.04)),
      p(near(0.47, 0.03), waist),
      p(0.48 + low, near(0.74, 0.04)),
      p(near(0.46, 0.04) - lean, 1),
      p(0.46 - low, near(0.77, 0.04)),
      ...(often(0.65) ? back : back.slice(0, 2))
    ]
  ];
};

/** A loop and a tail from its right side: straight, bent or hooked to the left. */
const nine: Shape = ({between, near, often}) => {
  const right = near(0.74, 0.04);
  const height = between(0.4, 0.58);
  const loop = [
    p(right - 0.03, near(0.12, 0.04)),
    p(near(0.46, 0.05), 0),
    p(near(0.1, 0.06), 0.55 * height),
    p(near(0.38, 0.05), height),
    p(right - 0.06, 0.6 * height)
  ];
  const turn = often(0.7) ? corner(right, near(0.12, 0.04)) : p(right, near(0.15, 0.03));
  if (often(0.35))
    return [[...loop, turn, p(right, 0.6), p(near(0.5, 0.05), 1), p(between(0.05, 0.3), near(0.93, 0.05))]];
  return [[...loop, turn, p(right - near(0.03, 0.03), 0.5), p(right - between(0, 0.3), 1)]];
};

/** The shape of each digit, by its value. */
export const shapes: readonly Shape[] = [zero, one, two, three, four, five, six, seven, eight, nine];
