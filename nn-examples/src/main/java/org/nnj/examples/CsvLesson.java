package org.nnj.examples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nnj.api.model.History;
import org.nnj.api.model.Outcome;
import org.nnj.data.CsvData;
import org.nnj.data.CsvFile;
import org.nnj.data.Standardize;
import org.nnj.models.Sequential;
import org.nnj.models.callback.EarlyStopping;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * A classifier or regressor for any CSV file: it says what it takes the columns for, trains until the validation part becomes no
 * better, and is judged on rows that it has not seen, beside the best guess that knows no features.
 */
@Command(name = "train", description = "Trains a classifier or regressor on a CSV file.")
final class CsvLesson extends Lesson {

    @Mixin
    private TrainingOptions options = new TrainingOptions();

    @Mixin
    private CsvOptions csv = new CsvOptions();

    @Option(names = "--epochs", paramLabel = "N", description = "Passes over the data at most.", defaultValue = "300")
    private int epochs;

    @Option(
            names = "--patience",
            paramLabel = "N",
            description = "Epochs without a better validation loss before it stops.",
            defaultValue = "20")
    private int patience;

    @Option(
            names = "--hidden",
            paramLabel = "LAYERS",
            description = "Hidden layers as units:activation.",
            converter = HiddenLayers.Converter.class,
            defaultValue = "32:relu,16:relu")
    private HiddenLayers hidden = new HiddenLayers(List.of());

    @Option(names = "--optimizer", paramLabel = "NAME", description = "Optimizer.", defaultValue = "adam(0.003)")
    private String optimizer = "";

    @Option(
            names = "--save",
            paramLabel = "FILE",
            description = "Writes the trained model.",
            showDefaultValue = Visibility.NEVER)
    private Optional<Path> save = Optional.empty();

    @Override
    void run() throws IOException {
        options.useThreads();
        CsvData data = opened(csv.file(options.seed()));
        out().print(data.report());
        out().println(data);
        out().println();
        Sequential model = model(data);
        out().print(model.summary());

        long start = System.nanoTime();
        History history = data.validation().examples() > 0
                ? model.fit(data, epochs, new EarlyStopping("validation-loss", patience))
                : model.fit(data, epochs);
        double seconds = (System.nanoTime() - start) / 1e9;

        tell(history, seconds);
        if (history.outcome().kind() == Outcome.Kind.DIVERGED) {
            failed();
            return;
        }
        if (data.test().examples() > 0) {
            out().println();
            out().print(CsvResult.of(model, data, seconds));
        }
        if (save.isPresent()) {
            model.save(save.get());
            out().println("saved as " + save.get());
            if (model.rowEncoding().isEmpty()) {
                out().println("without how columns become features: they are too many");
            }
        }
    }

    /** What suits the target shows when the file has been read: classes in equal shares, numbers of mean 0 and deviation 1. */
    private static CsvData opened(CsvFile file) throws IOException {
        boolean classes = !file.open().labels().isEmpty();
        return (classes ? file.stratify() : file.standardizeTargets()).open();
    }

    private Sequential model(CsvData data) {
        boolean classes = !data.labels().isEmpty();
        return options.applyTo(hidden.addTo(
                                Sequential.input(data.featureShape().size()).transform(new Standardize()))
                        .dense(data.targetColumns(), classes ? "softmax" : "linear"))
                .loss(classes ? "categorical-crossentropy" : "mean-squared-error")
                .optimizer(optimizer)
                .build();
    }

    private void tell(History history, double seconds) {
        String message = history.outcome().message();
        out().println();
        out().printf(
                        Locale.ROOT,
                        "%d epochs in %.2f s%s%n",
                        history.epochs().size(),
                        seconds,
                        message.isEmpty() ? "" : ": " + message);
    }
}
