import type {DiscriminatorName} from "../math/certificate.js";

/** The networks that the certificate's figure offers; it starts with the first. */
export const certificateOptions: readonly {value: DiscriminatorName; label: string}[] = [
  {value: "ours", label: "this notebook’s"},
  {value: "cifar", label: "the paper’s, for CIFAR-10"},
  {value: "residualDense", label: "4 residual blocks, dense"},
  {value: "residual", label: "4 residual blocks, 3 × 3, and a sum"}
];

export const batchNormOptions = [
  {value: "without", label: "without"},
  {value: "with", label: "with"}
] as const;
