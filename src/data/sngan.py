"""The SN-GAN of the notebook in PyTorch: trains on MNIST, and loads and saves the notebook's weights.

    python3 sngan.py train FOLDER [steps]   FOLDER holds train-images-idx3-ubyte(.gz); writes the weights and samples.pgm here
    python3 sngan.py sample                 draws samples.pgm from generator.safetensors
    python3 sngan.py copy FROM TO           loads both networks from one folder and saves them into another

Needs nothing but PyTorch. The recipe is the article's, its slips included: batch normalisation in the discriminator, with gains
from N(0, .02), and one update each. The notebook says what follows from that; GAINS = 1 and NORM_D = False are one remedy.
"""
import gzip, json, os, struct, sys
import torch
from torch import nn
from torch.nn.functional import softplus
from torch.nn.utils import spectral_norm

Z, WIDTH_G, WIDTH_D, BATCH, GAINS, NORM_D = 64, 64, 16, 128, 0.0, True
KINDS = {"F32": torch.float32, "F16": torch.float16, "I64": torch.int64}


def generator(z=Z, w=WIDTH_G):
    """Noise [n, z, 1, 1] to images [n, 1, 28, 28] in [-1, 1]: 1, 3, 6, 13, 28 pixels."""
    up = lambda i, o, k, s: nn.Sequential(nn.ConvTranspose2d(i, o, k, s), nn.BatchNorm2d(o), nn.ReLU())
    last = nn.Sequential(nn.ConvTranspose2d(w, 1, 4, 2), nn.Tanh())
    return nn.Sequential(up(z, 4 * w, 3, 2), up(4 * w, 2 * w, 4, 1), up(2 * w, w, 3, 2), last)


def discriminator(w=WIDTH_D, norm=NORM_D, sn=spectral_norm):
    """Images to logits [n, 1, 1, 1]: 28, 13, 5, 1 pixels."""
    between = lambda o: [nn.BatchNorm2d(o)] * norm + [nn.LeakyReLU(0.2)]
    down = lambda i, o: nn.Sequential(sn(nn.Conv2d(i, o, 4, 2)), *between(o))
    return nn.Sequential(down(1, w), down(w, 2 * w), nn.Sequential(sn(nn.Conv2d(2 * w, 1, 4, 2))))


def start(net):
    """The article's start: kernels from N(0, .02), gains of batch normalisation from N(GAINS, .02)."""
    for m in net.modules():
        if isinstance(m, (nn.Conv2d, nn.ConvTranspose2d)):
            nn.init.normal_(m.weight_orig if hasattr(m, "weight_orig") else m.weight, 0, 0.02)
        elif isinstance(m, nn.BatchNorm2d):
            nn.init.normal_(m.weight, GAINS, 0.02)
    return net


def load(path):
    """The tensors of a safetensors file, by name: the header's length, the header as JSON, then the numbers."""
    with open(path, "rb") as file:
        header = json.loads(file.read(struct.unpack("<Q", file.read(8))[0]))
        body = bytearray(file.read())
    header.pop("__metadata__", None)
    view = lambda t: torch.frombuffer(body, dtype=KINDS[t["dtype"]], count=torch.Size(t["shape"]).numel(),
                                      offset=t["data_offsets"][0]).reshape(t["shape"]).clone()
    return {name: view(t) for name, t in header.items()}


def save(path, tensors, step):
    """The same way back: whole numbers first, so that they lie at multiples of 8."""
    header, parts, end = {"__metadata__": {"step": str(step)}}, [], 0
    kinds = {kind: name for name, kind in KINDS.items()}
    for name, x in sorted(tensors.items(), key=lambda item: item[1].is_floating_point()):
        parts.append(x.detach().cpu().contiguous().numpy().tobytes())
        header[name] = {"dtype": kinds[x.dtype], "shape": list(x.shape), "data_offsets": [end, end + len(parts[-1])]}
        end += len(parts[-1])
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    with open(path, "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text + b"".join(parts))


def networks(folder="."):
    """Both networks from a folder, with the sizes of their tensors, ready for use."""
    g, d = (load(os.path.join(folder, f"{name}.safetensors")) for name in ("generator", "discriminator"))
    sn = spectral_norm if "0.0.weight_orig" in d else lambda layer: layer
    G = generator(len(g["0.0.weight"]), len(g["3.0.weight"]))
    D = discriminator(len(d["0.0.bias"]), "0.1.weight" in d, sn)
    G.load_state_dict({k: x.float() if x.is_floating_point() else x for k, x in g.items()})
    D.load_state_dict({k: x.float() if x.is_floating_point() else x for k, x in d.items()})
    return G.eval(), D.eval()


def store(folder, G, D, step):
    os.makedirs(folder, exist_ok=True)
    save(os.path.join(folder, "generator.safetensors"), G.state_dict(), step)
    save(os.path.join(folder, "discriminator.safetensors"), D.state_dict(), step)


def digits(folder):
    """MNIST's training images, [60000, 1, 28, 28] in [-1, 1]."""
    path = os.path.join(folder, "train-images-idx3-ubyte")
    data = open(path, "rb").read() if os.path.exists(path) else gzip.open(path + ".gz").read()
    return torch.frombuffer(bytearray(data[16:]), dtype=torch.uint8).reshape(-1, 1, 28, 28) / 127.5 - 1


def sheet(path, G, n=8):
    """n × n samples as a grey picture, PGM."""
    with torch.no_grad():
        x = G.eval()(torch.randn(n * n, next(G.parameters()).shape[0], 1, 1))
    x = ((x + 1) * 127.5).round().byte().reshape(n, n, 28, 28).permute(0, 2, 1, 3)
    with open(path, "wb") as file:
        file.write(b"P5 %d %d 255\n" % (28 * n, 28 * n) + x.contiguous().numpy().tobytes())


def train(folder, steps=23450):
    real = digits(folder)
    G, D = start(generator()), start(discriminator())
    optG, optD = (torch.optim.Adam(net.parameters(), 2e-4, (0.5, 0.999)) for net in (G, D))
    noise = lambda: torch.randn(BATCH, Z, 1, 1)
    order = torch.empty(0, dtype=torch.long)
    for step in range(1, steps + 1):
        if len(order) < BATCH:
            order = torch.randperm(len(real))
        batch, order = real[order[:BATCH]], order[BATCH:]
        fake = G(noise()).detach()  # no gradient reaches G
        lossD = (softplus(D(fake)).mean() + softplus(-D(batch)).mean()) / 2
        optD.zero_grad(), lossD.backward(), optD.step()
        lossG = softplus(-D(G(noise()))).mean()  # fresh noise, and the new D
        optG.zero_grad(), lossG.backward(), optG.step()
        if step % 100 == 0 or step == steps:
            print(f"step {step:,} of {steps:,}: D {lossD:.3f}, G {lossG:.3f}", flush=True)
    store(".", G, D, steps)
    sheet("samples.pgm", G)


if __name__ == "__main__":
    command, *rest = sys.argv[1:] or ["help"]
    if command == "train" and rest:
        torch.manual_seed(1)
        train(rest[0], *map(int, rest[1:]))
    elif command == "sample":
        sheet("samples.pgm", networks()[0])
    elif command == "copy" and len(rest) == 2:
        store(rest[1], *networks(rest[0]), 0)
    else:
        print(__doc__)
