/**
 * npm start
 *
 * Builds the site and serves it on this machine, on port 3000 or the next free one; the variable PORT names another.
 */
import {env} from "node:process";
import {buildSite} from "./site/buildSite.js";
import {serve} from "./site/serve.js";

try {
  const port = env.PORT === undefined ? 3000 : Number(env.PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`invalid PORT: ${env.PORT}`);
  console.log("building the notebook …");
  console.log(await buildSite());
  const {address} = await serve("dist", {port});
  console.log(`\nThe notebook is at ${address} until you press Ctrl+C.`);
} catch (error) {
  console.error(`start: ${(error as Error).message}`);
  process.exitCode = 1;
}
