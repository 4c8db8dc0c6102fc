import {execFileSync} from "node:child_process";
import {cpus} from "node:os";

/** The processor, how many cores of it, and Node, in words. */
export function machine(): string {
  const cores = cpus();
  return `${cores.length} cores of ${cores[0].model.trim()}, Node ${process.versions.node}`;
}

/** The commit in the working tree, "with changes" if files that git knows differ from it; "unknown" outside a repository. */
export function commit(): string {
  const git = (...args: string[]) => execFileSync("git", args, {encoding: "utf8", stdio: ["ignore", "pipe", "ignore"]});
  try {
    const changes = git("status", "--porcelain", "--untracked-files=no");
    return git("rev-parse", "--short", "HEAD").trim() + (changes ? ", with changes" : "");
  } catch {
    return "unknown";
  }
}
