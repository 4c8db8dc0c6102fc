import {createRequire} from "node:module";

interface Dawn {
  create(options: string[]): GPU;
  globals: object;
}

/**
 * Dawn's WebGPU, from `dawn.node` beside the running file or from the package webgpu. Its constants become global, and so does the
 * object itself: were it collected as garbage, Node would crash. Throws a sentence where there is neither.
 */
export async function dawn(): Promise<GPU> {
  const {create, globals} = (await beside()) ?? (await installed());
  const gpu = create([]);
  Object.assign(globalThis, globals, {dawn: gpu});
  return gpu;
}

/** Dawn's file beside this one. */
async function beside(): Promise<Dawn | undefined> {
  try {
    return createRequire(import.meta.url)("./dawn.node") as Dawn;
  } catch (error) {
    if ((error as {code?: string}).code === "MODULE_NOT_FOUND") return undefined;
    throw error;
  }
}

async function installed(): Promise<Dawn> {
  const name = "webgpu"; // a name that the compiler doesn't look for
  try {
    return (await import(name)) as Dawn;
  } catch (error) {
    if ((error as {code?: string}).code !== "ERR_MODULE_NOT_FOUND") throw error;
    throw new Error("Dawn is missing: npm i --no-save webgpu@0.6.2", {cause: error});
  }
}
