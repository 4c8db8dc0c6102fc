import {learn} from "./dictionary.js";
import {common} from "./zh/common.js";
import {engine} from "./zh/engine.js";
import {train} from "./zh/train.js";

// First import of a worker that speaks: `startWorker` gives it the page's language for a name. It can't be fetched when it is known,
// since a worker that awaits anything before it listens misses messages.
if (self.name?.startsWith("zh")) learn(common, engine, train);
