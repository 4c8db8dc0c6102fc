/** What a perfect, a collapsed and a noisy generator read on the race's meters, by target: at build, since it takes seconds. */
import {meterReferences} from "../components/math/meterReferences.js";
import {target, targetNames} from "../components/math/targets.js";

const named = targetNames.filter((name) => name !== "drawn");
const references = Object.fromEntries(named.map((name) => [name, meterReferences(target(name))]));
const rounded = (_: string, value: unknown) => (typeof value === "number" ? Number(value.toPrecision(6)) : value);
process.stdout.write(JSON.stringify(references, rounded));
