/** npm run dev: Framework's preview, which follows every edit. Without the build's patch, so without its policy. */
import {spawn} from "node:child_process";
import {prepareCache} from "./prepareCache.js";

prepareCache();
const env = {...process.env, OBSERVABLE_TELEMETRY_DISABLE: "true"};
const preview = spawn("observable", ["preview", ...process.argv.slice(2)], {stdio: "inherit", shell: true, env});
preview.on("exit", (code) => process.exit(code ?? 1));
