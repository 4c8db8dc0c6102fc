import {useBackend} from "../../model/backends.js";
import {canary} from "../../engine/canary.js";
import {runners, type RunsOn} from "../../model/backendNames.js";
import type {Preset} from "../../model/presets.js";
import * as tf from "../../model/tf.js";
import {say} from "../../words/say.js";
import type {Attempt} from "./messages.js";

export interface Choice {
  backend: RunsOn;
  software: boolean;
  attempts: Attempt[];
  /** The device that the engine, or TensorFlow.js on WebGPU, runs on. */
  device?: GPUDevice;
}

/**
 * Prepares the first that works here: `wanted`, else the engine on WebGPU, else TensorFlow.js on WebGPU, WebGL or the processor.
 * Those in `avoid`, each with its reason, are passed over, and so is a graphics card that the processor imitates unless it is
 * wanted: plain JavaScript is faster. Each attempt is kept with its reason. Throws a sentence when none works.
 */
export async function chooseBackend(
  wanted: RunsOn | "auto",
  avoid: ReadonlyMap<RunsOn, string> = new Map()
): Promise<Choice> {
  const attempts: Attempt[] = [];
  for (const backend of wanted === "auto" ? runners : [wanted, ...runners.filter((runner) => runner !== wanted)]) {
    try {
      if (avoid.has(backend)) throw new Error(avoid.get(backend));
      const {software, reason} = await probes[backend]();
      if (software && wanted !== backend)
        throw new Error(say("{name}, a graphics card imitated by the processor", {name: reason}));
      const device = await prepare(backend);
      attempts.push({backend, works: true, reason});
      return {backend, software, attempts, device};
    } catch (error) {
      attempts.push({backend, works: false, reason: error instanceof Error ? error.message : String(error)});
    }
  }
  const faults = attempts.map(({backend, reason}) => say("{name}: {fault}", {name: backend, fault: reason}));
  throw new Error(faults.reduce((some, next) => say("{some}; {next}", {some, next})));
}

async function prepare(backend: RunsOn): Promise<GPUDevice | undefined> {
  if (backend === "engine") return prepareEngine();
  await useBackend(backend);
  return backend === "webgpu" ? (tf.backend() as unknown as {device: GPUDevice}).device : undefined;
}

/** A device with default limits that has shown that it computes a step rightly. */
async function prepareEngine(): Promise<GPUDevice> {
  const adapter = await (navigator as {gpu: GPU}).gpu.requestAdapter({powerPreference: "high-performance"});
  const device = await adapter!.requestDevice();
  try {
    await canary(device);
  } catch (error) {
    device.destroy();
    throw error;
  }
  return device;
}

/** The preset that trains in reasonable time: the article's on a graphics card, the smallest on a processor. */
export function suitablePreset({backend, software}: Choice): Preset {
  if (software || backend === "cpu") return "small";
  return backend === "webgl" ? "half" : "full";
}

/** Calls `onFault` with a sentence when the device, if there is one, is lost or reports an error that no one caught. */
export function watchDevice(
  device: GPUDevice | undefined,
  onFault: (kind: "lost" | "invalid", sentence: string) => void
): void {
  if (!device) return;
  void device.lost.then(({message}) =>
    onFault("lost", say("the graphics device was lost ({reason})", {reason: message || say("no reason given")}))
  );
  device.addEventListener("uncapturederror", ({error}) =>
    onFault("invalid", say("the graphics device reported an error ({reason})", {reason: error.message}))
  );
}

/** The same for TensorFlow.js on WebGL, whose context can be lost too. */
export function watchContext(onFault: (kind: "lost", sentence: string) => void): void {
  const {gpgpu} = tf.backend() as unknown as {gpgpu?: {gl: WebGL2RenderingContext}};
  gpgpu?.gl.canvas.addEventListener("webglcontextlost", () =>
    onFault("lost", say("the graphics device was lost ({reason})", {reason: "WebGL"}))
  );
}

interface Probe {
  software: boolean;
  reason: string;
}

const probes: Record<RunsOn, () => Promise<Probe>> = {
  ...{engine: probeWebGPU, webgpu: probeWebGPU, webgl: probeWebGL, cpu: probeCPU}
};

async function probeWebGPU(): Promise<Probe> {
  const gpu = (navigator as {gpu?: GPU}).gpu;
  if (!gpu) throw new Error(say("this browser does not offer WebGPU"));
  const adapter = await gpu.requestAdapter({powerPreference: "high-performance"});
  if (!adapter) throw new Error(say("this browser knows WebGPU but found no adapter for it"));
  const {vendor, architecture, description, isFallbackAdapter} = adapter.info;
  const name = description || [vendor, architecture].filter(Boolean).join(" ") || say("an adapter without a name");
  return {software: isFallbackAdapter || isSoftware(name), reason: name};
}

const isSoftware = (name: string) => /swiftshader|llvmpipe|software|basic render/i.test(name);

async function probeWebGL(): Promise<Probe> {
  const gl = new OffscreenCanvas(1, 1).getContext("webgl2");
  if (!gl) throw new Error(say("this browser does not offer WebGL 2 to workers"));
  const info = gl.getExtension("WEBGL_debug_renderer_info");
  const name = String(gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
  gl.getExtension("WEBGL_lose_context")?.loseContext();
  return {software: isSoftware(name), reason: name};
}

async function probeCPU(): Promise<Probe> {
  return {software: false, reason: say("plain JavaScript on one core")};
}
