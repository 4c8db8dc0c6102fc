/**
 * Tells `listen` whether `node` is in sight, or half a window from it, whenever that changes; on paper everything is. Where a browser
 * can't say, nothing is told: then whoever asks takes it for seen.
 */
export function whenSeen(node: Element, listen: (isSeen: boolean) => void): void {
  if (typeof IntersectionObserver !== "function") return;
  let isSeen = true;
  const look = (entries: IntersectionObserverEntry[]) => listen((isSeen = entries.at(-1)!.isIntersecting));
  new IntersectionObserver(look, {rootMargin: "50% 0px"}).observe(node);
  addEventListener("beforeprint", () => listen(true));
  addEventListener("afterprint", () => listen(isSeen));
}
