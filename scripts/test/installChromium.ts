import {execPath} from "node:process";
import {findChromium} from "../chromium.js";
import {runCommand} from "./command.js";

/** Ways to get a browser, tried in order: Playwright's own where it can be downloaded, else the system's package. */
const ways: [command: string, ...args: string[]][][] = [
  [[execPath, "node_modules/playwright-core/cli.js", "install", "--with-deps", "chromium"]],
  [[execPath, "node_modules/playwright-core/cli.js", "install", "chromium"]],
  [
    ["apt-get", "update"],
    ["apt-get", "install", "-y", "--no-install-recommends", "chromium"]
  ]
];

/**
 * Looks for the browser to test with, and installs one if there is none. Gives what happened, and last the browser's path.
 * Rejects with what happened and `no Chromium …`.
 */
export async function installChromium(): Promise<string> {
  let said = "";
  for (const way of [[], ...ways]) {
    for (const [command, ...args] of way) {
      said += `no browser yet: ${command === execPath ? "playwright" : command} ${args.slice(-2).join(" ")}\n`;
      said += (await runCommand([command, ...args], {timeout: 240_000})).output;
    }
    const path = await findChromium();
    if (path) return `${said}browser: ${path}\n`;
  }
  throw new Error(
    `${said}no Chromium, and none could be installed: install Chromium, Chrome or Edge, or set CHROMIUM_PATH`
  );
}
