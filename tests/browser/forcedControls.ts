import type {Page} from "playwright-core";

/** A name for an element in a message: "#fig-power button “ten”". */
const nameThem = () => {
  const name = (element: Element): string => {
    const figure = element.closest("figure[id], #observablehq-sidebar, #observablehq-toc, #observablehq-footer");
    const words = (element.getAttribute("aria-label") ?? element.textContent ?? "").trim().slice(0, 40);
    const kind = [element.localName, ...Array.from(element.classList).slice(0, 2)].join(".");
    return `${figure ? `#${figure.id}` : "text"} ${kind}${element.getAttribute("name") ?? ""} “${words}”`;
  };
  const probe = document.body.appendChild(document.createElement("i"));
  probe.style.color = "Canvas";
  const canvas = getComputedStyle(probe).color;
  probe.remove();
  const isSeen = (color: string): boolean => color !== canvas && !/^rgba\(.*, 0\)$|\/ 0\)$/.test(color);
  const all = ':is(main, nav, footer) :is(a[href], button, input, select, summary, textarea, [tabindex="0"])';
  const controls = Array.from(document.querySelectorAll<HTMLElement>(all)).filter(
    (one) => one.checkVisibility({visibilityProperty: true}) && one.getBoundingClientRect().width > 1
  );
  Object.assign(globalThis, {forced: {name, isSeen, controls}});
};

interface Forced {
  name(element: Element): string;
  /** Whether it can be told from the page, which is the system's Canvas. */
  isSeen(color: string): boolean;
  /** All that can be reached by keyboard. */
  controls: HTMLElement[];
}

declare const forced: Forced;

/**
 * Controls with neither an edge, nor words, nor a picture that can be told from the page. What is typed into has to have an edge.
 * Words are always on a plate of the page's colour, whatever their background.
 */
export async function lostControls(page: Page): Promise<string[]> {
  await page.evaluate(nameThem);
  return page.evaluate(() => {
    const {name, isSeen, controls} = forced;
    return controls.flatMap((control) => {
      if (control instanceof SVGElement) return []; // its marks are looked at as marks
      const style = getComputedStyle(control);
      const hasEdge = ["top", "right", "bottom", "left"].some(
        (side) =>
          parseFloat(style.getPropertyValue(`border-${side}-width`)) > 0 &&
          !["none", "hidden"].includes(style.getPropertyValue(`border-${side}-style`)) &&
          isSeen(style.getPropertyValue(`border-${side}-color`))
      );
      if (control.matches("input, select, textarea"))
        return hasEdge ||
          (/^(range|checkbox|radio)$/.test((control as HTMLInputElement).type) && style.appearance !== "none")
          ? []
          : [`${name(control)} has no edge`];
      const hasWords = control.innerText.trim() !== "";
      if (hasWords && !isSeen(style.color)) return [`${name(control)} has words in the colour of the page`];
      return hasEdge || hasWords || control.querySelector("canvas, img, svg")
        ? []
        : [`${name(control)} has neither edge nor words`];
    });
  });
}

/** Controls that don't show that they have the focus: by an outline, or, in a drawing, by a mark of their own. */
export async function lostFocus(page: Page): Promise<string[]> {
  await page.keyboard.press("Tab"); // from here on the browser shows the focus as to a reader with a keyboard
  await page.evaluate(nameThem);
  return page.evaluate(() => {
    const {name, isSeen, controls} = forced;
    const marksOf = (control: Element) =>
      Array.from(control.querySelectorAll("*"), (mark) => getComputedStyle(mark)).map(
        ({stroke, fill}) => `${stroke} ${fill}`
      );
    const lost = controls.flatMap((control) => {
      const before = marksOf(control).join();
      control.focus({preventScroll: true});
      if (document.activeElement !== control) return []; // switched off
      const {outlineStyle, outlineWidth, outlineColor} = getComputedStyle(control);
      if (outlineStyle !== "none" && parseFloat(outlineWidth) >= 1 && isSeen(outlineColor)) return [];
      return control instanceof SVGElement && marksOf(control).join() !== before
        ? []
        : [`${name(control)} hides its focus`];
    });
    (document.activeElement as HTMLElement | null)?.blur();
    return lost;
  });
}

/** What has one look in two states: chosen and not. The states are set here, one after the other, as the page's own code sets them. */
export async function levelledStates(page: Page): Promise<string[]> {
  await page.evaluate(nameThem);
  return page.evaluate(() => {
    const {name} = forced;
    /** What an element shows, as forced colours leave it. */
    const lookOf = (element: Element): string =>
      [element, ...Array.from(element.children)]
        .flatMap((one) => ["", "::before", "::after"].map((part) => getComputedStyle(one, part)))
        .map((style) =>
          ["border", "outline", "font-weight", "text-decoration", "color", "background-color", "content"].map(
            (property) => style.getPropertyValue(property)
          )
        )
        .join("|");
    const states: [string, string, (string | null)[]][] = [
      ["[aria-pressed]", "aria-pressed", ["true", "false"]],
      ["[aria-selected]", "aria-selected", ["true", "false"]],
      ["[aria-checked]", "aria-checked", ["true", "false"]],
      ["#observablehq-sidebar a[aria-current]", "aria-current", ["page", null]],
      [".picture-grid__cell", "data-mark", ["A", "B", null]],
      [".recipe__row", "data-changed", ["", null]],
      [".timeline", "data-looking", ["", null]],
      [".file-box", "class", ["file-box", "file-box file-box--over"]],
      [".sheet", "class", ["sheet", "sheet sheet--real"]] // a dot and a ring, as in the drawings
    ];
    return states.flatMap(([selector, attribute, values]) =>
      Array.from(document.querySelectorAll(selector)).flatMap((element) => {
        const was = element.getAttribute(attribute);
        const looks = values.map((value) => {
          if (value === null) element.removeAttribute(attribute);
          else element.setAttribute(attribute, value);
          return lookOf(element);
        });
        if (was === null) element.removeAttribute(attribute);
        else element.setAttribute(attribute, was);
        return new Set(looks).size === values.length ? [] : [`${name(element)}: one look for every ${attribute}`];
      })
    );
  });
}
