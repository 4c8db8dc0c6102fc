import {useBackend} from "../model/backends.js";
import {backends, type Backend} from "../model/backendNames.js";
import type {Preset} from "../model/presets.js";
import * as tf from "../model/tf.js";
import type {Attempt} from "./messages.js";

export interface Choice {
  backend: Backend;
  software: boolean;
  attempts: Attempt[];
}

/**
 * Makes the first backend that works here the backend of every tensor: WebGPU, else WebGL, else the processor; or only
 * `wanted`. A graphics card that the processor imitates is passed over unless it is wanted: plain JavaScript is several times
 * faster. Each attempt is kept with its reason. Throws a sentence when none works.
 */
export async function chooseBackend(wanted: Backend | "auto"): Promise<Choice> {
  const attempts: Attempt[] = [];
  for (const backend of wanted === "auto" ? backends : [wanted]) {
    try {
      const {software, reason} = await probes[backend]();
      if (software && wanted === "auto") throw new Error(`${reason}, a graphics card imitated by the processor`);
      await useBackend(backend);
      attempts.push({backend, works: true, reason});
      return {backend, software, attempts};
    } catch (error) {
      attempts.push({backend, works: false, reason: error instanceof Error ? error.message : String(error)});
    }
  }
  throw new Error(attempts.map(({backend, reason}) => `${backend}: ${reason}`).join("; "));
}

/** The preset that trains in reasonable time: the article's on a graphics card, the smallest on a processor. */
export function suitablePreset({backend, software}: Choice): Preset {
  if (software || backend === "cpu") return "small";
  return backend === "webgpu" ? "full" : "half";
}

/** Calls `onFault` with a sentence when the device is lost or reports an error that no one caught (tfjs handles neither). */
export function watchDevice(backend: Backend, onFault: (sentence: string) => void): void {
  if (backend !== "webgpu") return;
  const {device} = tf.backend() as unknown as {device: GPUDevice};
  void device.lost.then(({message}) => onFault(`the graphics device was lost (${message || "no reason given"})`));
  device.addEventListener("uncapturederror", ({error}) =>
    onFault(`the graphics device reported an error (${error.message})`)
  );
}

interface Probe {
  software: boolean;
  reason: string;
}

const probes: Record<Backend, () => Promise<Probe>> = {webgpu: probeWebGPU, webgl: probeWebGL, cpu: probeCPU};

async function probeWebGPU(): Promise<Probe> {
  const gpu = (navigator as {gpu?: GPU}).gpu;
  if (!gpu) throw new Error("this browser does not offer WebGPU");
  const adapter = await gpu.requestAdapter({powerPreference: "high-performance"});
  if (!adapter) throw new Error("this browser knows WebGPU but found no adapter for it");
  const {vendor, architecture, description, isFallbackAdapter} = adapter.info;
  const name = description || [vendor, architecture].filter(Boolean).join(" ") || "an adapter without a name";
  return {software: isFallbackAdapter || isSoftware(name), reason: name};
}

const isSoftware = (name: string) => /swiftshader|llvmpipe|software|basic render/i.test(name);

async function probeWebGL(): Promise<Probe> {
  const gl = new OffscreenCanvas(1, 1).getContext("webgl2");
  if (!gl) throw new Error("this browser does not offer WebGL 2 to workers");
  const info = gl.getExtension("WEBGL_debug_renderer_info");
  const name = String(gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
  gl.getExtension("WEBGL_lose_context")?.loseContext();
  return {software: isSoftware(name), reason: name};
}

async function probeCPU(): Promise<Probe> {
  return {software: false, reason: "plain JavaScript on one core"};
}
