import {parseArgs} from "node:util";
import {copyMnist} from "./copyMnist.js";
import {fetchMnist, type FetchOptions} from "./fetchMnist.js";

/** How the command is called. */
const usage = "usage: npm run mnist [-- --from FOLDER]";

/**
 * The command `npm run mnist` with its arguments: fills `folder` from the mirrors, or from the folder after `--from`.
 * Returns the exit status: 0 done, 1 failed, 2 called wrongly; each failure is told in one line.
 */
export async function main(args: string[], folder: string, options: FetchOptions = {}): Promise<number> {
  const say = options.say ?? ((line: string) => void process.stderr.write(`${line}\n`));
  const from = source(args);
  if (from instanceof Error) {
    say(`mnist: ${from.message}; ${usage}`);
    return 2;
  }
  try {
    await (from === undefined ? fetchMnist(folder, {...options, say}) : copyMnist(from, folder, {...options, say}));
    return 0;
  } catch (error) {
    say(`mnist: ${(error as Error).message}`);
    return 1;
  }
}

/** The folder after `--from`, nothing, or what is wrong with the arguments. */
function source(args: string[]): string | undefined | Error {
  try {
    const {from} = parseArgs({args, options: {from: {type: "string"}}}).values;
    return from === "" ? new Error("expected a folder after --from, found nothing") : from;
  } catch (error) {
    return new Error((error as Error).message.split(/[.\n]/)[0].replace(/^./, (first) => first.toLowerCase()));
  }
}
