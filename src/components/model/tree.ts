import * as tf from "./tf.js";

/** The same record with `f` of each tensor in it, however deep; what is not a tensor stays. */
export function mapTensors<Tree>(tree: Tree, f: (x: tf.Tensor) => tf.Tensor): Tree {
  if (tree instanceof tf.Tensor) return f(tree) as Tree;
  if (typeof tree !== "object" || tree === null) return tree;
  return Object.fromEntries(Object.entries(tree).map(([name, branch]) => [name, mapTensors(branch, f)])) as Tree;
}

/** Every tensor in a record, however deep. */
export function tensorsOf(tree: unknown): Set<tf.Tensor> {
  const found = new Set<tf.Tensor>();
  mapTensors(tree, (x) => (found.add(x), x));
  return found;
}

/** Disposes of every tensor of `tree` that is not also one of `kept`. */
export function disposeExcept(tree: unknown, kept: unknown = {}): void {
  const spared = tensorsOf(kept);
  for (const x of tensorsOf(tree)) if (!spared.has(x)) x.dispose();
}

/** `tf.tidy` for any record: what `f` makes and does not return is disposed of. */
export function tidy<Result>(f: () => Result): Result {
  return tf.tidy(f as () => tf.TensorContainer) as Result;
}
