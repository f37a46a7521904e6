"""The file of the weights: eight bits with a scale for each row, or full precision."""

import json

import torch
from safetensors import safe_open
from safetensors.torch import save_file

from corpus import SIDES, STATES
from model import Judge, quantised
from pieces import WINDOWS


def save(judge, file, temperatures, about, whole=True):
    tensors = {}
    for name, weight in judge.state_dict().items():
        weight = weight.detach().float().contiguous()
        if whole and weight.dim() == 2:
            tensors[name], scale = quantised(weight)
            tensors[name + ".scale"] = scale.contiguous()
        else:
            tensors[name] = weight
    layers = len(judge.encoder["layer"])
    about = {"version": "2", "layers": str(layers), "shared": str(judge.shared), "heads": "12", "sides": json.dumps(SIDES),
             "states": json.dumps(STATES), "temperatures": json.dumps(temperatures),
             "windows": json.dumps(WINDOWS), **about}
    save_file(tensors, str(file), metadata=about)


def load(file):
    """The judge of either form, and what the file's head says."""
    with safe_open(str(file), framework="pt") as stored:
        about = stored.metadata() or {}
        tensors = {name: stored.get_tensor(name) for name in stored.keys()}
    weights = {name: w.float() * tensors[name + ".scale"][:, None] if w.dtype == torch.int8 else w
               for name, w in tensors.items() if not name.endswith(".scale")}
    size = lambda name, axis=0: weights[name].shape[axis]
    judge = Judge(
        vocabulary=size("embeddings.word_embeddings.weight"), width=size("embeddings.word_embeddings.weight", 1),
        positions=size("embeddings.position_embeddings.weight"), inner=size("encoder.layer.0.intermediate.dense.weight"),
        layers=1 + max(int(n.split(".")[2]) for n in weights if n.startswith("encoder.layer.")),
        heads=int(about.get("heads", 12)), hidden=size("head.dense.weight"), shared=int(about.get("shared", 3)))
    judge.load_state_dict(weights)
    judge.eval()
    return judge, about
