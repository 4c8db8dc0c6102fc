/** Plain words as nodes, with L_D and L_G lowered, and the power of e^0.22 or e^(…) raised. */
export function indexed(words: string): Node[] {
  return words.split(/(L_[DG]|e\^(?:\([^)]*\)|[−\d.,]*\d))/).map((part) => {
    const [main, small] = part.split(/[_^]/);
    if (!small || !/^(L_|e\^)/.test(part)) return document.createTextNode(part);
    const root = document.createElement("span");
    const index = document.createElement(part[1] === "_" ? "sub" : "sup");
    index.textContent = small;
    root.append(main, index);
    return root;
  });
}
