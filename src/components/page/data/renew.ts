/**
 * Lets `root` hold what `next` says. What says the same stays, and of the rest only what is inside changes where it can: so a
 * table keeps the place that a reader has scrolled to, and the focus.
 */
export function renew(root: Element, next: readonly Element[]): void {
  next.forEach((node, i) => {
    const before = root.children.item(i);
    if (!before) root.append(node);
    else if (before.className !== node.className) before.replaceWith(node);
    else if (!before.isEqualNode(node)) renewInside(before, node);
  });
  for (const left of Array.from(root.children).slice(next.length)) left.remove();
}

function renewInside(before: Element, node: Element): void {
  const {scrollTop, scrollLeft} = before;
  const label = node.getAttribute("aria-label");
  if (label) before.setAttribute("aria-label", label);
  before.replaceChildren(...node.childNodes);
  Object.assign(before, {scrollTop, scrollLeft});
}
