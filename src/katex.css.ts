/**
 * Loader: KaTeX's style sheet with its woff2 fonts inside as data URIs, because Framework can't resolve them as files.
 * The build takes them out again (scripts/site/fontFiles.ts), so that a page costs only the faces it uses.
 */
import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {dirname, join} from "node:path";

const folder = dirname(createRequire(import.meta.url).resolve("katex/dist/katex.min.css"));
const sheet = readFileSync(join(folder, "katex.min.css"), "utf8");

const inlined = sheet.replace(/src:[^;}]*?url\((fonts\/[\w-]+\.woff2)\)[^;}]*/g, (_, font: string) => {
  const data = readFileSync(join(folder, font)).toString("base64");
  return `src:url(data:font/woff2;base64,${data}) format("woff2")`;
});
process.stdout.write(inlined);
