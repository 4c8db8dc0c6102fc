/** The training worker and all it imports, tensors included, as one file: Framework's own bundling ships tfjs three times. */
import {build} from "esbuild";

const {outputFiles} = await build({
  entryPoints: ["src/components/train/run/training.worker.ts"],
  bundle: true,
  format: "esm",
  minify: true,
  target: "es2022",
  mainFields: ["browser", "module", "main"],
  legalComments: "none",
  write: false
});
process.stdout.write(outputFiles[0].contents);
