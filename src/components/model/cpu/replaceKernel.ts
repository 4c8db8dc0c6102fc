import * as tf from "../tf.js";

/** What a kernel needs of the backend: the numbers of a tensor, and a new one of numbers. */
interface Memory {
  read(x: tf.TensorInfo): Float32Array;
  write(shape: number[], values: Float32Array): tf.TensorInfo;
}

/** An operation on float tensors; `undefined` leaves the case to TensorFlow.js. */
export type Kernel<Attributes> = (
  inputs: Record<string, tf.TensorInfo>,
  attrs: Attributes,
  memory: Memory
) => tf.TensorInfo | undefined;

type ProcessorBackend = tf.KernelBackend & {
  data: tf.DataStorage<{values: Float32Array}>;
  makeTensorInfo(shape: number[], dtype: "float32", values: Float32Array): tf.TensorInfo;
};

/** Lets `fast` do the processor's `name` wherever it can. Calling it again replaces the last one. */
export function replaceKernel<Attributes>(name: string, fast: Kernel<Attributes>): void {
  const slow = originals.get(name) ?? tf.getKernel(name, "cpu").kernelFunc;
  originals.set(name, slow);
  tf.unregisterKernel(name, "cpu");
  tf.registerKernel({
    kernelName: name,
    backendName: "cpu",
    kernelFunc: (call) => {
      const backend = call.backend as ProcessorBackend;
      const inputs = call.inputs as Record<string, tf.TensorInfo>;
      const result = Object.values(inputs).every(({dtype}) => dtype === "float32")
        ? fast(inputs, call.attrs as Attributes, {
            read: ({dataId}) => backend.data.get(dataId).values,
            write: (shape, values) => backend.makeTensorInfo(shape, "float32", values)
          })
        : undefined;
      return result ?? slow(call);
    }
  });
}

/** TensorFlow.js's own, by name. */
const originals = new Map<string, tf.KernelFunc>();
