import {say} from "../../words/say.js";

/** Not more rows than about this: nobody reads more, and a file has them all. */
const most = 100;

/** Every n-th of `rows` and the last, where they are many; `words` say so. */
export function thinned<T>(rows: readonly T[]): {rows: readonly T[]; words: string} {
  const stride = Math.ceil(rows.length / most);
  if (stride < 2) return {rows, words: ""};
  const kept = rows.filter((_, i) => i % stride === 0 || i === rows.length - 1);
  return {rows: kept, words: say("every {nth} of {rows} rows", {nth: ordinal(stride), rows: rows.length})};
}

function ordinal(n: number): string {
  if (say("{n}th", {n: 4}) !== "4th") return say("{n}th", {n});
  const ending = [11, 12, 13].includes(n % 100) ? undefined : ["st", "nd", "rd"][(n % 10) - 1];
  return `${n}${ending ?? "th"}`;
}
