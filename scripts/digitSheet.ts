/** `npm run digits:sheet`: writes docs/digits.png, a sheet of drawn digits, one row for each class. */
import {mkdirSync, writeFileSync} from "node:fs";
import {PNG} from "pngjs";
import {drawDigit} from "../src/components/math/digits.js";
import {side} from "../src/components/math/pixels.js";
import {random} from "../src/components/math/random.js";

const columns = 24;
const stream = random(2018);
const sheet = new PNG({
  width: columns * side,
  height: 10 * side,
  colorType: 0,
  inputColorType: 0,
  inputHasAlpha: false
});

for (let label = 0; label < 10; ++label)
  for (let column = 0; column < columns; ++column) place(drawDigit(label, stream), label * side, column * side);

mkdirSync("docs", {recursive: true});
writeFileSync("docs/digits.png", PNG.sync.write(sheet, {colorType: 0, inputColorType: 0, inputHasAlpha: false}));

/** Copies one picture to the row and column where its corner goes. */
function place(image: Uint8Array, top: number, left: number): void {
  for (let row = 0; row < side; ++row)
    sheet.data.set(image.subarray(side * row, side * (row + 1)), sheet.width * (top + row) + left);
}
