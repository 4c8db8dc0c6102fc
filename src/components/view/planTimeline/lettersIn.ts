/** How many letters wide a text is: one of Chinese, and its punctuation, is as wide as two of Latin. */
export const lettersIn = (text: string): number =>
  text.length + (text.match(/[\u3000-\u9fff\uff00-\uffef]/g) ?? []).length;
