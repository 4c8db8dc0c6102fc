/** What a course has its pages begin with (course.config.json), as its query string in the page's head. */
const ofTheCourse = (): URLSearchParams =>
  new URLSearchParams(document.querySelector<HTMLMetaElement>('meta[name="course-defaults"]')?.content);

/** All choices: the reader's, and the course's where the reader made none. */
export function readUrl(): URLSearchParams {
  const choices = ofTheCourse();
  for (const [name, value] of new URLSearchParams(location.search)) choices.set(name, value);
  return choices;
}

/**
 * The reader's choices live in the page's query string, so that a link reproduces what is on the screen.
 * Defaults are left out; a value that does not parse is ignored and its default used.
 */
export function readUrlNumber(
  name: string,
  {low, high, initial}: {low: number; high: number; initial: number}
): number {
  const text = readUrl().get(name);
  if (text === null || text.trim() === "") return initial;
  const value = Number(text);
  return Number.isFinite(value) && value >= low && value <= high ? value : initial;
}

/** The value of `name` in the query string if it is one of `options`, else `initial`. */
export function readUrlChoice<T extends string>(name: string, options: readonly T[], initial: T): T {
  const text = readUrl().get(name);
  return options.find((option) => option === text) ?? initial;
}

/** The text of `name` in the query string, else `initial`; nothing is known of what it says. */
export function readUrlText(name: string, initial: string): string {
  return readUrl().get(name) ?? initial;
}

/** Puts `name=value` into the address without a new history entry; removes it where value is the initial one, of the course or else of the notebook. */
export function writeUrl(name: string, value: string | number, initial: string | number): void {
  const url = new URL(location.href);
  if (String(value) === (ofTheCourse().get(name) ?? String(initial))) url.searchParams.delete(name);
  else url.searchParams.set(name, String(value));
  if (url.href !== location.href) history.replaceState(history.state, "", url);
}
