"""What the Python programs share: the workloads, the data, and the lines that the benchmark driver reads."""

import gzip
import os
import resource
import time

import numpy as np

# letter: hidden layers, activation, batch size, epochs
WORKLOADS = {
    "A": ([32, 16], "tanh", 32, 5),
    "B": ([512, 512], "relu", 128, 3),
    "C": ([2048, 2048], "relu", 256, 1),
}
INPUTS, OUTPUTS, RATE, SEED = 784, 10, 0.1, 42


def read(folder, name, dimensions):
    path = os.path.join(folder, f"{name}-idx{dimensions}-ubyte")
    if os.path.exists(path):
        with open(path, "rb") as file:
            content = file.read()
    else:
        with gzip.open(path + ".gz", "rb") as file:
            content = file.read()
    counts = np.frombuffer(content, ">i4", dimensions, 4)
    return np.frombuffer(content, np.uint8, offset=4 + 4 * dimensions).reshape(counts)


def digits(folder, part):
    """Images as rows of floats in [0, 1], and labels. Not timed, unlike NNJ's, which are scaled batch by batch."""
    images = read(folder, f"{part}-images", 3)
    rows = (images.reshape(len(images), -1) / np.float32(255)).astype(np.float32)
    return rows, read(folder, f"{part}-labels", 1).astype(np.int64)


def gflop(hidden, examples, epochs):
    sizes = [INPUTS, *hidden, OUTPUTS]
    per_example = sum((4 if i == 0 else 6) * a * b for i, (a, b) in enumerate(zip(sizes, sizes[1:])))
    return per_example * examples * epochs / 1e9


def figure(name, value):
    print("figure", name, f"{value:.6g}" if isinstance(value, float) else value, flush=True)


def report_process():
    figure("resident-peak-mb", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024 / 1e6)
    figure("cpu-seconds", time.process_time())


def train(letter, folder, build, epoch, classify):
    """build(hidden, activation) gives a network; epoch(network, x, y, order, batch) trains it once; classify(network, x) gives labels."""
    hidden, activation, batch, epochs = WORKLOADS[letter]
    x, y = digits(folder, "train")
    test_x, test_y = digits(folder, "t10k")
    random = np.random.default_rng(SEED)
    start = time.perf_counter()
    network = build(hidden, activation)
    for _ in range(epochs):
        epoch_start = time.perf_counter()
        epoch(network, x, y, random.permutation(len(x)), batch)
    end = time.perf_counter()
    figure("seconds", end - start)
    figure("last-epoch", end - epoch_start)
    figure("gflop", gflop(hidden, len(x), epochs))
    figure("accuracy", float(np.mean(classify(network, test_x) == test_y)))
    report_process()


def predict(folder, build, epoch, classify, answer, convert=lambda rows: rows):
    """answer(network, rows) gives probabilities; convert makes of an array what answer takes."""
    hidden, activation, batch, _ = WORKLOADS["A"]
    x, y = digits(folder, "train")
    test_x, test_y = digits(folder, "t10k")
    network = build(hidden, activation)
    epoch(network, x, y, np.random.default_rng(SEED).permutation(len(x)), batch)
    one = convert(test_x[:1].copy())
    for _ in range(2000):
        answer(network, one)
    nanos = []
    for _ in range(10000):
        start = time.perf_counter_ns()
        answer(network, one)
        nanos.append(time.perf_counter_ns() - start)
    figure("median-us", float(np.median(nanos)) / 1e3)
    figure("p99-us", float(np.percentile(nanos, 99)) / 1e3)
    many = convert(test_x[:256].copy())
    for _ in range(200):
        answer(network, many)
    start = time.perf_counter()
    for _ in range(2000):
        answer(network, many)
    figure("samples-per-second", 2000 * 256 / (time.perf_counter() - start))
    figure("accuracy", float(np.mean(classify(network, test_x) == test_y)))
    report_process()


def ready(answer):
    print("ready", answer, flush=True)
