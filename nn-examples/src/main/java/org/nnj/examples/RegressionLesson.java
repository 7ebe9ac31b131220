package org.nnj.examples;

import org.nnj.api.data.DataGenerator;
import org.nnj.data.Sine;
import org.nnj.models.Sequential;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A curve through noisy points: linear output and the sum of squared errors, equations 71 and 72 of the seminar paper. */
@Command(name = "regression", description = "Fits a noisy sine with the sum of squared errors.")
final class RegressionLesson extends Lesson {

    @Mixin
    private TrainingOptions options = new TrainingOptions();

    @Option(names = "--epochs", paramLabel = "N", description = "Passes over the data.", defaultValue = "100")
    private int epochs;

    @Override
    void run() {
        options.useThreads();
        DataGenerator curve = new Sine().open().holdOut(0.2);

        Sequential model = options.applyTo(Sequential.input(1)
                        .dense(32, "tanh")
                        .dense(1)
                        .loss("sum-of-squared-errors")
                        .optimizer("adam(0.01)")
                        .metrics("mse", "mae", "r2"))
                .build();
        out().print(model.summary());

        model.fit(curve, epochs, progressBar());

        out().print(model.evaluate(curve.test()));
    }
}
