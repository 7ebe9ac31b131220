package org.nnj.examples;

import java.util.List;
import org.nnj.api.component.Components;
import org.nnj.api.data.DataGenerator;
import org.nnj.data.Spirals;
import org.nnj.models.Sequential;
import org.nnj.models.callback.EarlyStopping;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Three intertwined spirals: a classification that no straight line can do, with validation and early stopping. */
@Command(name = "spirals", description = "Classifies points on intertwined spirals, with early stopping.")
final class SpiralsLesson extends Lesson {

    @Mixin
    private TrainingOptions options = new TrainingOptions();

    @Option(names = "--epochs", paramLabel = "N", description = "Passes over the data at most.", defaultValue = "200")
    private int epochs;

    @Option(
            names = "--hidden",
            paramLabel = "LAYERS",
            description = "Hidden layers.",
            converter = HiddenLayers.Converter.class,
            defaultValue = "32:tanh,32:tanh")
    private HiddenLayers hidden = new HiddenLayers(List.of());

    @Override
    void run() {
        options.useThreads();
        Spirals source = new Spirals();
        out().println("data: " + Components.describe(source));
        DataGenerator points = source.open().holdOut(0.2);

        Sequential model = options.applyTo(hidden.addTo(Sequential.input(2)).dense(points.targetColumns(), "softmax"))
                .loss("categorical-crossentropy")
                .optimizer("adam(0.01)")
                .metrics("accuracy")
                .build();
        out().print(model.summary());

        model.fit(points, epochs, progressBar(), new EarlyStopping("validation-loss", 20));

        out().print(model.evaluate(points.test()));
    }
}
