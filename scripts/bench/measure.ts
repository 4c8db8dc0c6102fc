import type {Page} from "playwright-core";
import {planOf} from "../../src/components/engine/plan.js";
import {preset, type Preset} from "../../src/components/model/presets.js";
import {bundle, inChromium} from "../bundle.js";
import type {BenchOrder} from "./arguments.js";
import type {Duel} from "./duel.js";
import type * as InPage from "./inPage.js";
import type {Bench, Match} from "./report.js";

export type Measured = Omit<Bench, "machine" | "commit" | "load">;

const small = preset("small");
const batches = [16, 32, 64, 128, 256].map((batch) => ({...small, batch}));
const widths = [16, 32, 64, 128].map((generatorWidth) => ({...small, generatorWidth}));
const pacingSeconds = 10;

/** All measurements, in one tab. Throws a sentence. */
export async function measure(order: BenchOrder): Promise<Measured> {
  const begin = performance.now();
  const reserved = order.pacing ? 4 * pacingSeconds : 0;
  const left = () => order.budget - reserved - (performance.now() - begin) / 1000;
  const files = await filesFor(order);
  const entry = new URL("./inPage.ts", import.meta.url);
  return inChromium(entry, (page) => measureIn(page, order, {left, hasJax: "jax.js" in files}), files, order);
}

async function measureIn(
  page: Page,
  {quick, gpu, pacing}: BenchOrder,
  {left, hasJax}: {left(): number; hasJax: boolean}
): Promise<Measured> {
  await page.exposeFunction("tell", say);
  const call = caller(page);
  const blocks = quick ? 1 : 5;
  const browser = `Chromium ${page.context().browser()!.version()}`;
  say("the adapter");
  const adapter = await call("adapter", blocks);
  const ops = (name: Preset) => match(name, "tfjs ops", () => call("engineAgainstOps", preset(name), blocks, left()));
  const jax = (name: Preset) =>
    match(name, "jax-js", () => call("engineAgainstJax", "/jax.js", preset(name), blocks, left()));

  const matches = [await ops("small")];
  const [jaxMatches, reason] = hasJax ? await attempt(() => jax("small")) : [[], missing];
  matches.push(...jaxMatches);
  if (!quick) say("batches and widths");
  const costs = async (sizes: typeof batches) => (quick ? [] : call("costs", sizes, blocks));
  const tables = {batches: await costs(batches), widths: await costs(widths)};
  if (!quick) matches.push(await ops("full")); // the longest comes last, and gets what is left
  if (!quick && gpu && !reason) matches.push(await jax("full"));
  if (pacing) say("pacing");
  const paced = pacing ? await call("pacing", "/worker.js", "small", quick ? 3 : pacingSeconds) : undefined;
  return {browser, adapter, matches, ...tables, pacing: paced, jax: reason};
}

async function match(name: Preset, against: Match["against"], run: () => Promise<Duel>): Promise<Match> {
  say(`engine and ${against}, ${name}`);
  const config = preset(name);
  const {batch, generatorWidth, discriminatorWidth} = config;
  const flops = planOf(config).dispatches.reduce((sum, dispatch) => sum + dispatch.flops, 0);
  const title = `${name}: batch ${batch}, widths ${generatorWidth}/${discriminatorWidth}`;
  return {name: title, against, config, flops, ...(await run())};
}

/** What the page can fetch: the training worker, and jax-js's side where the package is. */
async function filesFor({pacing}: BenchOrder): Promise<Record<string, string>> {
  const [jax] = await attempt(() => bundle(new URL("./jaxSide.js", import.meta.url), "esm"));
  const worker = new URL("../../src/components/train/run/training.worker.ts", import.meta.url);
  return {
    ...(jax.length > 0 ? {"jax.js": jax[0]} : {}),
    ...(pacing ? {"worker.js": await bundle(worker, "esm")} : {})
  };
}

const missing = "npm i --no-save @jax-js/jax@0.1.25 is wanted first";

/** What `run` gives, in a list of one; or an empty list, and what went wrong. */
async function attempt<Result>(run: () => Promise<Result>): Promise<[Result[], string?]> {
  try {
    return [[await run()]];
  } catch (error) {
    return [[], (error as Error).message.split("\n")[0]];
  }
}

const say = (sentence: string) => console.error(`bench: ${sentence}`);

/** Calls what inPage.ts exports, in the page, with plain data. */
function caller(page: Page) {
  return async <Name extends keyof typeof InPage>(
    name: Name,
    ...args: Parameters<(typeof InPage)[Name]>
  ): Promise<Awaited<ReturnType<(typeof InPage)[Name]>>> => {
    const run = ([name, args]: readonly [string, unknown[]]) => {
      const {bundle} = globalThis as unknown as {bundle: Record<string, (...args: unknown[]) => unknown>};
      return bundle[name](...args);
    };
    return (await page.evaluate(run, [name, args] as const)) as Awaited<ReturnType<(typeof InPage)[Name]>>;
  };
}
