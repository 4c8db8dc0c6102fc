// @vitest-environment jsdom
import {beforeEach, describe, expect, it} from "vitest";
import {MatrixField} from "../../src/components/view/controls/MatrixField.js";

const limits = {rows: [1, 3], columns: [1, 3], largest: 9} as const;

describe("MatrixField, a parsed field", () => {
  beforeEach(() => history.replaceState(null, "", "/"));
  const make = () => {
    const root = MatrixField("A", {label: "A", initial: "1 0; 0 1", limits});
    return {root, input: root.querySelector("input")!, says: () => root.querySelector("[role=status]")!.textContent};
  };
  const type = (input: HTMLInputElement, text: string) => {
    input.value = text;
    for (const name of ["input", "change"]) input.dispatchEvent(new Event(name, {bubbles: true}));
  };

  it("keeps what can't be read in the field and the last good value, and says why in one sentence", () => {
    const {root, input, says} = make();
    type(input, "1 2; 3");
    expect([...root.value.values]).toEqual([1, 0, 0, 1]);
    expect([input.value, input.getAttribute("aria-invalid")]).toEqual(["1 2; 3", "true"]);
    expect(root.querySelector(`#${input.getAttribute("aria-errormessage")}`)!.textContent).toBe(says());
    expect(says()).toBe("That was no matrix (row 2 has 1 entry, row 1 has 2); the last one stays.");
    type(input, "1 2; 3 4");
    expect([[...root.value.values], says(), location.search]).toEqual([[1, 2, 3, 4], "", "?A=1+2%3B+3+4"]);
  });

  it("takes a pasted table, a line a row", () => {
    const {root, input} = make();
    input.select();
    const paste = new Event("paste", {bubbles: true, cancelable: true});
    Object.assign(paste, {clipboardData: {getData: () => "1\t2\r\n3\t4\n"}});
    input.dispatchEvent(paste);
    expect([...root.value.values]).toEqual([1, 2, 3, 4]);
    expect(paste.defaultPrevented).toBe(true);
  });

  it("starts from the address, unless that can't be read", () => {
    history.replaceState(null, "", "/?A=2+3");
    expect([...make().root.value.values]).toEqual([2, 3]);
    history.replaceState(null, "", "/?A=99");
    expect([...make().root.value.values]).toEqual([1, 0, 0, 1]);
  });
});
