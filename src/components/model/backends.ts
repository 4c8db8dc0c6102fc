import type {Backend} from "./backendNames.js";
import {useFastKernels} from "./cpu/fastKernels.js";
import * as tf from "./tf.js";

/** Loaded when asked for; in one bundle that costs nothing but keeps the others asleep. */
const loaders: Record<Backend, () => Promise<unknown>> = {
  webgpu: () => import("@tensorflow/tfjs-backend-webgpu"),
  webgl: () => import("@tensorflow/tfjs-backend-webgl"),
  cpu: () => import("@tensorflow/tfjs-backend-cpu")
};

/** Makes `name` the backend of every tensor from now on. Throws `backend not available: webgpu` where there is none. */
export async function useBackend(name: Backend): Promise<void> {
  tf.enableProdMode(); // skips argument checks, and the advice to install native bindings
  await loaders[name]();
  if (name === "cpu") useFastKernels();
  if (!tf.findBackendFactory(name) || !(await tf.setBackend(name))) throw new Error(`backend not available: ${name}`);
}
