/** A text in lines of at most `length` characters, broken between words, and inside those that are longer still, as addresses are. */
export function wrapped(text: string, length: number): string[] {
  const pieces = text.split(" ").flatMap((word) => word.match(new RegExp(`.{1,${length}}`, "gu")) ?? []);
  return pieces.reduce<string[]>((lines, piece) => {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + piece.length <= length) lines[lines.length - 1] = `${last} ${piece}`;
    else lines.push(piece);
    return lines;
  }, []);
}
