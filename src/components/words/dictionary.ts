/** What the notebook says in the page's language, by what it says in English; empty on the English pages. */
const dictionary = new Map<string, string>();

/** Messages of one part of the notebook, by their English words. Names in braces stand for what is only known when it is said. */
export type Table = Readonly<Record<string, string>>;

/**
 * Has all that is said from now on said as in `tables`. A page in another language loads the module that calls this before any
 * other, so that words which stand ready in modules are in its language too.
 */
export function learn(...tables: readonly Table[]): void {
  for (const table of tables)
    for (const [message, translation] of Object.entries(table)) dictionary.set(message, translation);
}

/** Has all that is said from now on said in English again. */
export const forget = (): void => dictionary.clear();

/** `message` in the page's language; itself where it has none. */
export const translated = (message: string): string => dictionary.get(message) ?? message;
