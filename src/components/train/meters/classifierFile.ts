import {classifierNames, classifierShapes, type ClassifierWeights} from "../../math/classifier/shapes.js";
import {say} from "../../words/say.js";
import {FileError} from "../pictures/FileError.js";
import {readSafetensors} from "../files/safetensors.js";

/** Our digit classifier, and how often it is right on digits that it has never seen. */
export interface Classifier {
  readonly weights: ClassifierWeights;
  readonly accuracy: {readonly mnist: Accuracy; readonly drawn: Accuracy};
}

/** `right` of `count` digits. */
export interface Accuracy {
  readonly count: number;
  readonly right: number;
}

/**
 * The classifier in the file src/data/classifier.safetensors, 16-bit floats, made by `npm run -s classifier`.
 * Throws a `FileError`, one sentence, where it is another file or a damaged one.
 */
export function readClassifier(bytes: Uint8Array): Classifier {
  const file = say("the classifier");
  const {tensors, metadata} = readSafetensors(bytes, file);
  const weights = classifierNames.map((name) => {
    const shape = classifierShapes[name].join();
    if (tensors[name]?.shape.join() !== shape)
      throw new FileError(
        say("{name}: expected a tensor {tensor} of shape {shape}", {name: file, tensor: name, shape})
      );
    return [name, Float64Array.from(tensors[name].data)] as const;
  });
  const accuracy = (of: string): Accuracy => {
    const [right, count] = (metadata[of] ?? "").split(" of ").map(Number);
    if (!(right >= 0 && count >= right))
      throw new FileError(say("{name}: expected its accuracy on {digits}", {name: file, digits: of}));
    return {count, right};
  };
  return {
    weights: Object.fromEntries(weights) as ClassifierWeights,
    accuracy: {mnist: accuracy("mnist"), drawn: accuracy("drawn")}
  };
}

/** The shares of digits on which the classifier was right; NaN where none were tried. */
export const accuracyOf = ({accuracy: {mnist, drawn}}: Classifier): {mnist: number; drawn: number} => ({
  mnist: mnist.right / mnist.count,
  drawn: drawn.right / drawn.count
});
