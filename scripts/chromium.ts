import {access, constants} from "node:fs/promises";
import {join} from "node:path";
import {env} from "node:process";
import {chromium, type Browser, type LaunchOptions} from "playwright-core";

/** WebGPU without a graphics card: SwiftShader computes on the processor. Slow, but correct; the pages themselves are drawn faster without it. */
const softwareGPU = [
  "--disable-gpu-compositing",
  "--enable-unsafe-webgpu",
  "--use-webgpu-adapter=swiftshader",
  "--enable-features=Vulkan",
  "--use-vulkan=swiftshader",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader"
];

/** The machine's own graphics card, also where a browser would rather not. */
const hardwareGPU = ["--enable-unsafe-webgpu", "--enable-features=Vulkan", "--ignore-gpu-blocklist"];

/** Nothing that a browser does by itself goes out to the network. */
const quiet = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--disable-quic"
];

/** Where Chromium, Chrome and Edge are usually installed. */
function usualPaths(): string[] {
  const linux = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];
  const mac = ["Chromium", "Google Chrome", "Microsoft Edge"];
  const windows = [
    "Chromium\\Application\\chrome.exe",
    "Google\\Chrome\\Application\\chrome.exe",
    "Microsoft\\Edge\\Application\\msedge.exe"
  ];
  const roots = [env.PROGRAMFILES, env["PROGRAMFILES(X86)"], env.LOCALAPPDATA].filter((root) => root !== undefined);
  return [
    ...linux.map((name) => `/usr/bin/${name}`),
    "/snap/bin/chromium",
    ...mac.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
    ...roots.flatMap((root) => windows.map((path) => join(root, path)))
  ];
}

/**
 * The browser to test with: what the variable CHROMIUM_PATH names, or else Playwright's own, or else an installed one.
 * Undefined where there is none.
 */
export async function findChromium(): Promise<string | undefined> {
  for (const path of [env.CHROMIUM_PATH, chromium.executablePath(), ...usualPaths()]) {
    if (path && (await isExecutable(path))) return path;
  }
  return undefined;
}

/**
 * Starts a headless browser that offers WebGPU on any machine, or with `gpu` on a machine with a graphics card. Whoever starts it
 * closes it. Throws `no Chromium found …`.
 */
export async function launchChromium({
  args = [],
  gpu = false,
  ...options
}: LaunchOptions & {gpu?: boolean} = {}): Promise<Browser> {
  const executablePath = await findChromium();
  if (!executablePath) throw new Error("no Chromium found: set CHROMIUM_PATH to the path of Chromium, Chrome or Edge");
  return chromium.launch({
    executablePath,
    args: ["--no-sandbox", ...(gpu ? hardwareGPU : softwareGPU), ...quiet, ...args],
    ...options
  });
}

const isExecutable = (path: string): Promise<boolean> =>
  access(path, constants.X_OK).then(
    () => true,
    () => false
  );
