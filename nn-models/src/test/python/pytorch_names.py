"""Writes pytorch-names.safetensors and pytorch-names.json with numpy alone: a network of 5-7-3 units, tanh and softmax, under the
names that PyTorch gives its modules, and what the network makes of four examples. The format is written from its description:
eight bytes of header length, little-endian; a JSON header; the numbers. The tests read what this wrote and need no Python.

    python3 pytorch_names.py FOLDER
"""

import json
import struct
import sys
from pathlib import Path

import numpy as np

rng = np.random.default_rng(20)
tensors = {
    "fc1.weight": rng.normal(size=(7, 5)).astype("<f4"),
    "fc1.bias": rng.normal(size=7).astype("<f4"),
    "fc2.weight": rng.normal(size=(3, 7)).astype("<f8"),
    "fc2.bias": rng.normal(size=3).astype("<f2"),
    "steps": np.array(12, dtype="<i8"),
}
TYPES = {"<f2": "F16", "<f4": "F32", "<f8": "F64", "<i8": "I64"}

header, data = {"__metadata__": {"format": "pt"}}, b""
for name, values in tensors.items():
    raw = values.tobytes()
    header[name] = {
        "dtype": TYPES[values.dtype.str],
        "shape": list(values.shape),
        "data_offsets": [len(data), len(data) + len(raw)],
    }
    data += raw
text = json.dumps(header).encode("utf-8")

examples = rng.normal(size=(4, 5))
weights = {name: values.astype("f8") for name, values in tensors.items()}
hidden = np.tanh(examples @ weights["fc1.weight"].T + weights["fc1.bias"])
logits = hidden @ weights["fc2.weight"].T + weights["fc2.bias"]
exponentials = np.exp(logits - logits.max(axis=1, keepdims=True))
outputs = exponentials / exponentials.sum(axis=1, keepdims=True)

folder = Path(sys.argv[1])
(folder / "pytorch-names.safetensors").write_bytes(struct.pack("<Q", len(text)) + text + data)
expected = {"examples": examples.tolist(), "outputs": outputs.tolist()}
(folder / "pytorch-names.json").write_text(json.dumps(expected, indent=1) + "\n")
