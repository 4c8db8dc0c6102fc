/**
 * Takes the reader's place and choices along to the page's other edition: the links there get the address's query, and the nearest
 * id above the middle of the window, which both editions have.
 */
export function followEditions(main: Element): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>(".editions a")) {
    const plain = link.href;
    const aim = () => {
      const url = new URL(plain);
      url.search = location.search;
      url.hash = placeIn(main);
      link.href = url.href;
    };
    for (const event of ["pointerover", "pointerdown", "focus", "click"]) link.addEventListener(event, aim);
  }
}

/** The id of the last figure or heading that begins above the middle of the window; "" at the top of the page. */
function placeIn(main: Element): string {
  if (scrollY < innerHeight / 2) return "";
  const places = Array.from(main.querySelectorAll(":scope > :is(h1, h2, h3, figure)[id]"));
  return places.findLast((place) => place.getBoundingClientRect().top < innerHeight / 2)?.id ?? "";
}
