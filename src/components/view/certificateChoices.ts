import type {DiscriminatorName} from "../math/certificate.js";
import {say} from "../words/say.js";

/** The networks that the certificate's figure offers; it starts with the first. */
export const certificateOptions: readonly {value: DiscriminatorName; label: string}[] = [
  {value: "ours", label: say("this notebook’s")},
  {value: "cifar", label: say("the paper’s, for CIFAR-10")},
  {value: "residualDense", label: say("4 residual blocks, dense")},
  {value: "residual", label: say("4 residual blocks, 3 × 3, and a sum")}
];

export const batchNormOptions = [
  {value: "without", label: say("without")},
  {value: "with", label: say("with")}
] as const;
