import {mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {join, relative, resolve} from "node:path";
import ts from "typescript";
import {pageModule} from "./pageModule.js";

const unused = new Set([6133, 6192, 6196, 6198]); // what a cell declares may be there to be looked at
const beforeUse = new Set([2448, 2454]); // Framework runs cells in the order in which they need each other

/**
 * Type-checks the cells of all pages under `root` with what they import and, if `modules`, all modules too.
 * Returns one line for each error. The extracted cells are left in the folder `cells` for a closer look.
 */
export function typeCheck({root = "src", cells = ".cells", modules = true} = {}): string[] {
  writeCells(root, cells);
  const {fileNames, options} = readConfig();
  const pages = readdirSync(cells).map((name) => join(cells, name));
  const rootDirs = [resolve(root), resolve(cells)];
  const program = ts.createProgram([...(modules ? fileNames : []), ...pages], {...options, rootDirs});
  return ts
    .getPreEmitDiagnostics(program)
    .filter(({file, code}) => !(isCell(file, cells) && (unused.has(code) || beforeUse.has(code))))
    .map((diagnostic) => line(diagnostic, root, cells));
}

function writeCells(root: string, cells: string): void {
  rmSync(cells, {recursive: true, force: true});
  mkdirSync(cells, {recursive: true});
  for (const page of readdirSync(root).filter((name) => name.endsWith(".md"))) {
    const source = readFileSync(join(root, page), "utf8");
    try {
      writeFileSync(join(cells, page.replace(/md$/, "ts")), pageModule(source));
    } catch (error) {
      throw new Error(`${join(root, page)}: ${(error as Error).message}`, {cause: error});
    }
  }
}

function readConfig(): ts.ParsedCommandLine {
  const {config} = ts.readConfigFile("tsconfig.json", (file) => ts.sys.readFile(file)) as {config: unknown};
  return ts.parseJsonConfigFileContent(config, ts.sys, ".");
}

const isCell = (file: ts.SourceFile | undefined, cells: string): boolean =>
  file !== undefined && !relative(cells, file.fileName).startsWith("..");

/** `src/index.md:12:5 error TS2322: …` */
function line({file, start, code, messageText}: ts.Diagnostic, root: string, cells: string): string {
  const message = ts.flattenDiagnosticMessageText(messageText, "\n");
  if (!file || start === undefined) return `error TS${code}: ${message}`;
  const {line, character} = file.getLineAndCharacterOfPosition(start);
  const name = isCell(file, cells)
    ? join(root, relative(cells, file.fileName).replace(/ts$/, "md"))
    : relative(".", file.fileName);
  return `${name}:${line + 1}:${character + 1} error TS${code}: ${message}`;
}
