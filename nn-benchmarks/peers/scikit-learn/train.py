"""The workloads in scikit-learn: MLPClassifier, one epoch a call."""

import os
import sys
import warnings

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), os.pardir))

import numpy as np
from sklearn.exceptions import ConvergenceWarning
from sklearn.neural_network import MLPClassifier

import workload

warnings.simplefilter("ignore", ConvergenceWarning)  # an epoch at a time is meant


def build(hidden, activation):
    return MLPClassifier(
        hidden,
        activation,
        solver="sgd",
        alpha=0,
        learning_rate_init=workload.RATE,
        momentum=0,
        nesterovs_momentum=False,
        max_iter=1,
        warm_start=True,
        shuffle=True,
        random_state=workload.SEED,
    )


def epoch(network, x, y, order, batch):
    network.set_params(batch_size=batch)  # the order is its own: it shuffles each epoch
    network.fit(x, y)


def classify(network, x):
    return network.predict(x)


def answer(network, x):
    return network.predict_proba(x)


letter, folder = sys.argv[1], sys.argv[2]
if letter == "D":
    workload.predict(folder, build, epoch, classify, answer)
elif letter == "E":
    network = build(*workload.WORKLOADS["A"][:2])
    network.partial_fit(np.zeros((10, workload.INPUTS), np.float32), np.arange(10), np.arange(10))
    workload.ready(answer(network, np.zeros((1, workload.INPUTS), np.float32)))
else:
    workload.train(letter, folder, build, epoch, classify)
