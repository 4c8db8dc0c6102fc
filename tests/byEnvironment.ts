import {readFileSync} from "node:fs";
import {BaseSequencer, type TestSpecification} from "vitest/node";

const inDOM = ({moduleId}: TestSpecification): boolean =>
  readFileSync(moduleId, "utf8").startsWith("// @vitest-environment jsdom");

/** Files that need a DOM come after all others: a worker goes on with the next file only if it needs the same. */
export class ByEnvironment extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return [...sorted.filter((file) => !inDOM(file)), ...sorted.filter(inDOM)];
  }
}
