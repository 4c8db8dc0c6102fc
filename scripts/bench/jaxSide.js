/*
 * The same step in jax-js, its two halves jitted. Plain JavaScript, because the package isn't among our dependencies. Running statistics
 * are left out, in jax-js's favour. Every use of an array but the last one says `.ref`: that is how jax-js knows when to free it.
 */
import {defaultDevice, getWebGPUDevice, init, jit, lax, nn, numpy as np, valueAndGrad} from "@jax-js/jax";

/** The WebGPU device that jax-js uses from now on. */
export async function prepare() {
  await init("webgpu");
  defaultDevice("webgpu");
  return getWebGPUDevice();
}

/**
 * A run. `tensors`: the state by our names, `{shape, data}`; `noise(step, half)`: [batch · z]; `pictures(step)`: [batch · 784], −1 … 1.
 * Returns a function that makes the next step and gives a promise of both losses.
 */
export function jaxRun({config, tensors, noise, pictures}) {
  const {batch, z, lr, beta1, beta2, adamEps, bnEps, leak, snEps} = config;

  const norm = (x, gamma, beta) => {
    const centred = x.ref.sub(np.mean(x, [0, 2, 3], {keepdims: true}));
    const variance = np.mean(np.square(centred.ref), [0, 2, 3], {keepdims: true});
    const normal = centred.div(np.sqrt(variance.add(bnEps)));
    return normal.mul(gamma.reshape([1, -1, 1, 1])).add(beta.reshape([1, -1, 1, 1]));
  };
  const up = (x, W, b, stride) =>
    lax.convTranspose(x, W, [stride, stride], "VALID", {transposeKernel: true}).add(b.reshape([1, -1, 1, 1]));
  const down = (x, W, b) => lax.conv(x, W, [2, 2], "VALID").add(b.reshape([1, -1, 1, 1]));

  const generator = ({W1, b1, gamma1, beta1, W2, b2, gamma2, beta2, W3, b3, gamma3, beta3, W4, b4}, noise) => {
    const h1 = nn.relu(norm(up(noise.reshape([batch, z, 1, 1]), W1, b1, 2), gamma1, beta1));
    const h2 = nn.relu(norm(up(h1, W2, b2, 1), gamma2, beta2));
    const h3 = nn.relu(norm(up(h2, W3, b3, 2), gamma3, beta3));
    return np.tanh(up(h3, W4, b4, 2));
  };

  const matrix = (W) => W.reshape([W.shape[0], -1]);
  const unit = (x) => x.ref.div(np.maximum(np.sqrt(np.sum(np.square(x))), snEps));
  const sharpen = ({W1, W2, W3}, {u1, u2, u3, ...old}) => {
    Object.values(old).forEach((v) => v.dispose());
    const layer = (W, u) => {
      const M = matrix(W);
      const v = unit(np.matmul(np.transpose(M.ref), u));
      return [unit(np.matmul(M, v.ref)), v];
    };
    const [[x1, y1], [x2, y2], [x3, y3]] = [layer(W1, u1), layer(W2, u2), layer(W3, u3)];
    return {u1: x1, v1: y1, u2: x2, v2: y2, u3: x3, v3: y3};
  };
  const spectral = (W, u, v) => W.ref.div(np.sum(u.mul(np.matmul(matrix(W), v))));

  const discriminator = ({W1, b1, gamma1, beta1, W2, b2, gamma2, beta2, W3, b3}, {u1, v1, u2, v2, u3, v3}, images) => {
    const h1 = nn.leakyRelu(norm(down(images, spectral(W1, u1, v1), b1), gamma1, beta1), leak);
    const h2 = nn.leakyRelu(norm(down(h1, spectral(W2, u2, v2), b2), gamma2, beta2), leak);
    return down(h2, spectral(W3, u3, v3), b3).reshape([-1]);
  };
  const costOfReal = (logits) => np.mean(nn.softplus(np.negative(logits)));
  const costOfFake = (logits) => np.mean(nn.softplus(logits));

  const adam = (weights, gradients, first, second, corrections) => {
    const next = {weights: {}, first: {}, second: {}};
    const [correction1, correction2] = corrections;
    for (const name of Object.keys(weights)) {
      const g = gradients[name];
      const m = first[name].mul(beta1).add(g.ref.mul(1 - beta1));
      const v = second[name].mul(beta2).add(np.square(g).mul(1 - beta2));
      const change = m.ref.div(correction1.ref).div(np.sqrt(v.ref.div(correction2.ref)).add(adamEps));
      next.weights[name] = weights[name].sub(change.mul(lr));
      [next.first[name], next.second[name]] = [m, v];
    }
    corrections.forEach((x) => x.dispose());
    return next;
  };

  const kept = (tree) => Object.fromEntries(Object.entries(tree).map(([name, x]) => [name, x.ref]));

  const discriminatorHalf = jit((G, {weights, first, second}, vectors, noise, real, corrections) => {
    const fake = generator(G, noise);
    const once = sharpen(kept(weights), vectors);
    const twice = sharpen(kept(weights), kept(once));
    const loss = (D, fake, real, once, twice) =>
      costOfFake(discriminator(kept(D), once, fake))
        .add(costOfReal(discriminator(D, twice, real)))
        .mul(0.5);
    const [value, gradients] = valueAndGrad(loss)(kept(weights), fake, real, once, kept(twice));
    return [value, adam(weights, gradients, first, second, corrections), twice];
  });
  const generatorHalf = jit((D, {weights, first, second}, vectors, noise, corrections) => {
    const next = sharpen(kept(D), vectors);
    const loss = (G, D, vectors, noise) => costOfReal(discriminator(D, vectors, generator(G, noise)));
    const [value, gradients] = valueAndGrad(loss)(kept(weights), D, kept(next), noise);
    return [value, adam(weights, gradients, first, second, corrections), next];
  });

  const arrayOf = ({shape, data}, axes) => {
    const array = np.array(Float32Array.from(data)).reshape(shape);
    return axes ? np.transpose(array, axes) : array;
  };
  const named = (kind, letters) =>
    Object.entries(tensors)
      .filter(([name]) => name.startsWith(`${kind}.`) && letters.test(name.slice(kind.length + 1)))
      .map(([name, numbers]) => [name.slice(kind.length + 1), numbers]);
  const weightsOf = (kind) =>
    Object.fromEntries(
      named(kind, /^(W|b|gamma|beta)\d$/).map(([name, x]) => [name, arrayOf(x, x.shape.length === 4 && [3, 2, 0, 1])])
    );
  const network = (kind) => {
    const weights = weightsOf(kind);
    const zeros = () => Object.fromEntries(Object.entries(weights).map(([name, {shape}]) => [name, np.zeros(shape)]));
    return {weights, first: zeros(), second: zeros()};
  };
  const vectorOf = ([name, {shape, data}]) => {
    if (name.startsWith("u")) return [name, arrayOf({shape, data})];
    const inside = shape[0] / 16; // over (tap, channel), and here over (channel, tap)
    return [name, np.transpose(arrayOf({shape: [16, inside], data})).reshape(shape)];
  };

  let [G, D] = [network("generator"), network("discriminator")];
  let vectors = Object.fromEntries(named("discriminator", /^[uv]\d$/).map(vectorOf));
  let made = 0;
  return () => {
    const row = (data, shape) => np.array(data).reshape(shape);
    const corrections = () => [beta1, beta2].map((beta) => np.array([1 - beta ** (made + 1)]));
    let lossD, lossG;
    [lossD, D, vectors] = discriminatorHalf(
      ...[kept(G.weights), D, vectors, row(noise(made, 0), [batch, z]), row(pictures(made), [batch, 1, 28, 28])],
      corrections()
    );
    [lossG, G, vectors] = generatorHalf(kept(D.weights), G, vectors, row(noise(made, 1), [batch, z]), corrections());
    ++made;
    return async () => [(await lossD.data())[0], (await lossG.data())[0]];
  };
}
