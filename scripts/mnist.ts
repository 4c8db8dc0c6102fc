/** `npm run mnist`: fetches the handwritten digits into mnist/, which is never committed. */
import {main} from "./mnist/main.js";

process.exitCode = await main(process.argv.slice(2), "mnist");
