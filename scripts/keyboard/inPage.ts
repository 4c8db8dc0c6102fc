/** What has the keyboard's focus, as the walk writes it down. Runs in the page. */
export interface Stop {
  /** Of the nearest figure or section. */
  readonly where: string;
  readonly kind:
    "link" | "button" | "summary" | "slider" | "checkbox" | "radio" | "list" | "text" | "file" | "box" | "other";
  readonly name: string;
  /** Its value, state or position: what a key may change. */
  readonly state: string;
  /** Whether the reader sees where the focus is, and that it is in the window. */
  readonly isSeen: boolean;
  /** Whether it says that it opens something over the page. */
  readonly opens: boolean;
  /** Its place among all that can be focused, by which the walk knows that it has been here. */
  readonly key: string;
}

/** Everything in the page that ought to be reached by the Tab key now, by key. Runs in the page. */
export function reachable(): Record<string, string> {
  const selector =
    "a[href], button, input, select, textarea, summary, [tabindex='0'], audio[controls], video[controls]";
  const shown = Array.from(document.querySelectorAll<HTMLElement>(selector)).filter(
    (one) =>
      one.checkVisibility({visibilityProperty: true}) &&
      !one.matches(":disabled, [tabindex='-1']") &&
      !one.closest("[inert]") &&
      !(one instanceof HTMLInputElement && one.type === "radio" && !isTabStop(one))
  );
  const found: Record<string, string> = {};
  for (const one of shown) found[sngan.keyOf(one)] = sngan.nameOf(one);
  return found;

  /** Of a group of radio buttons the Tab key reaches one: the chosen, or the first where none is. */
  function isTabStop(radio: HTMLInputElement): boolean {
    const group = document.querySelectorAll<HTMLInputElement>(`input[type=radio][name="${CSS.escape(radio.name)}"]`);
    return radio.checked || (!Array.from(group).some(({checked}) => checked) && group[0] === radio);
  }
}

/** What is focused; undefined where nothing is. Runs in the page. */
export function stop(): Stop | undefined {
  const one = document.activeElement;
  if (!(one instanceof HTMLElement || one instanceof SVGElement) || one === document.body) return undefined;
  const box = one.getBoundingClientRect();
  const style = getComputedStyle(one);
  const hasMark = style.outlineStyle !== "none" || style.boxShadow !== "none" || one instanceof SVGElement;
  const isInside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  const figure = one.closest("figure[id], details.question, nav, footer, header");
  return {
    where: figure?.id || figure?.getAttribute("aria-label") || figure?.localName || "text",
    kind: kindOf(one),
    name: sngan.nameOf(one),
    state: stateOf(one),
    isSeen: hasMark && isInside,
    opens: one.matches("[aria-haspopup], .lecture-start button"),
    key: sngan.keyOf(one)
  };

  function kindOf(one: Element): Stop["kind"] {
    const role = one.getAttribute("role");
    if (one instanceof HTMLInputElement) {
      const kinds = {range: "slider", checkbox: "checkbox", radio: "radio", file: "file"} as const;
      return kinds[one.type as keyof typeof kinds] ?? "text";
    }
    if (one instanceof HTMLSelectElement) return "list";
    if (one instanceof HTMLTextAreaElement) return "text";
    if (one.localName === "summary") return "summary";
    if (one instanceof HTMLAnchorElement) return "link";
    if (one.localName === "button" || role === "button") return "button";
    if (role === "slider") return "slider";
    return one.getAttribute("tabindex") === "0" ? "box" : "other";
  }

  function stateOf(one: Element): string {
    if (one instanceof HTMLInputElement && /checkbox|radio/.test(one.type))
      return one.indeterminate ? "neither" : one.checked ? "on" : "off";
    if (one instanceof HTMLInputElement) return one.value;
    if (one instanceof HTMLSelectElement) return one.options.length > 1 ? one.value : "the only choice";
    if (one.localName === "summary") return (one.parentElement as HTMLDetailsElement).open ? "open" : "closed";
    const said = ["aria-valuetext", "aria-valuenow", "aria-pressed", "aria-expanded"].map((name) =>
      one.getAttribute(name)
    );
    return said.find((value) => value !== null) ?? "";
  }
}

/** Names and numbers elements for the two functions above. Runs in the page, before anything else. */
export function install(): void {
  const keys = new WeakMap<Element, string>();
  let count = 0;
  const text = (element: Element | null) => (element?.textContent ?? "").replace(/\s+/g, " ").trim();
  Object.assign(globalThis, {
    sngan: {
      keyOf: (one: Element) => keys.get(one) ?? (keys.set(one, String(++count)), String(count)),
      nameOf: (one: Element) =>
        one.getAttribute("aria-label") ||
        one
          .getAttribute("aria-labelledby")
          ?.split(" ")
          .map((id) => text(document.getElementById(id)))
          .join(" ") ||
        text((one as HTMLInputElement).labels?.[0] ?? null) ||
        (one instanceof HTMLSelectElement ? "" : text(one)) ||
        (one.getAttribute("title") ?? "")
    }
  });
}

declare const sngan: {keyOf(one: Element): string; nameOf(one: Element): string};
