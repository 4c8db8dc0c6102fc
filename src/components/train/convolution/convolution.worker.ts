import {validNorm} from "../../math/convolution.js";
import {frequencyNorms, reshaped} from "../../math/convolutionNorm.js";
import {random} from "../../math/random.js";
import {spectralNorm} from "../../math/spectralNorm.js";
import type {ConvolutionJob, ConvolutionMessage} from "./convolutionMessages.js";

const post = (message: ConvolutionMessage) => self.postMessage(message);

self.onmessage = ({data: {kernel, stride, wrapped, plain}}: MessageEvent<ConvolutionJob>) => {
  const frequencies = frequencyNorms(kernel, stride, wrapped, (done, of) =>
    post({type: "progress", share: done / (of + 1)})
  );
  const norms = {
    reshaped: spectralNorm(reshaped(kernel)),
    frequencies,
    plain: validNorm(kernel, stride, plain, {random: random(1)})
  };
  post({type: "norms", norms});
};
