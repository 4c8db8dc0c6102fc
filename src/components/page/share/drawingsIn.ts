/** A box in pixels, from the upper left corner of what holds it. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A drawing, or the line of words that names it, and where it stands. */
export interface Placed extends Box {
  readonly element: SVGSVGElement | HTMLCanvasElement | HTMLElement;
}

/** Lines above drawings that say which is which, on whatever page. */
const titles = ".race__name, .sheet > p, .latent__title, .recipe-grid__name, .figure__drawing-title";

/** Empty room between drawings where the page has controls or words, in pixels. */
const gap = 14;

/** The drawings of a figure that can be seen now, with their titles, moved together where the page has something else between them. */
export function drawingsIn(figure: Element): Placed[] {
  const all = Array.from(figure.querySelectorAll<SVGSVGElement | HTMLCanvasElement>("svg, canvas"));
  const drawings = all
    .filter((one) => !one.parentElement!.closest("svg, .katex"))
    .map(placed)
    .filter(isSeen);
  if (drawings.length === 0) return [];
  const named = Array.from(figure.querySelectorAll<HTMLElement>(titles), placed).filter(isSeen);
  return together([...drawings, ...named]);
}

function placed(element: Placed["element"]): Placed {
  const {x, y, width, height} = element.getBoundingClientRect();
  return {element, x, y, width, height};
}

const isSeen = ({element, width, height}: Placed): boolean =>
  width > 4 && height > 4 && getComputedStyle(element).visibility !== "hidden";

/** The same boxes from (0, 0) on, and no more than `gap` of empty height between any of them. */
export function together<T extends Box>(boxes: readonly T[]): T[] {
  const left = Math.min(...boxes.map(({x}) => x));
  let end = -Infinity;
  let lift = Math.min(...boxes.map(({y}) => y));
  return [...boxes]
    .sort((a, b) => a.y - b.y)
    .map((box) => {
      if (box.y > end + gap && end > -Infinity) lift += box.y - end - gap;
      end = Math.max(end, box.y + box.height);
      return {...box, x: box.x - left, y: box.y - lift};
    });
}
