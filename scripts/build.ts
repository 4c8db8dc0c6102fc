import {execFileSync} from "node:child_process";
import {prepareCache} from "./prepareCache.js";

process.env.OBSERVABLE_TELEMETRY_DISABLE = "true";
prepareCache();
execFileSync("npx", ["--no-install", "observable", "build"], {stdio: "inherit"});
