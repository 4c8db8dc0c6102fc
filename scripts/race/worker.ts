import {parentPort} from "node:worker_threads";
import type {RaceJob} from "./jobs.js";
import {runJob} from "./run.js";

parentPort!.on("message", (job: RaceJob) => parentPort!.postMessage(runJob(job)));
