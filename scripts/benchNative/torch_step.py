"""The SN-GAN step of the article in PyTorch, timed: eager, and as a CUDA graph where there is CUDA.

python3 torch_step.py [--batch N] [--z N] [--width N] [--width-d N] [--blocks N] [--seconds X]

Prints one line of JSON. Noise is drawn and pictures are fetched on the device, and nothing is read back within a block. Convolutions
are timed with TF32, PyTorch's default, and without, which is what WebGPU computes.
"""

import argparse
import json
import statistics
import time

import torch
from torch import nn
from torch.nn.utils import spectral_norm

PICTURES = 10_000


def generator(z, w):
    def up(inside, out, kernel, stride):
        return [nn.ConvTranspose2d(inside, out, kernel, stride), nn.BatchNorm2d(out), nn.ReLU(inplace=True)]

    layers = up(z, 4 * w, 3, 2) + up(4 * w, 2 * w, 4, 1) + up(2 * w, w, 3, 2)  # 1 -> 3 -> 6 -> 13 -> 28 pixels
    return nn.Sequential(*layers, nn.ConvTranspose2d(w, 1, 4, 2), nn.Tanh())


def discriminator(w):
    def down(inside, out):
        return [spectral_norm(nn.Conv2d(inside, out, 4, 2)), nn.BatchNorm2d(out), nn.LeakyReLU(0.2, inplace=True)]

    return nn.Sequential(*down(1, w), *down(w, 2 * w), spectral_norm(nn.Conv2d(2 * w, 1, 4, 2)), nn.Flatten())


def initialise(module):
    """Kernels and gains from N(0, .02^2), as in the article."""
    if isinstance(module, (nn.Conv2d, nn.ConvTranspose2d)):
        nn.init.normal_(getattr(module, "weight_orig", module.weight), 0, 0.02)
    elif isinstance(module, nn.BatchNorm2d):
        nn.init.normal_(module.weight, 0, 0.02)
        nn.init.zeros_(module.bias)


def training(args, device):
    """A function that makes a step, and where its two losses are afterwards."""
    torch.manual_seed(0)
    G, D = generator(args.z, args.width).to(device), discriminator(args.width_d).to(device)
    G.apply(initialise)
    D.apply(initialise)
    capturable = {"capturable": True} if device.type == "cuda" else {}
    optimisers = [torch.optim.Adam(net.parameters(), lr=2e-4, betas=(0.5, 0.999), **capturable) for net in (G, D)]
    cost = nn.BCEWithLogitsLoss()
    pictures = torch.randint(0, 256, (PICTURES, 1, 28, 28), dtype=torch.uint8, device=device)
    order = torch.randperm(PICTURES, device=device)
    places = torch.arange(args.batch, device=device)
    at = torch.zeros(1, dtype=torch.int64, device=device)
    ones = torch.ones(args.batch, 1, device=device)
    zeros = torch.zeros(args.batch, 1, device=device)
    losses = torch.zeros(2, device=device)

    def noise():
        return torch.randn(args.batch, args.z, 1, 1, device=device)

    def step():
        chosen = order[(at + places) % PICTURES]
        at.add_(args.batch)
        real = pictures[chosen].float() / 127.5 - 1
        optimisers[1].zero_grad(set_to_none=True)
        with torch.no_grad():
            fake = G(noise())
        loss_d = (cost(D(fake), zeros) + cost(D(real), ones)) / 2
        loss_d.backward()
        optimisers[1].step()
        optimisers[0].zero_grad(set_to_none=True)
        loss_g = cost(D(G(noise())), ones)
        loss_g.backward()
        optimisers[0].step()
        losses.copy_(torch.stack([loss_d.detach(), loss_g.detach()]))

    return step, losses


def captured(step):
    """The step as a graph: warmed up on a side stream, then recorded once."""
    stream = torch.cuda.Stream()
    stream.wait_stream(torch.cuda.current_stream())
    with torch.cuda.stream(stream):
        for _ in range(5):
            step()
    torch.cuda.current_stream().wait_stream(stream)
    graph = torch.cuda.CUDAGraph()
    with torch.cuda.graph(graph):
        step()
    return graph.replay


def milliseconds(step, wait, count):
    wait()
    start = time.perf_counter()
    for _ in range(count):
        step()
    wait()
    return 1000 * (time.perf_counter() - start) / count


def measure(args, device, mode):
    wait = torch.cuda.synchronize if device.type == "cuda" else lambda: None
    step, losses = training(args, device)
    run = captured(step) if mode == "graph" else step
    milliseconds(run, wait, 3)  # warm
    count = max(1, min(1000, int(1000 * args.seconds / milliseconds(run, wait, 3))))
    times = [milliseconds(run, wait, count) for _ in range(args.blocks)]
    values = losses.tolist()
    if not all(value == value and abs(value) < 1e3 for value in values):
        raise SystemExit(f"the losses are {values}: no time is given")
    return {"wall": statistics.median(times), "blocks": args.blocks, "losses": values}


def main():
    parser = argparse.ArgumentParser()
    for name, value in {"batch": 128, "z": 64, "width": 64, "width-d": 16, "blocks": 5}.items():
        parser.add_argument(f"--{name}", type=int, default=value)
    parser.add_argument("--seconds", type=float, default=0.5, help="how long a block takes")
    args = parser.parse_args()
    cuda = torch.cuda.is_available()
    device = torch.device("cuda" if cuda else "cpu")
    torch.backends.cudnn.benchmark = True
    times = []
    for tf32 in [True, False] if cuda else [False]:
        torch.backends.cudnn.allow_tf32 = tf32
        for mode in ["eager", "graph"] if cuda else ["eager"]:
            times.append({"mode": mode, "tf32": tf32, **measure(args, device, mode)})
    name = torch.cuda.get_device_name() if cuda else f"cpu, {torch.get_num_threads()} threads"
    note = "" if cuda else "no CUDA here: eager on the processor"
    print(json.dumps({"torch": torch.__version__, "device": name, "note": note, "times": times}))


main()
