import type {Page} from "playwright-core";

/**
 * Marks and words of drawings that can't be told from the page, which is the system's Canvas. A mark in its colour may lie on something
 * drawn (the number in a coloured cell), or below the same mark in another (its rim); a word's rim is in it, and below the word, unless there is something that it lies on.
 */
export function lostMarks(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const paper = document.createElement("canvas").getContext("2d", {willReadFrequently: true})!;
    const probe = document.body.appendChild(document.createElement("i"));
    probe.style.color = "Canvas";
    const canvas = getComputedStyle(probe).color;
    probe.remove();
    const mixed = new Map<string, string>();
    /** The colour that comes of `color` on the page. */
    const onPage = (color: string, opacity: number): string => {
      const key = `${color} ${opacity}`;
      if (!mixed.has(key)) {
        paper.globalAlpha = 1;
        paper.fillStyle = canvas;
        paper.fillRect(0, 0, 1, 1);
        paper.globalAlpha = opacity;
        paper.fillStyle = color;
        paper.fillRect(0, 0, 1, 1);
        mixed.set(key, paper.getImageData(0, 0, 1, 1).data.slice(0, 3).join());
      }
      return mixed.get(key)!;
    };
    const light = (rgb: string): number => {
      const [r, g, b] = rgb
        .split(",")
        .map((v) => (+v / 255 <= 0.04045 ? +v / 255 / 12.92 : ((+v / 255 + 0.055) / 1.055) ** 2.4));
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    /** As WCAG measures it: 1 for the same, 21 for black and white. */
    const contrast = (a: string, b: string): number => {
      const [low, high] = [light(a), light(b)].sort((x, y) => x - y);
      return (high + 0.05) / (low + 0.05);
    };
    const ground = onPage(canvas, 1);
    const isPaint = (color: string): boolean => color !== "none" && !/^rgba\(.*, 0\)$|\/ 0\)$/.test(color);

    return Array.from(document.querySelectorAll("main figure.figure")).flatMap((figure) => {
      /** Where something is drawn so far, in the order of painting, in a colour other than the page's. */
      const below: DOMRect[] = [];
      const lost: string[] = [];
      const all = figure.querySelectorAll(
        "canvas, svg :is(path, line, rect, circle, ellipse, polygon, polyline, text, image)"
      );
      for (const mark of Array.from(all)) {
        const box = mark.getBoundingClientRect();
        if (mark.closest("defs, clipPath, mask, marker, pattern, symbol") || box.width + box.height === 0) continue;
        if (!mark.checkVisibility({visibilityProperty: true})) continue;
        const isText = mark.localName === "text";
        if (isText && mark.textContent!.trim() === "") continue;
        if (/^(canvas|image)$/.test(mark.localName)) {
          below.push(box);
          continue;
        }
        let opacity = 1;
        for (let one: Element | null = mark; one && one !== figure; one = one.parentElement)
          opacity *= Number(getComputedStyle(one).opacity);
        const style = getComputedStyle(mark.querySelector("tspan:first-child:last-child") ?? mark);
        const rim = isPaint(style.stroke) && parseFloat(style.strokeWidth) > 0;
        const paints = [
          ...(isPaint(style.fill) && mark.localName !== "line" ? [{color: style.fill, part: +style.fillOpacity}] : []),
          ...(rim && !isText ? [{color: style.stroke, part: +style.strokeOpacity}] : [])
        ].filter(({part}) => part * opacity > 0);
        if (paints.length === 0) continue; // a place to point at
        const colors = paints.map(({color, part}) =>
          color.startsWith("url") ? undefined : onPage(color, part * opacity)
        );
        const seen = colors.find((rgb) => rgb === undefined || contrast(rgb, ground) >= (isText ? 3 : 1.05));
        const isOnPage = seen === undefined && !colors.includes(undefined);
        const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
        const lies = below.filter((b) => b.left <= x && x <= b.right && b.top <= y && y <= b.bottom);
        const words = isText
          ? `text “${mark.textContent!.slice(0, 40)}”`
          : `${mark.localName} ${mark.outerHTML.slice(0, 90)}`;
        const place = `#${figure.id} ${words}`;
        const isRim = mark.hasAttribute("d") && mark.nextElementSibling?.getAttribute("d") === mark.getAttribute("d");
        if (isOnPage && lies.length === 0 && !isRim) lost.push(`${place}: ${colors.join(" and ")} on ${ground}`);
        if (isText && rim) {
          const around = onPage(style.stroke, +style.strokeOpacity * opacity);
          if (around !== ground && lies.length === 0) lost.push(`${place}: a rim of ${around} on ${ground}`);
          if (colors[0] !== undefined && contrast(around, colors[0]) < 3)
            lost.push(`${place}: its rim is like its ink`);
          if (!style.paintOrder.startsWith("stroke")) lost.push(`${place}: its rim is on its ink`);
        }
        if (!isOnPage && !isText) below.push(box);
      }
      return lost;
    });
  });
}
