/**
 * The one door through which tensors enter the notebook: TensorFlow.js without a backend (see `backends.ts`),
 * with the gradients of all its operations.
 */
import "@tensorflow/tfjs-core/dist/register_all_gradients";
export * from "@tensorflow/tfjs-core";
