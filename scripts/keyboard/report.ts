import {markdownTable} from "../markdownTable.js";
import type {Walk} from "./walk.js";

export interface PageWalk extends Walk {
  /** `index.html`. */
  readonly page: string;
}

/** What is wrong on a page, a line each. */
export const faultsOf = ({page, entries, unreached}: PageWalk): string[] => [
  ...entries
    .filter(({fault}) => fault)
    .map(({where, kind, name, fault}) => `${page}, ${where}: ${kind} “${name.slice(0, 60)}”: ${fault}`),
  ...unreached.map((name) => `${page}: “${name.slice(0, 60)}” isn't reached`)
];

/** The log, in Markdown: a table a page, a row a stop. */
export function keyboardText(walks: readonly PageWalk[], commit: string): string {
  const stops = walks.reduce((sum, {entries}) => sum + entries.length, 0);
  const faults = walks.flatMap(faultsOf);
  const list = faults.length === 0 ? "Nothing was found wrong." : faults.map((fault) => `- ${fault}`).join("\n");
  return `# The notebook by keyboard alone

\`npm run -s keyboard\`, commit ${commit}: every stop of the Tab key on every page, in order, and what its own keys did there. No pointer
was used. ${stops} stops.

${list}

${walks.map(pageText).join("\n")}`;
}

function pageText({page, entries}: PageWalk): string {
  const cell = (text: string) => text.replaceAll("|", "\\|").slice(0, 70);
  const rows = entries.map(({where, kind, name, done, fault}) => [where, kind, name, fault || done].map(cell));
  return `## ${page}\n\n${markdownTable([["where", "what", "its name", "keys, and what they did"], ...rows], {left: [0, 1, 2, 3]})}`;
}
