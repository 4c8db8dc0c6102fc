/** A line in which a cell awaits modules that the page's cells need from the start, as Framework writes it. */
const awaited = /^const (\[.*\]|\{.*\}) = await (Promise\.all\(\[import\(.*\)\]\)|import\("[^"]+"\));$/gm;

/**
 * The code of a page's cells with the modules that it awaits imported statically, so that a bundler knows what is needed at once, and
 * what (an `import(…)` inside an expression) later. Throws `template changed: …` where a line names other things than it loads.
 */
export function withStaticImports(code: string): string {
  const imports: string[] = [];
  const body = code.replace(awaited, (line, names: string, loads: string) => {
    const patterns = names.startsWith("[") ? names.match(/\{[^}]*\}|[\w$]+/g)! : [names];
    const paths = Array.from(loads.matchAll(/import\("([^"]+)"\)/g), ([, path]) => path);
    if (patterns.length !== paths.length) throw new Error(`template changed: ${line}`);
    return paths.map((path, i) => importOf(patterns[i], path, imports)).join("\n");
  });
  return `${imports.join("\n")}\n${body}`;
}

/** Imports what `pattern` (`{a, b: c}`, or the name of a whole module) takes of a module, under a name of its own: cells may use one name for two things. */
function importOf(pattern: string, path: string, imports: string[]): string {
  const own = (name: string) => `${name}$${imports.length}`;
  if (!pattern.startsWith("{")) {
    const declaration = `const ${pattern} = ${own(pattern)};`;
    imports.push(`import * as ${own(pattern)} from ${JSON.stringify(path)};`);
    return declaration;
  }
  const names = pattern
    .slice(1, -1)
    .split(",")
    .map((name) => name.trim().split(/\s*:\s*/));
  const declaration = `const ${names.map(([name, local = name]) => `${local} = ${own(name)}`).join(", ")};`;
  imports.push(`import {${names.map(([name]) => `${name} as ${own(name)}`).join(", ")}} from ${JSON.stringify(path)};`);
  return declaration;
}
