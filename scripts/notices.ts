/** `npm run notices`: writes THIRD-PARTY-NOTICES.md, the licences of all that the built site (`npm run build`) ships. */
import {writeFileSync} from "node:fs";
import {notices} from "./notices/notices.js";
import {shipped} from "./notices/shipped.js";

writeFileSync("THIRD-PARTY-NOTICES.md", notices(await shipped()));
