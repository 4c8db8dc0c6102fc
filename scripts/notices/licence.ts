import {readFileSync, readdirSync} from "node:fs";
import {join} from "node:path";
import licences from "spdx-license-list/full.js";

export interface Licence {
  name: string;
  version: string;
  /** The SPDX identifier. */
  id: string;
  text: string;
}

/**
 * What the installed package says of its licence. The text is that of its licence file; or a part of its readme under such
 * a heading; or, as with TensorFlow.js, which ships neither, the standard text. Throws where a package names no licence.
 */
export function licenceOf(name: string, modules = "node_modules"): Licence {
  const folder = join(modules, name);
  const {version, license} = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    version: string;
    license?: string;
  };
  if (!license) throw new Error(`${name} names no licence`);
  return {name, version, id: license, text: fileText(folder) ?? readmeText(folder) ?? standardText(license)};
}

function fileText(folder: string): string | undefined {
  const file = readdirSync(folder).find((file) => /^licen[cs]e(\.\w+)?$/i.test(file));
  return file && tidy(readFileSync(join(folder, file), "utf8"));
}

function readmeText(folder: string): string | undefined {
  const file = readdirSync(folder).find((file) => /^readme\.md$/i.test(file));
  const text = file && readFileSync(join(folder, file), "utf8").replaceAll("\r", "");
  const part = text && /^licen[cs]e[^\n]*\n-+\n+(copyright[^]*)$/im.exec(text)?.[1];
  return part ? tidy(part) : undefined;
}

/** The text that SPDX keeps for an identifier. */
export function standardText(id: string): string {
  const found = licences[id] as {licenseText: string} | undefined;
  if (!found) throw new Error(`unknown licence: ${id}`);
  return tidy(found.licenseText);
}

const tidy = (text: string): string =>
  text
    .replaceAll("\r", "")
    .replace(/[ \t]+$/gm, "")
    .trim();
