import type MarkdownIt from "markdown-it";
import type {Token} from "markdown-it";

/**
 * Takes links to pages that a course leaves out from the others: an item of a list that begins with one goes, of a line of links the
 * link, and in running text the words stay.
 */
export function leftOut(md: MarkdownIt, pages: readonly string[]): void {
  if (pages.length === 0) return;
  const gone = new RegExp(`^\\./(?:zh/)?(${pages.join("|")})($|[#?])`);
  const isGone = (token: Token | undefined) => token?.type === "link_open" && gone.test(token.attrGet("href")!);
  md.core.ruler.after("inline", "left_out", (state) => {
    for (const token of state.tokens)
      if (token.children?.some(isGone)) token.children = unlinked(token.children, isGone);
    state.tokens = withoutEmpty(state.tokens);
  });
}

function unlinked(children: Token[], isGone: (token: Token | undefined) => boolean): Token[] {
  const end = children.findIndex(({type}) => type === "link_close");
  const isEntry = isGone(children[0]) && /^[:：]/.test(children[end + 1]?.content ?? "");
  if (isEntry) return [];
  const isSeparator = ({type, content}: Token) => type === "text" && /^[\s·]*$/.test(content);
  const isWay = children.every((token) => token.level > 0 || token.type.startsWith("link_") || isSeparator(token));
  let isInside = false;
  const left = children.filter((token) => {
    const isOpening = isGone(token);
    const isClosing = isInside && token.type === "link_close";
    const isInGone = isInside;
    if (isOpening || isClosing) isInside = isOpening;
    return !isOpening && !isClosing && !(isWay && isInGone);
  });
  if (!isWay) return left;
  const words = left.map((token) => !isSeparator(token));
  return left.slice(Math.max(0, words.indexOf(true)), words.lastIndexOf(true) + 1);
}

/** Without the paragraphs, and items of lists, in which nothing is left. */
function withoutEmpty(tokens: Token[]): Token[] {
  const empty = new Set<number>();
  tokens.forEach(({type, children}, i) => {
    if (type !== "inline" || children!.length > 0 || tokens[i - 1].type !== "paragraph_open") return;
    const reach = tokens[i - 2]?.type === "list_item_open" ? 2 : 1;
    for (let j = i - reach; j <= i + reach; ++j) empty.add(j);
  });
  return tokens.filter((_, i) => !empty.has(i));
}
