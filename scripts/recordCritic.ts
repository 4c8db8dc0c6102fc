/**
 * npm run record:critic
 *
 * Writes src/data/critic.json: how strongly each layer of a deep critic hears the loss, on five leashes (a minute or so).
 */
import {writeFileSync} from "node:fs";
import {recordCriticLayers} from "./toy/criticLayers.js";

const recording = recordCriticLayers({}, (run) => console.log(JSON.stringify(run)));
writeFileSync("src/data/critic.json", `${JSON.stringify(recording)}\n`);
