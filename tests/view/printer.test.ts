// @vitest-environment jsdom
import {expect, it, vi} from "vitest";
import {printer} from "../../src/components/view/print/printer.js";

function made(open: () => Promise<unknown>[]) {
  const button = Object.assign(document.createElement("button"), {textContent: "Print this page"});
  const print = vi.fn();
  return {button, print, printPage: printer({button, open, print})};
}

it("says what it waits for, and prints when all is open", async () => {
  let opened = () => {};
  const {button, print, printPage} = made(() => [new Promise<void>((resolve) => (opened = resolve))]);
  const done = printPage();
  expect([button.textContent, print.mock.calls.length]).toEqual(["Opening every figure …", 0]);
  opened();
  await done;
  expect([button.textContent, print.mock.calls.length]).toEqual(["Print this page", 1]);
});

it("prints even so where something can't be loaded, once the rest is open", async () => {
  let isOpen = false;
  const figures = () => new Promise<void>((resolve) => setTimeout(() => resolve(void (isOpen = true)), 5));
  const {button, print, printPage} = made(() => [Promise.reject(new Error("no network")), figures()]);
  await printPage();
  expect([isOpen, button.textContent, print.mock.calls.length]).toEqual([true, "Print this page", 1]);
});

it("a second press while it waits leaves the button's own words", async () => {
  const {button, printPage} = made(() => [new Promise((resolve) => setTimeout(resolve, 5))]);
  await Promise.all([printPage(), printPage()]);
  expect(button.textContent).toBe("Print this page");
});

it("a page without the button prints by the key", async () => {
  const print = vi.fn();
  await printer({open: () => [], print})();
  expect(print).toHaveBeenCalledOnce();
});
