package org.nnj.examples;

import org.nnj.activations.Sigmoid;
import org.nnj.activations.Tanh;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.Matrix;
import org.nnj.data.InMemory;
import org.nnj.losses.BinaryCrossentropy;
import org.nnj.models.Sequential;
import org.nnj.optimizers.Sgd;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The smallest problem that needs a hidden layer: exclusive or. */
@Command(name = "xor", description = "Learns exclusive or with one hidden layer.")
final class XorLesson extends Lesson {

    @Mixin
    private TrainingOptions options = new TrainingOptions();

    @Option(names = "--epochs", paramLabel = "N", description = "Passes over the data.", defaultValue = "500")
    private int epochs;

    @Override
    void run() {
        options.useThreads();
        double[][] inputs = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};
        double[][] outputs = {{0}, {1}, {1}, {0}};

        Sequential model = options.applyTo(Sequential.input(2)
                        .dense(4, new Tanh())
                        .dense(1, new Sigmoid())
                        .loss(new BinaryCrossentropy())
                        .optimizer(new Sgd(0.5)))
                .build();
        out().print(model.summary());

        model.fit(InMemory.of(inputs, outputs).batchSize(4), epochs);

        Matrix predictions = model.predict(DoubleMatrix.of(inputs));
        for (int i = 0; i < inputs.length; i++) {
            out().printf("%.0f xor %.0f = %.3f%n", inputs[i][0], inputs[i][1], predictions.get(i, 0));
        }
    }
}
