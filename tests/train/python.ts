import {spawnSync} from "node:child_process";
import {existsSync} from "node:fs";
import {delimiter, join} from "node:path";

const hasTorch = "import importlib.util, sys; sys.exit(importlib.util.find_spec('torch') is None)";

/** A Python that has PyTorch: the one in the variable PYTHON, or the first `python3` on the path that does; undefined where none is. */
export function pythonWithTorch(): string | undefined {
  const named = process.env.PYTHON;
  const candidates = named
    ? [named]
    : (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, "python3"));
  return candidates.find((python) => (named || existsSync(python)) && spawnSync(python, ["-c", hasTorch]).status === 0);
}
