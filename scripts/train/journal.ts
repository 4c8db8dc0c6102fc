import {appendFileSync, mkdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {reportColumns} from "../../src/components/model/reportColumns.js";
import type {Listener} from "./run.js";
import {sheetPNG} from "./sheet.js";

const layers = [1, 2, 3];
const header = ["step", ...reportColumns, ...layers.map((layer) => `ratio${layer}`)];

/** Writes `metrics.csv` and `sheet-000500.png` and so on into a folder, and says on stderr how far the run is. */
export function openJournal(out: string, steps: number, {keep = false, first = 0} = {}): Listener {
  mkdirSync(out, {recursive: true});
  const metrics = join(out, "metrics.csv");
  writeFileSync(metrics, `${header.join()}\n`);
  const start = performance.now();
  let told = -Infinity;
  return {
    async rows(rows) {
      appendFileSync(metrics, rows.map((row) => `${toCells(row).join()}\n`).join(""));
      const now = performance.now();
      const [step, lossD, lossG] = rows.at(-1)!;
      if (now - told < 2000 && step < steps) return;
      told = now;
      console.error(progress(step, steps, (now - start) / 1000 / (step - first), lossD, lossG));
    },
    async sheet(step, pixels) {
      writeFileSync(join(out, `sheet-${String(step).padStart(6, "0")}.png`), sheetPNG(pixels));
    },
    ...(keep && {
      async state(step: number, bytes: Uint8Array) {
        writeFileSync(join(out, `state-${String(step).padStart(6, "0")}.safetensors`), bytes);
      }
    })
  };
}

/** A row of the table: the ratio of estimate and exact σ is left empty where the exact one was not computed. */
function toCells(row: number[]): string[] {
  const reported = row.slice(0, 1 + reportColumns.length);
  const exact = row.slice(reported.length);
  const ratios = layers.map((layer, i) => (exact.length ? round(reported[4 + layer] / exact[i]) : ""));
  return [String(row[0]), ...reported.slice(1).map(round), ...ratios];
}

const round = (x: number): string => String(Number(x.toPrecision(7)));

function progress(step: number, steps: number, secondsPerStep: number, lossD: number, lossG: number): string {
  const speed = 1 / secondsPerStep;
  const left = Math.ceil((steps - step) / speed);
  const time = left < 120 ? `${left} s` : `${Math.ceil(left / 60)} min`;
  const losses = `D ${lossD.toFixed(3)}, G ${lossG.toFixed(3)}`;
  return `step ${step} of ${steps} · ${speed.toPrecision(3)} steps/s · ${time} left · ${losses}`;
}
