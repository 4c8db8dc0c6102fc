/**
 * The reader's choices live in the page's query string, so that a link reproduces what is on the screen.
 * Defaults are left out; a value that does not parse is ignored and its default used.
 */
export function readUrlNumber(
  name: string,
  {low, high, initial}: {low: number; high: number; initial: number}
): number {
  const text = new URLSearchParams(location.search).get(name);
  if (text === null || text.trim() === "") return initial;
  const value = Number(text);
  return Number.isFinite(value) && value >= low && value <= high ? value : initial;
}

/** The value of `name` in the query string if it is one of `options`, else `initial`. */
export function readUrlChoice<T extends string>(name: string, options: readonly T[], initial: T): T {
  const text = new URLSearchParams(location.search).get(name);
  return options.find((option) => option === text) ?? initial;
}

/** The text of `name` in the query string, else `initial`; nothing is known of what it says. */
export function readUrlText(name: string, initial: string): string {
  return new URLSearchParams(location.search).get(name) ?? initial;
}

/** Puts `name=value` into the address without a new history entry; removes it where value is the initial one. */
export function writeUrl(name: string, value: string | number, initial: string | number): void {
  const url = new URL(location.href);
  if (value === initial) url.searchParams.delete(name);
  else url.searchParams.set(name, String(value));
  if (url.href !== location.href) history.replaceState(history.state, "", url);
}
