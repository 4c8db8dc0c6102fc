import {element} from "../../view/element.js";
import {pageAddress, parentOrigin} from "../addresses.js";
import {reportHeight} from "./reportHeight.js";
import {say} from "../../words/say.js";

/**
 * Shows of the page only the figure `id`, and below it a link to the whole page; styles/embed.css hides the rest. A wrong id gets one
 * sentence and the same link. Tells the page around the frame how high it is.
 */
export function embedFigure(main: Element, id: string): void {
  const figure = Array.from(main.querySelectorAll(":scope > figure")).find((one) => one.id === id);
  const foot = element("p", "embed__foot");
  if (figure) figure.classList.add("embed__figure");
  else foot.append(say("There is no figure “{id}” on this page. ", {id}));
  const link = document.createElement("a");
  link.textContent = say("Open the whole page");
  foot.append(link);
  main.append(foot);
  const aim = () => (link.href = pageAddress(location.href, figure?.id));
  for (const event of ["pointerover", "focus"]) link.addEventListener(event, aim); // with the choices of now
  aim();
  document.addEventListener("click", leadOut, {capture: true});
  const origin = parentOrigin(location.href, document.referrer);
  if (window.parent !== window && origin) reportHeight(main, id, origin);
}

/** A link in a frame opens beside the page that holds it, and never a figure alone. */
function leadOut({target}: Event): void {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>("a[href]:not([download])") : null;
  if (!link) return;
  if (link.href.startsWith(location.origin)) link.href = pageAddress(link.href, new URL(link.href).hash.slice(1));
  link.target = "_blank";
  link.rel = "noopener";
}
