/** npm run check: type-checks the modules and the cells of the pages. */
import {typeCheck} from "./check/typeCheck.js";

const errors = typeCheck();
for (const error of errors) console.error(error);
console.log(errors.length === 0 ? "types: all fine" : `types: ${errors.length} error${errors.length === 1 ? "" : "s"}`);
process.exitCode = errors.length === 0 ? 0 : 1;
