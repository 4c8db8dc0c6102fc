import type {Locator, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {openSite, visit, type Site} from "./site.js";

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** The training page with these settings; `inWorker` is run in the worker before the trainer. */
async function open(query: string, inWorker = "") {
  const visited = await visit(site, `training.html?${query}`);
  const {page} = visited;
  await page.route("**/training.worker.*.js", async (route) => {
    const response = await route.fetch();
    await route.fulfill({response, body: `${inWorker};\n${await response.text()}`});
  });
  const panel = page.locator(".training");
  const button = (name: string) => page.getByRole("button", {name, exact: true});
  const number = async (name: string) =>
    page.locator(".training .readout > div", {hasText: name}).locator("dd").first().innerText();
  return {...visited, panel, button, number};
}

const reaches = (panel: Locator, step: number) =>
  expect
    .poll(async () => Number(await panel.getAttribute("data-step")), {timeout: 240_000, interval: 250})
    .toBeGreaterThanOrEqual(step);
/** Narrow networks and small batches: what a test says of a step holds for them too, and SwiftShader is slow. */
const narrow = "generatorWidth=4&discriminatorWidth=4&batch=8";
const becomes = (panel: Locator, phase: string) =>
  expect.poll(() => panel.getAttribute("data-phase"), {timeout: 120_000, interval: 100}).toBe(phase);
const picture = (page: Page) =>
  page.locator(".sheet--generated canvas").evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());

describe("before anything is pressed", () => {
  it("shows a recording that says what it is, and loads no tensors", async () => {
    const {page, requests, context} = await open("");
    expect(await page.locator(".training__status").innerText()).toMatch(
      /^Recorded earlier .* steps, size “full”, recipe “certified”, MNIST, seed \d+/
    );
    expect(requests.filter((url) => /worker|(?<!safe)tensor/.test(url))).toEqual([]);
    const last = await picture(page);
    await page.getByRole("slider", {name: "recorded sheet"}).fill("0");
    expect(await picture(page)).not.toBe(last);
    await context.close();
  });
});

/** The losses of the first three steps, made one by one. */
async function firstThree({button, panel, number}: Awaited<ReturnType<typeof open>>): Promise<string[]> {
  const losses: string[] = [];
  for (let step = 1; step <= 3; ++step) {
    await button("One step").click();
    await reaches(panel, step);
    losses.push(await number("loss of D"), await number("loss of G"));
  }
  return losses;
}

describe("a graphics card", () => {
  /** SwiftShader under another name, so that it is not passed over. */
  const aCard = `for (const name of ["vendor", "architecture", "description"])
    Object.defineProperty(GPUAdapterInfo.prototype, name, {get: () => "a graphics card"});
  Object.defineProperty(GPUAdapterInfo.prototype, "isFallbackAdapter", {get: () => false})`;
  /** One number of each tile comes out a little too large. (If all did, batch normalisation and Adam would take it back.) */
  const wrong = `{
    const make = GPUDevice.prototype.createShaderModule;
    GPUDevice.prototype.createShaderModule = function ({code, ...rest}) {
      return make.call(this, {code: code.replaceAll("s0_0 = fma(vec4f(", "s0_0 = fma(1.01 * vec4f("), ...rest});
    };
  }`;

  it.each([
    ["by the engine where nothing else is asked for", aCard, "WebGPU, one submission"],
    [
      "by TensorFlow.js, if it is found to compute wrongly before it trains",
      `${aCard}; ${wrong}`,
      "WebGPU, TensorFlow.js ops"
    ]
  ])(
    "learns in a worker, %s: the picture changes, pause holds, one seed gives the same losses, nothing is left behind",
    async (_, inWorker, badge) => {
      const opened = await open(`preset=small&${narrow}&gammaMean=1`, inWorker);
      const {page, panel, button, complaints, context} = opened;
      const losses = await firstThree(opened);
      await becomes(panel, "paused");
      expect(losses[0]).toMatch(/^0\.\d+ nats$/);
      expect(await page.locator(".badge").innerText()).toBe(badge);
      const [start, tensors] = [await picture(page), await panel.getAttribute("data-tensors")];
      await button("Train").click();
      await reaches(panel, 20);
      await button("Pause").click();
      await becomes(panel, "paused");
      const [step, paused] = [await panel.getAttribute("data-step"), await picture(page)];
      expect(paused).not.toBe(start);
      expect(await panel.getAttribute("data-tensors")).toBe(tensors);
      await page.waitForTimeout(2000);
      expect(await panel.getAttribute("data-step")).toBe(step);
      expect(await picture(page)).toBe(paused);
      await page.getByText("Why this backend and size?").click();
      const why = await page.locator(".training__why").innerText();
      if (inWorker !== aCard)
        expect(why).toMatch(/one submission: not used – it computes a step wrongly \(off by [\d.e-]+\)\./);
      else {
        // of the two the engine alone: what a seed decides is drawn before there is a backend, and opening one takes long here
        await button("Reset (same seed)").click();
        await becomes(panel, "opening");
        await becomes(panel, "paused");
        expect(await firstThree(opened)).toEqual(losses);
      }
      expect(complaints).toEqual([]);
      expect(page.workers()).toHaveLength(1);
      await page.goto(`${site.address}index.html`);
      await expect.poll(() => page.workers().filter((worker) => worker.url().includes("training"))).toEqual([]);
      await context.close();
    }
  );
});

