import {readFileSync} from "node:fs";
import {fileURLToPath} from "node:url";
import {build} from "esbuild";
import {commit} from "../origin.js";

export const torchScript = new URL("./torch_step.py", import.meta.url);

/** The bench and all it imports as one module for Node, with PyTorch's script and our commit inside. */
export async function bundleNative(): Promise<string> {
  const torch = JSON.stringify(readFileSync(torchScript, "utf8"));
  const {outputFiles} = await build({
    stdin: {
      contents: `import {main} from "./main.ts"; await main(process.argv.slice(2), ${torch}, ${JSON.stringify(commit())});`,
      resolveDir: fileURLToPath(new URL(".", import.meta.url))
    },
    ...{bundle: true, write: false, format: "esm", platform: "node", target: "node20", logLevel: "silent"}
  });
  return outputFiles[0].text;
}
