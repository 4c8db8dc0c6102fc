import {commit} from "../origin.js";
import {readCitation} from "./citation.js";

/** Release and commit that a site is built from, "0.1.0 (1a2b3c4)"; the release alone outside a repository. */
export function siteVersion(): string {
  const {version} = readCitation();
  const from = commit();
  return from === "unknown" ? version : `${version} (${from})`;
}

/** Says on a page what it is built from: receipts of runs repeat it. */
export function withVersion(html: string, version: string): string {
  return html.replace('<meta charset="utf-8">', (charset) => `${charset}\n<meta name="version" content="${version}">`);
}
