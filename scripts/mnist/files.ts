/** One of MNIST's files: its name, and the length and SHA-256 of what it holds when inflated. */
export interface MnistFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

export const trainImages: MnistFile = {
  name: "train-images-idx3-ubyte.gz",
  bytes: 47_040_016,
  sha256: "ba891046e6505d7aadcbbe25680a0738ad16aec93bde7f9b65e87a2fc25776db"
};

/** The four files of LeCun, Cortes and Burges: 60,000 digits to train on, 10,000 to test on. */
export const mnistFiles: readonly MnistFile[] = [
  trainImages,
  {
    name: "train-labels-idx1-ubyte.gz",
    bytes: 60_008,
    sha256: "65a50cbbf4e906d70832878ad85ccda5333a97f0f4c3dd2ef09a8a9eef7101c5"
  },
  {
    name: "t10k-images-idx3-ubyte.gz",
    bytes: 7_840_016,
    sha256: "0fa7898d509279e482958e8ce81c8e77db3f2f8254e26661ceb7762c4d494ce7"
  },
  {
    name: "t10k-labels-idx1-ubyte.gz",
    bytes: 10_008,
    sha256: "ff7bcfd416de33731a308c3f266cc351222c34898ecbeaf847f06e48f7ec33f2"
  }
];

/** Public places that serve the four files, in the order in which they are asked. */
export const mnistMirrors: readonly string[] = [
  "https://storage.googleapis.com/cvdf-datasets/mnist/",
  "https://ossci-datasets.s3.amazonaws.com/mnist/"
];
