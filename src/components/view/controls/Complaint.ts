import {element} from "../element.js";

/** The sentence beside a control that says what it did not take; "" is none. It is read out when it comes. */
export function Complaint(): HTMLSpanElement {
  const root = element("span", "control__complaint");
  root.setAttribute("role", "status");
  return root;
}
