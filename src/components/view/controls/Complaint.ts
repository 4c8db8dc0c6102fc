import {element} from "../element.js";

/** The sentence beside a control that says what it did not take; "" is none. It is read out when it comes. */
export function Complaint(): HTMLSpanElement {
  const root = element("span", "control__complaint");
  root.setAttribute("role", "status");
  return root;
}

/** The same for `fields` that keep what they can’t read: while it stands there they are marked as invalid, and point at it. */
export function FaultOf(...fields: HTMLInputElement[]): {element: HTMLSpanElement; complain(sentence: string): void} {
  const root = Complaint();
  root.id = `${fields[0].name}-complaint`;
  for (const field of fields) field.setAttribute("aria-errormessage", root.id);
  return {
    element: root,
    complain(sentence) {
      root.textContent = sentence;
      for (const field of fields) field.setAttribute("aria-invalid", String(sentence !== ""));
    }
  };
}
