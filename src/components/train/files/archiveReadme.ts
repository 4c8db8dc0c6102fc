import type {RunParts} from "./runArchive.js";

/** What README.txt in the archive of a run says. */
export function archiveReadme({title, saved, networks: {state, config}, samples}: RunParts): string {
  const {z, generatorWidth, discriminatorWidth, normD} = config;
  return `A run of the spectral-norm GAN notebook
=======================================

${title}, step ${state.step}, saved ${saved}.
z ${z}, generator width ${generatorWidth}, discriminator width ${discriminatorWidth}, ${normD ? "with" : "without"} batch normalisation in the discriminator.

run.checkpoint             everything the run needs to go on: open it on the training page ("Bring in")
generator.safetensors      its weights in PyTorch's names and layouts
discriminator.safetensors  W (not W/sigma), u and v, as torch.nn.utils.spectral_norm keeps them
adam.safetensors           what Adam remembers of both; give it with the two files above to go on training
metrics.csv                losses and norms; a row is the mean over a stretch of steps and bears its last step
samples.png                ${samples.length / 784} samples of the same noise as on the page
receipt.json               settings, machine and check sums: what it takes to make the run again
sngan.py                   the networks and the training loop in PyTorch

In Python, with PyTorch, in this folder:

    python3 sngan.py sample          draws samples.pgm
    python3 -c "import sngan; G, D = sngan.networks()"
`;
}
