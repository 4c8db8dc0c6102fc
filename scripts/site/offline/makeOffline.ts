import {createHash} from "node:crypto";
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {build} from "esbuild";
import {injectManifest} from "workbox-build";
import {editionAt, editions, type Edition} from "../editions.js";
import {filesOf} from "../filesOf.js";
import {iconPng} from "./icon.js";

/** Large, and nothing that a page needs to open: kept once it has been used. */
const large = /\.shard$|\.safetensors$|^_file\/data\/race\.\w+\.json$/;
const hashed = /\.[0-9a-f]{8}\.\w+$/;

/**
 * Makes the finished site in `output` installable and readable without a network: a web manifest with its icons, a module in each
 * page, and the service worker `offline.js`, which knows all other files. Throws what workbox warns of.
 */
export async function makeOffline(output: string): Promise<void> {
  const icons = [192, 512].map((side) => ({side, file: put(output, `icon-${side}`, "png", iconPng(side))}));
  for (const edition of editions) {
    if (!existsSync(join(output, edition.folder))) continue;
    const manifest = JSON.stringify(webManifest(edition, icons), null, 1);
    writeFileSync(join(output, edition.folder, "manifest.json"), `${manifest}\n`);
  }
  const script = put(output, "offline", "js", await bundle("inPage.ts", "esm"));
  const tags = (root: string) => `<link rel="manifest" href="./manifest.json">
<link rel="apple-touch-icon" href="${root}${icons[0].file}">
</head>`;
  const module = (root: string) => `<script type="module" src="${root}${script}"></script>\n</body>`;
  for (const page of filesOf(output).filter((file) => file.endsWith(".html") && file !== "404.html")) {
    const html = readFileSync(join(output, page), "utf8");
    const root = rootFrom(editionAt(page));
    writeFileSync(join(output, page), html.replace("</head>", tags(root)).replace("</body>", module(root)));
  }
  await writeWorker(output);
}

async function writeWorker(output: string): Promise<void> {
  const onUse = filesOf(output).filter((file) => large.test(file));
  const folder = mkdtempSync(join(tmpdir(), "offline-"));
  const swSrc = join(folder, "worker.js");
  writeFileSync(swSrc, await bundle("worker.ts", "iife", {onUse: JSON.stringify(onUse)}));
  const {warnings} = await injectManifest({
    ...{swSrc, swDest: join(output, "offline.js"), globDirectory: output, globPatterns: ["**/*"]},
    ...{globIgnores: ["404.html", ...onUse], dontCacheBustURLsMatching: hashed, maximumFileSizeToCacheInBytes: 5e6},
    manifestTransforms: [(entries) => ({manifest: entries.sort((a, b) => (a.url < b.url ? -1 : 1)), warnings: []})]
  });
  rmSync(folder, {recursive: true});
  if (warnings.length > 0) throw new Error(warnings.join("\n"));
}

/** The site's folder, as an edition's pages see it. */
const rootFrom = ({folder}: Edition): string => (folder ? "../" : "./");

function webManifest(edition: Edition, icons: {side: number; file: string}[]): object {
  const root = rootFrom(edition);
  return {
    ...{
      name: edition.words.title,
      short_name: "SN-GAN",
      lang: edition.language,
      start_url: "./index.html",
      scope: root
    },
    ...{display: "minimal-ui", background_color: "#ffffff", theme_color: "#0b2f4a"},
    icons: icons.flatMap(({side, file}) =>
      ["any", "maskable"].map((purpose) => ({
        ...{src: `${root}${file}`, sizes: `${side}x${side}`, type: "image/png", purpose}
      }))
    )
  };
}

/** Writes a file under a name with its hash, and gives its path. */
function put(output: string, name: string, ending: string, bytes: Uint8Array | string): string {
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 8);
  const path = `_file/${name}.${hash}.${ending}`;
  writeFileSync(join(output, path), bytes);
  return path;
}

async function bundle(file: string, format: "esm" | "iife", define: Record<string, string> = {}): Promise<string> {
  const entry = fileURLToPath(new URL(file, import.meta.url));
  const {outputFiles} = await build({
    ...{
      entryPoints: [entry],
      bundle: true,
      minify: true,
      write: false,
      format,
      target: "es2022",
      legalComments: "none"
    },
    define: {"process.env.NODE_ENV": '"production"', ...define}
  });
  return outputFiles[0].text;
}
