import {say} from "../../words/say.js";

/** `words` with a capital and a full stop; "" of nothing. */
export const sentence = (words: string): string =>
  words && say("{words}.", {words: `${words[0].toUpperCase()}${words.slice(1).replace(/[.。]$/, "")}`});
