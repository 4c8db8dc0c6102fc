/** How wrong σ̂ is after how large a step: computed at build, since it takes a second. */
import {driftCurve} from "../components/math/driftThreshold.js";

const drifts = Array.from({length: 17}, (_, i) => Number((0.01 * 100 ** (i / 16)).toPrecision(3)));
process.stdout.write(JSON.stringify(driftCurve(drifts)));
