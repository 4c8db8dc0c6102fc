import {group} from "d3-array";
import {markdownTable} from "../markdownTable.js";
import {licenceOf, standardText, type Licence} from "./licence.js";

/** KaTeX's package is MIT, its fonts are not: they say so in their own name tables. */
const fonts: Licence = {
  name: "KaTeX fonts",
  version: "1.1",
  id: "OFL-1.1",
  text: `Copyright (c) 2009-2010, Design Science, Inc. (<www.mathjax.org>)
Copyright (c) 2014-2018 Khan Academy (<www.khanacademy.org>), with Reserved Font Names KaTeX_…

${standardText("OFL-1.1")}`
};

/** The licences of the named packages and of the fonts as Markdown: a table, then each text once, with those that it is for. */
export function notices(names: readonly string[]): string {
  const all = [...names.map((name) => licenceOf(name)), fonts];
  const texts = group(all, ({text}) => text);
  return `# Third-party notices

The built notebook contains code, styles or fonts of these. Written by \`npm run notices\` from the installed packages; a test
holds it up to date.

${markdownTable([["what", "version", "licence"], ...all.map(({name, version, id}) => [name, version, id])], {left: [0, 1, 2]})}
${Array.from(texts, ([text, users]) => section(text, users)).join("\n\n")}
`;
}

const section = (text: string, users: Licence[]): string =>
  `## ${users.map(({name}) => name).join(", ")}\n\n\`\`\`text\n${text}\n\`\`\``;
