/** Of what run the trained layers of page 3 are: its caption says it to every reader, and the layers are fetched by those who choose them. */
import {readFileSync} from "node:fs";
import type {TrainedDiscriminator} from "../components/math/trainedLayers.js";

const {settings, step} = JSON.parse(readFileSync("src/data/discriminator.json", "utf8")) as TrainedDiscriminator;
process.stdout.write(JSON.stringify({settings, step}));
