"""For each folder: loads the weights with sngan.py, applies them to inputs.safetensors, and saves the outputs and a copy of the weights."""
import os, sys

sys.path.insert(0, sys.argv[1])
sys.dont_write_bytecode = True
import sngan
import torch

for folder in sys.argv[2:]:
    inputs = sngan.load(os.path.join(folder, "inputs.safetensors"))
    G, D = sngan.networks(folder)
    with torch.no_grad():
        outputs = {"images": G(inputs["noise"]), "logits": D(inputs["images"])}
    sngan.save(os.path.join(folder, "outputs.safetensors"), outputs, 0)
    sngan.store(os.path.join(folder, "back"), G, D, 0)
