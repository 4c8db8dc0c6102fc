import {say} from "../../words/say.js";
import type {RunParts} from "./runArchive.js";

/**
 * What README.txt in the archive of a run says, in the page's language. The keys of receipt.json and the columns of metrics.csv are
 * English in every language, on purpose: programs read them, sngan.py among them.
 */
export function archiveReadme({title, saved, networks: {state, config}, samples}: RunParts): string {
  const {z, generatorWidth, discriminatorWidth, normD} = config;
  const heading = say("A run of the spectral-norm GAN notebook");
  const sizes = {z, generatorWidth, discriminatorWidth};
  const files = {
    "run.checkpoint": say('everything the run needs to go on: open it on the training page ("Bring in")'),
    "generator.safetensors": say("its weights in PyTorch’s names and layouts"),
    "discriminator.safetensors": say("W (not W/sigma), u and v, as torch.nn.utils.spectral_norm keeps them"),
    "adam.safetensors": say("what Adam remembers of both; give it with the two files above to go on training"),
    "metrics.csv": say("losses and norms; a row is the mean over a stretch of steps and bears its last step"),
    "samples.png": say("{count} samples of the same noise as on the page", {count: samples.length / 784}),
    "receipt.json": say("settings, machine and check sums: what it takes to make the run again"),
    "sngan.py": say("the networks and the training loop in PyTorch")
  };
  return `${heading}
${"=".repeat(39)}

${say("{title}, step {step}, saved {saved}.", {title, step: state.step, saved})}
${
  normD
    ? say(
        "z {z}, generator width {generatorWidth}, discriminator width {discriminatorWidth}, with batch normalisation in the discriminator.",
        sizes
      )
    : say(
        "z {z}, generator width {generatorWidth}, discriminator width {discriminatorWidth}, without batch normalisation in the discriminator.",
        sizes
      )
}

${Object.entries(files)
  .map(([name, words]) => `${name.padEnd(26)} ${words}`)
  .join("\n")}

${say("In Python, with PyTorch, in this folder:")}

    python3 sngan.py sample          ${say("draws samples.pgm")}
    python3 -c "import sngan; G, D = sngan.networks()"
`;
}
