package org.nnj.benchmarks;

import java.util.List;
import org.nnj.models.Sequential;
import org.nnj.models.SequentialBuilder;

/** The networks that are trained. All have 784 inputs, 10 outputs through softmax, cross-entropy as loss and plain gradient descent. */
enum Workload {
    /** The seminar's network. */
    A("tanh", 32, 5, 32, 16),
    /** Two layers of middling width. */
    B("relu", 128, 3, 512, 512),
    /** Two wide layers. */
    C("relu", 256, 1, 2048, 2048);

    static final int INPUTS = 784;
    static final int OUTPUTS = 10;
    private static final String OPTIMIZER = "sgd(0.1)";
    private static final long SEED = 42;

    private final String activation;
    private final int batchSize;
    private final int epochs;
    private final List<Integer> hidden;

    Workload(String activation, int batchSize, int epochs, Integer... hidden) {
        this.activation = activation;
        this.batchSize = batchSize;
        this.epochs = epochs;
        this.hidden = List.of(hidden);
    }

    int batchSize() {
        return batchSize;
    }

    int epochs() {
        return epochs;
    }

    /** A network with initial parameters. */
    Sequential model() {
        SequentialBuilder builder = Sequential.input(INPUTS);
        for (int units : hidden) {
            builder = builder.dense(units, activation);
        }
        return builder.dense(OUTPUTS, "softmax")
                .loss("categorical-crossentropy")
                .optimizer(OPTIMIZER)
                .seed(SEED)
                .build();
    }

    /**
     * Multiplications and additions of the matrix products that training on one example takes: forward, weight gradient, and error of all
     * layers but the first.
     */
    double operationsPerExample() {
        double operations = 0;
        int inputs = INPUTS;
        for (int layer = 0; layer <= hidden.size(); layer++) {
            int outputs = layer < hidden.size() ? hidden.get(layer) : OUTPUTS;
            operations += (layer == 0 ? 4.0 : 6.0) * inputs * outputs;
            inputs = outputs;
        }
        return operations;
    }
}
