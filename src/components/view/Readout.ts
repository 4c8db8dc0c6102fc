/** One live number: its name, its value as printed (unit included), and what to compare it with. */
export interface Reading {
  readonly name: string;
  readonly value: string;
  /** For example "perfect generator: 98.9 %". */
  readonly reference?: string;
}

/** The line of live numbers below a figure's controls, tabular, as a description list. */
export function Readout(readings: readonly Reading[]): HTMLElement {
  const root = document.createElement("dl");
  root.className = "readout";
  for (const {name, value, reference} of readings) {
    const item = document.createElement("div");
    const term = document.createElement("dt");
    const detail = document.createElement("dd");
    term.textContent = name;
    detail.textContent = value;
    item.append(term, detail);
    if (reference) {
      const note = document.createElement("dd");
      note.className = "readout__reference";
      note.textContent = reference;
      item.append(note);
    }
    root.append(item);
  }
  return root;
}
