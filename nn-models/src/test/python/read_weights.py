"""Reads a safetensors file with numpy alone and prints each tensor's name, shape, and sum, to compare by eye with what was written.

    python3 read_weights.py FILE
"""

import json
import struct
import sys

import numpy as np

TYPES = {"F16": "<f2", "F32": "<f4", "F64": "<f8", "I64": "<i8"}
raw = open(sys.argv[1], "rb").read()
length = struct.unpack("<Q", raw[:8])[0]
header = json.loads(raw[8 : 8 + length])
for key, value in header.pop("__metadata__", {}).items():
    print(key, "=", value)
for name, entry in header.items():
    begin, end = entry["data_offsets"]
    values = np.frombuffer(raw[8 + length + begin : 8 + length + end], TYPES[entry["dtype"]]).reshape(entry["shape"])
    print(name, values.shape, values.dtype, float(values.astype("f8").sum()))
