import {readFileSync} from "node:fs";
import {accuracyOf, readClassifier} from "../components/train/meters/classifierFile.js";

/** How often the digit classifier is right, by the digits: for the page, which needs none of its weights to say it. */
const bytes = new Uint8Array(readFileSync(new URL("./classifier.safetensors", import.meta.url)));
process.stdout.write(JSON.stringify(accuracyOf(readClassifier(bytes))));
