/**
 * Loader: KaTeX's style sheet with its woff2 fonts inside as data URIs (Framework can't resolve them as files).
 * Only the faces that the pages use are kept, so that the sheet stays small; a face left out would show as a wrong glyph,
 * which tests/site/katex.test.ts watches for.
 */
import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {dirname, join} from "node:path";

const used = new Set([
  "KaTeX_Main-Regular",
  "KaTeX_Main-Bold",
  "KaTeX_Math-Italic",
  "KaTeX_AMS-Regular",
  "KaTeX_Size1-Regular",
  "KaTeX_Size2-Regular",
  "KaTeX_Size3-Regular",
  "KaTeX_Caligraphic-Regular"
]);
const folder = dirname(createRequire(import.meta.url).resolve("katex/dist/katex.min.css"));
const sheet = readFileSync(join(folder, "katex.min.css"), "utf8");

const faces = /@font-face\{[^}]*\}/g;
const inlined = sheet.replace(faces, (face) => {
  const name = /fonts\/([\w-]+)\.woff2/.exec(face)![1];
  if (!used.has(name)) return "";
  const data = readFileSync(join(folder, "fonts", `${name}.woff2`)).toString("base64");
  return face.replace(/src:[^;}]*/, `src:url(data:font/woff2;base64,${data}) format("woff2")`);
});
process.stdout.write(inlined);
