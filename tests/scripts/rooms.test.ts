import {readFileSync, readdirSync} from "node:fs";
import {dirname, join, relative} from "node:path";
import ts from "typescript";
import {expect, it} from "vitest";

// docs/design.md, "Rooms": what each may import, of ours and of others. A room may always import itself.
const rooms: Record<string, {rooms: string[]; types?: string[]; packages?: RegExp}> = {
  words: {rooms: []},
  math: {rooms: ["words"], packages: /^(pure-rand|d3-(array|random)$)/},
  toy: {rooms: ["math", "words"]},
  model: {rooms: ["math", "words"], packages: /^@tensorflow\//},
  engine: {rooms: ["math", "model", "words"]},
  train: {rooms: ["model", "engine", "toy", "math", "words"], packages: /^(fflate|idb)$/},
  view: {rooms: ["math", "words"], types: ["train"], packages: /^d3-/},
  page: {rooms: ["view", "words"]},
  markdown: {rooms: [], packages: /^(node:|katex$|@mdit\/|markdown-it$)/}
};

// The joints of the threads' room and the views: each gives a page a panel that is connected to its worker.
const joints = [
  "cost/stepCost",
  "files/exchangeDesk",
  "latent/latentDesk",
  "layers/closeUp",
  "layers/microscope",
  "meters/meterDesk",
  "race/race",
  "recorded/recipes",
  "run/laboratory"
].map((name) => `src/components/train/${name}.ts`);

interface Import {
  file: string;
  to: string;
  /** Only types cross: nothing of it runs. */
  typeOnly: boolean;
}

const root = "src/components";

function importsOf(file: string): Import[] {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.Latest);
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
      const specifier = node.moduleSpecifier;
      const typeOnly = ts.isImportDeclaration(node)
        ? node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
        : node.isTypeOnly;
      if (specifier && ts.isStringLiteral(specifier))
        found.push({file, to: specifier.text, typeOnly: Boolean(typeOnly)});
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [specifier] = node.arguments;
      if (ts.isStringLiteral(specifier)) found.push({file, to: specifier.text, typeOnly: false});
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const files = readdirSync(root, {recursive: true, encoding: "utf8"})
  .filter((file) => file.endsWith(".ts"))
  .map((file) => join(root, file));
const imports = files.flatMap(importsOf);

const roomOf = (file: string): string => relative(root, file).split("/")[0];
const isOurs = ({to}: Import): boolean => to.startsWith(".");
const target = ({file, to}: Import): string => join(dirname(file), to);
const say = ({file, to}: Import): string => `${file} imports ${to}`;

/** All files that run when one of `starts` does. */
function reachedFrom(starts: readonly string[]): string[] {
  const reached = new Set<string>();
  const queue = [...starts];
  for (const file of queue) {
    if (reached.has(file)) continue;
    reached.add(file);
    const next = imports.filter((one) => one.file === file && isOurs(one) && !one.typeOnly);
    queue.push(...next.map((one) => target(one).replace(/\.js$/, ".ts")));
  }
  return [...reached];
}

it("there is no room that the table doesn't know", () => {
  const unknown = [...new Set(files.map(roomOf))].filter((room) => !(room in rooms));
  expect(unknown).toEqual([]);
});

it("a room imports only the rooms that it may", () => {
  const wrong = imports.filter(isOurs).filter((one) => {
    const [from, to] = [roomOf(one.file), roomOf(target(one))];
    const {rooms: allowed, types = []} = rooms[from];
    if (from === to || allowed.includes(to) || (one.typeOnly && types.includes(to))) return false;
    return !(joints.includes(one.file) && to === "view");
  });
  expect(wrong.map(say)).toEqual([]);
});

it("a room imports only the packages that it may", () => {
  const wrong = imports.filter((one) => !isOurs(one) && !rooms[roomOf(one.file)].packages?.test(one.to));
  expect(wrong.map(say)).toEqual([]);
});

it("tfjs comes into the model through two files: the core, and the backends on demand", () => {
  const users = imports.filter(({to, typeOnly}) => to.startsWith("@tensorflow/") && !typeOnly).map(({file}) => file);
  expect([...new Set(users)].sort()).toEqual([`${root}/model/backends.ts`, `${root}/model/tf.ts`]);
});

it("the engine takes plain numbers from the model, never a tensor", () => {
  expect(reachedFrom(files.filter((file) => roomOf(file) === "engine"))).not.toContain(`${root}/model/tf.ts`);
});

it("nothing that a page loads before the reader presses a button leads to tensors", () => {
  const pages = readdirSync("src").filter((file) => file.endsWith(".md"));
  const starts = pages.flatMap((page) =>
    Array.from(readFileSync(join("src", page), "utf8").matchAll(/from "(\.\/components\/[^"]+)"/g), ([, path]) =>
      join("src", path)
    )
  );
  expect(reachedFrom(starts.map((path) => path.replace(/\.js$/, ".ts")))).not.toContain(`${root}/model/tf.ts`);
});
