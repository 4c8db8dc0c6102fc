import {spawn} from "node:child_process";
import {env} from "node:process";

export interface Ran {
  /** 0 where all went well; null where a signal ended it, or it never started. */
  status: number | null;
  /** What it wrote on stdout and stderr, in the order of writing. */
  output: string;
}

interface Options {
  env?: Record<string, string>;
  /** Milliseconds after which it is ended. */
  timeout?: number;
}

/** Runs a command to its end, keeps what it writes, and never rejects: one that can't be started has status null. */
export function runCommand([command, ...args]: readonly string[], options: Options = {}): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      env: {...env, ...options.env},
      timeout: options.timeout,
      stdio: ["ignore", "pipe", "pipe"]
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => (output += text));
    }
    child.on("error", ({message}) => resolve({status: null, output: `${output}${message}\n`}));
    child.on("close", (status) => resolve({status, output}));
  });
}