describe("a branch", () => {
  it("begins at the step that is looked at, and leaves a run that has kept its last step; so does another tab's", async () => {
    const {page, panel, button, context} = await open(`preset=small&${narrow}&backend=cpu`);
    await button("Train").click();
    await reaches(panel, 2);
    await button("Pause").click();
    await expect.poll(() => page.locator(".timeline").innerText()).toMatch(/^checkpoints/);
    const saved = Number(await panel.getAttribute("data-step"));
    await button("One step").click();
    await reaches(panel, saved + 1); // which nothing has saved
    await page.getByRole("slider", {name: "checkpoints"}).fill("0");
    await button("Go on from here").click();
    await expect.poll(() => panel.getAttribute("data-step")).toBe(String(saved));
    await becomes(panel, "paused");
    expect(await page.locator(".timeline output").innerText()).toBe("now");
    await page.getByText("One more run is saved in this browser").click();
    await expect.poll(() => page.locator(".stored-runs li").innerText()).toContain(`stopped at step ${saved + 1} (`);
    expect(await page.locator(".timeline").innerText()).toContain(`One checkpoint from step ${saved} on.`);
    await button("One step").click();
    await reaches(panel, saved + 1);
    await expect.poll(() => page.locator(".save-line").innerText()).toContain(`Saved at step ${saved + 1},`);
    await button("Go on with it").click();
    await expect.poll(() => page.locator(".stored-runs li").innerText()).toContain(`stopped at step ${saved + 1} (`);
    await becomes(panel, "paused");
    expect(await panel.getAttribute("data-step")).toBe(String(saved + 1));

    const other = await context.newPage(); // while the first tab has the run open
    await other.goto(page.url());
    await other.getByRole("button", {name: "Resume", exact: true}).click();
    await expect
      .poll(() => other.locator(".training__notice").innerText())
      .toBe("This run is open in another tab; here it goes on as a branch of its own.");
    await becomes(other.locator(".training"), "paused");
    await context.close();
  });
});

describe("a run on the reader's own pictures", () => {
  /** 32 patterns as an IDX file. */
  const idx = Buffer.concat([
    Buffer.from([0, 0, 8, 3, 0, 0, 0, 32, 0, 0, 0, 28, 0, 0, 0, 28]),
    Buffer.from(Uint8Array.from({length: 32 * 784}, (_, i) => (i * i + 31 * (i % 784)) & 255))
  ]);
  it("goes on after a reload, from the same step, without choosing them again", async () => {
    const {page, panel, button, context} = await open(`preset=small&${narrow}&backend=cpu`);
    await page.locator("#fig-exchange").scrollIntoViewIfNeeded();
    await page
      .locator(".own-digits input[type=file]")
      .first()
      .setInputFiles({
        ...{name: "patterns.idx", mimeType: "application/octet-stream", buffer: idx}
      });
    await button("Train on these").click();
    await reaches(panel, 3);
    await button("Pause").click();
    await expect.poll(() => page.locator(".save-line").innerText()).toContain("Saved at step");
    const step = await panel.getAttribute("data-step");
    await page.reload();
    await button("Resume").click();
    await becomes(panel, "paused");
    await expect.poll(() => panel.getAttribute("data-step")).toBe(step);
    expect(await page.locator(".training [name=data]").inputValue()).toBe("own");
    expect(await page.locator(".training__status").first().innerText()).toContain("your own pictures");
    await button("One step").click();
    await reaches(panel, Number(step) + 1);
    expect(await page.locator(".training__notice").innerText()).toBe("");
    await context.close();
  });
});

