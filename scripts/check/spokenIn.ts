import ts from "typescript";

/** A piece of text in a module, and where it stands. */
export interface Found {
  readonly text: string;
  readonly line: number;
}

/** What a module says: the messages it hands to `say`, and the English that it says without it. */
export interface Spoken {
  readonly messages: readonly Found[];
  readonly unspoken: readonly Found[];
}

/** Imports and types are read by nobody on a page. */
const isSilent = (node: ts.Node): boolean =>
  ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node);

/** An error's own words are for programmers; what a reader is told of it, `say` says. */
const isError = (node: ts.Node): boolean =>
  ts.isNewExpression(node) && /^(Error|RangeError|TypeError)$/.test(node.expression.getText());

/** Names, of people and of keys: the same in every language. */
const isName = (text: string): boolean =>
  /^(Wasserstein|Adam|Enter|Escape|Home|End|Infinity|KL, nat|JSD, nat)$/.test(text);

/** Selectors, lists of classes, styles, and HTML. */
const isCode = (text: string): boolean => /__|--|[[<]|^[.(]|^(top|tbody|svg|display|prefers|image)\b/.test(text);

/** Two English words in a row, or one with a capital: what a reader would notice on a page in another language. */
const isEnglish = (text: string): boolean =>
  !isName(text) &&
  !isCode(text) &&
  (/[A-Za-z]{2,}[,;:.]? [a-z]{2,}/.test(text) || /^[A-Z][a-z]{2,}$/.test(text.trim()));

/**
 * What the module `code` says. `say` takes literals only, or a choice between some: else nobody could tell what is said. Throws
 * `FILE:LINE: say takes a literal`.
 */
export function spokenIn(code: string, file: string): Spoken {
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.ESNext, true);
  const messages: Found[] = [];
  const unspoken: Found[] = [];
  const lineOf = (node: ts.Node) => source.getLineAndCharacterOfPosition(node.getStart()).line + 1;

  function message(node: ts.Expression): void {
    if (ts.isParenthesizedExpression(node)) return message(node.expression);
    if (ts.isConditionalExpression(node)) {
      visit(node.condition);
      message(node.whenTrue);
      return message(node.whenFalse);
    }
    if (!ts.isStringLiteralLike(node)) throw new Error(`${file}:${lineOf(node)}: say takes a literal`);
    messages.push({text: node.text, line: lineOf(node)});
  }
  function visit(node: ts.Node, isForReaders = true): void {
    if (isSilent(node)) return;
    if (isError(node)) isForReaders = false;
    if (ts.isCallExpression(node) && node.expression.getText() === "say") {
      message(node.arguments[0]);
      return node.arguments.slice(1).forEach((value) => visit(value));
    }
    const text = ts.isStringLiteralLike(node)
      ? node.text
      : ts.isTemplateExpression(node)
        ? [node.head, ...node.templateSpans.map(({literal}) => literal)].map((part) => part.text).join("…")
        : "";
    if (isForReaders && isEnglish(text)) unspoken.push({text, line: lineOf(node)});
    ts.forEachChild(node, (child) => visit(child, isForReaders));
  }
  visit(source);
  return {messages, unspoken};
}
