/** A list of numbers as a parser reads it: a true minus as a hyphen, commas, semicolons and digits of a Chinese keyboard as the others. */
export const plainSigns = (text: string): string =>
  text
    .replaceAll("−", "-")
    .replaceAll("、", ",")
    .replace(/[\uff01-\uff5e]/g, (wide) => wide.normalize("NFKC"));
