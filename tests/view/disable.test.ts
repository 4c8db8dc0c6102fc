// @vitest-environment jsdom
import {afterEach, beforeEach, expect, it} from "vitest";
import {Button} from "../../src/components/view/controls/Button.js";
import {disable} from "../../src/components/view/controls/disable.js";

let presses = 0;
let button: HTMLButtonElement;
beforeEach(() => {
  presses = 0;
  button = Button("undo", () => ++presses);
  document.body.append(button);
});
afterEach(() => button.remove());
const said = () => [button.disabled, button.getAttribute("aria-disabled")];

it("a button without the focus is switched off and on by the browser’s own means", () => {
  disable(button, true);
  expect(said()).toEqual([true, null]);
  disable(button, false);
  expect(said()).toEqual([false, null]);
});

it("one that has the focus keeps it, says that it is off, and does nothing, until the focus leaves it", () => {
  button.focus();
  disable(button, true);
  expect(document.activeElement).toBe(button);
  expect(said()).toEqual([false, "true"]);
  button.click();
  expect(presses).toBe(0);
  button.blur();
  expect(said()).toEqual([true, null]);
});

it("works again at once when it is switched on again in time", () => {
  button.focus();
  disable(button, true);
  disable(button, false);
  button.click();
  button.blur();
  expect([presses, ...said()]).toEqual([1, false, null]);
});
