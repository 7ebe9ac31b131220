"""The workloads in PyTorch, as its tutorials have them: nn.Sequential, CrossEntropyLoss, torch.optim.SGD."""

import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), os.pardir))

import torch
from torch import nn

import workload

letter, folder, threads = sys.argv[1], sys.argv[2], int(sys.argv[3])
torch.set_num_threads(threads)
torch.manual_seed(workload.SEED)


def build(hidden, activation):
    sizes = [workload.INPUTS, *hidden]
    layers = []
    for inputs, outputs in zip(sizes, sizes[1:]):
        layers += [nn.Linear(inputs, outputs), nn.Tanh() if activation == "tanh" else nn.ReLU()]
    layers.append(nn.Linear(sizes[-1], workload.OUTPUTS))
    for layer in layers:
        if isinstance(layer, nn.Linear):
            nn.init.xavier_uniform_(layer.weight)
            nn.init.zeros_(layer.bias)
    return nn.Sequential(*layers)


def epoch(network, x, y, order, batch):
    x, y, order = torch.from_numpy(x), torch.from_numpy(y), torch.from_numpy(order)
    loss_of = nn.CrossEntropyLoss()
    optimizer = torch.optim.SGD(network.parameters(), lr=workload.RATE)
    for chosen in order.split(batch):
        loss = loss_of(network(x[chosen]), y[chosen])
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()


def classify(network, x):
    with torch.inference_mode():
        return network(torch.from_numpy(x)).argmax(dim=1).numpy()


def answer(network, x):
    with torch.inference_mode():
        return torch.softmax(network(x), dim=1)


if letter == "D":
    workload.predict(folder, build, epoch, classify, answer, torch.from_numpy)
elif letter == "E":
    workload.ready(answer(build(*workload.WORKLOADS["A"][:2]), torch.zeros(1, workload.INPUTS)).tolist())
else:
    workload.train(letter, folder, build, epoch, classify)
