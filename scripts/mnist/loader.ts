import {mnistFolder, mnistShards, type Shard} from "./shards.js";

/**
 * Runs a data loader: writes what `make` makes of the shards of MNIST to stdout. If the digits are damaged it says so
 * in one line and fails, and the build with it.
 */
export function loader(make: (shards: readonly Shard[]) => Uint8Array | string): void {
  try {
    process.stdout.write(make(mnistShards(mnistFolder())));
  } catch (error) {
    process.stderr.write(`mnist: ${(error as Error).message}\n`);
    process.exitCode = 1;
  }
}