it("one seed on the processor gives the same losses after Reset, and others after New seed", async () => {
  const opened = await open(`preset=small&${narrow}&backend=cpu`);
  const {panel, button, page, context} = opened;
  const before = await firstThree(opened);
  for (const [name, isSame] of [
    ["Reset (same seed)", true],
    ["New seed", false]
  ] as const) {
    // prettier-ignore
    await button(name).click();
    await becomes(panel, "opening");
    await becomes(panel, "paused");
    expect(isSame).toBe(JSON.stringify(await firstThree(opened)) === JSON.stringify(before));
  }
  expect(page.url()).toContain("seed=");
  await context.close();
});

describe("where there is no WebGPU", () => {
  const noWebGPU = "delete WorkerNavigator.prototype.gpu";

  /** The graphics card that WebGL says it has: here there is none, and none that is imitated would be chosen. */
  const aCard = `{
    const get = WebGL2RenderingContext.prototype.getParameter;
    WebGL2RenderingContext.prototype.getParameter = function (name) {
      const value = get.call(this, name);
      return /swiftshader|llvmpipe/i.test(String(value)) ? "a graphics card" : value;
    };
  }`;

  it("trains on WebGL and says why", async () => {
    const {page, panel, button, context} = await open(`preset=small&${narrow}`, `${noWebGPU}; ${aCard}`);
    await button("Train").click();
    await reaches(panel, 2);
    expect(await page.locator(".badge").innerText()).toMatch(/^WebGL/);
    await page.getByText("Why this backend and size?").click();
    expect(await page.locator(".training__why").innerText()).toContain(
      "WebGPU, one submission: not used – this browser does not offer WebGPU"
    );
    await context.close();
  });

  it("trains on the processor, with the small preset, where there is no WebGL either", async () => {
    const {page, panel, button, context} = await open(narrow, `${noWebGPU}; delete self.OffscreenCanvas`);
    await button("Train").click();
    await reaches(panel, 2);
    expect(await page.locator(".badge").innerText()).toBe("processor");
    await page.getByText("Why this backend and size?").click();
    expect(await page.locator(".training__why").innerText()).toContain("Size “small”");
    await context.close();
  });
});

describe("a graphics card that the processor imitates", () => {
  it("is passed over for the processor itself, with a reason, unless the reader wants it", async () => {
    const {page, panel, button, context} = await open(`preset=small&${narrow}`);
    await button("Train").click();
    await becomes(panel, "running");
    expect(await page.locator(".training__status").innerText()).toContain(
      "small, digits drawn by code, 3 knobs changed, seed"
    );
    expect(await page.locator(".badge").innerText()).toBe("processor");
    await page.getByText("Why this backend and size?").click();
    const reasons = await page.locator(".training__why").innerText();
    expect(reasons).toMatch(/WebGPU, one submission: not used – .*a graphics card imitated by the processor\./);
    await page.getByLabel("seed", {exact: true}).fill("41");
    await button("Reset to these settings").click();
    await expect
      .poll(() => page.locator(".training__status").innerText(), {timeout: 60_000})
      .toMatch(/^step 0 .* paused .* seed 41/);
    await context.close();
  });
});

it("a loss that is not finite stops the run and names the step", async () => {
  const poison = `self.addEventListener("message", ({data}) => {
    if (data.type === "limit" && data.stepsPerSecond === 1) Math.exp = () => NaN;
  })`;
  const {page, panel, button, context} = await open(`preset=small&${narrow}&backend=cpu`, poison);
  await button("Train").click();
  await reaches(panel, 1);
  await page.getByLabel("speed").selectOption("1");
  await becomes(panel, "failed");
  expect(await page.getByRole("alert").innerText()).toMatch(/the loss of D at step \d+ is not a finite number/);
  await context.close();
});

it("a query that makes no sense gives the defaults", async () => {
  const {page, complaints, context} = await open("seed=-3.5&preset=enormous&backend=abacus&limit=x&frame=1e9&data=");
  expect(await page.getByRole("combobox", {name: /^size/}).inputValue()).toBe("auto");
  expect(await page.getByLabel("runs on").inputValue()).toBe("auto");
  expect(complaints).toEqual([]);
  await context.close();
});
