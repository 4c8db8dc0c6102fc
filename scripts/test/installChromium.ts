import {spawnSync} from "node:child_process";
import {execPath} from "node:process";
import {findChromium} from "../chromium.js";

/** Ways to get a browser, tried in order: Playwright's own where it can be downloaded, else the system's package. */
const ways: [command: string, ...args: string[]][][] = [
  [[execPath, "node_modules/playwright-core/cli.js", "install", "--with-deps", "chromium"]],
  [[execPath, "node_modules/playwright-core/cli.js", "install", "chromium"]],
  [
    ["apt-get", "update"],
    ["apt-get", "install", "-y", "--no-install-recommends", "chromium"]
  ]
];

/** The path of the browser to test with, which is installed if there is none. Throws `no Chromium …`. */
export async function installChromium(): Promise<string> {
  for (const way of [[], ...ways]) {
    for (const [command, ...args] of way) {
      console.log(`no browser yet: ${command === execPath ? "playwright" : command} ${args.slice(-2).join(" ")}`);
      spawnSync(command, args, {stdio: "inherit", timeout: 240_000});
    }
    const path = await findChromium();
    if (path) return path;
  }
  throw new Error("no Chromium, and none could be installed: install Chromium, Chrome or Edge, or set CHROMIUM_PATH");
}
