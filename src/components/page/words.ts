/** What an element says, formulas once: KaTeX writes each as MathML, as its TeX and as boxes. */
export function wordsOf(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const again of copy.querySelectorAll(".katex-html, annotation")) again.remove();
  return copy.textContent.replace(/\s+/g, " ").trim();
}

/** What a figure claims: its first paragraph. */
export function claimOf(figure: Element): string {
  const claim = figure.querySelector(":scope > p");
  return claim ? wordsOf(claim) : figure.id;
}
