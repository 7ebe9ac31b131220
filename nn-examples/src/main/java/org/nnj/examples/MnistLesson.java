package org.nnj.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nnj.api.component.Check;
import org.nnj.api.loss.Loss;
import org.nnj.api.model.Callback;
import org.nnj.api.model.History;
import org.nnj.api.model.Outcome;
import org.nnj.data.IdxFiles;
import org.nnj.data.ImageFolders;
import org.nnj.data.ImageFoldersBuilder;
import org.nnj.data.InMemory;
import org.nnj.data.Prefetch;
import org.nnj.models.Sequential;
import org.nnj.models.callback.Checkpoint;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The seminar's network, 784-32-16-10 with tanh, tanh and softmax, on the real MNIST: 60,000 images to learn from, 10,000 to be
 * tested on. Its results stand beside the paper's.
 */
@Command(
        name = "mnist",
        description = "Trains the seminar's network on MNIST and prints the paper's table beside ours.")
final class MnistLesson extends Lesson {

    private static final int CLASSES = 10;
    private static final int SIDE = 28;
    /** Where the images lie in this jar; the hyphen keeps the folder from being a package. */
    private static final String INSIDE = "/mnist-idx";

    @Mixin
    private TrainingOptions options = new TrainingOptions();

    @Option(names = "--epochs", paramLabel = "N", description = "Passes over the data.", defaultValue = "5")
    private int epochs;

    @Option(names = "--batch-size", paramLabel = "N", description = "Images a step.", defaultValue = "32")
    private int batchSize;

    @Option(
            names = "--hidden",
            paramLabel = "LAYERS",
            description = "Hidden layers as units:activation.",
            converter = HiddenLayers.Converter.class,
            defaultValue = "32:tanh,16:tanh")
    private HiddenLayers hidden = new HiddenLayers(List.of());

    @Option(names = "--output", paramLabel = "NAME", description = "Output activation.", defaultValue = "softmax")
    private String output = "";

    @Option(names = "--loss", paramLabel = "NAME", description = "Loss.", defaultValue = "categorical-crossentropy")
    private String loss = "";

    @Option(
            names = "--optimizer",
            paramLabel = "NAME",
            description = "Optimizer, such as adam or sgd(learning-rate=0.1, momentum=0.9).",
            defaultValue = "sgd")
    private String optimizer = "";

    @Option(
            names = "--learning-rate",
            paramLabel = "RATE",
            description = "Learning rate, a number or a schedule. Default: 0.1 for sgd, else the optimizer's own.",
            showDefaultValue = Visibility.NEVER)
    private Optional<String> learningRate = Optional.empty();

    @Option(
            names = "--validation",
            paramLabel = "SHARE",
            description = "Share of the training images to keep back for validation.",
            defaultValue = "0")
    private double validation;

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description = "Folder with the four IDX files. Default: the ones inside.",
            showDefaultValue = Visibility.NEVER)
    private Optional<Path> data = Optional.empty();

    @Option(
            names = "--images",
            paramLabel = "FOLDER",
            description = "Folder with training/0 to testing/9, as export-images writes it, instead of IDX files.",
            showDefaultValue = Visibility.NEVER)
    private Optional<Path> images = Optional.empty();

    @Option(
            names = "--cache",
            paramLabel = "FOLDER",
            description = "Keeps the decoded --images there, which spares the decoding next time.",
            showDefaultValue = Visibility.NEVER)
    private Optional<Path> cache = Optional.empty();

    @Option(
            names = "--save",
            paramLabel = "FILE",
            description = "Writes the trained model, such as digits.nnj.",
            showDefaultValue = Visibility.NEVER)
    private Optional<Path> save = Optional.empty();

    @Option(
            names = "--checkpoints",
            paramLabel = "FOLDER",
            description = "Writes a checkpoint after every epoch; the last three and the best are kept.",
            showDefaultValue = Visibility.NEVER)
    private Optional<Path> checkpoints = Optional.empty();

    @Option(
            names = "--resume",
            paramLabel = "FILE",
            description =
                    "Goes on from a checkpoint until --epochs are done. The file says what the network is; seed, batch size"
                            + " and validation share are to be those of the run that wrote it.",
            showDefaultValue = Visibility.NEVER)
    private Optional<Path> resume = Optional.empty();

    @Override
    void run() throws IOException {
        options.useThreads();
        Sequential model = resume.isPresent() ? Sequential.load(resume.get()) : model();
        InMemory examples = digits(model.spec().loss());
        // the seminar's pipeline read each image when its turn came; here the next batches are made ready meanwhile
        TimedData digits = new TimedData(images.isPresent() ? Prefetch.of(examples) : examples);
        out().print(model.summary());
        out().println();

        long start = System.nanoTime();
        History history = model.fit(digits, epochsLeft(model), callbacks());
        double seconds = (System.nanoTime() - start) / 1e9;

        if (history.outcome().kind() == Outcome.Kind.DIVERGED) {
            failed(); // the progress bar has said where and why
            return;
        }
        out().println();
        out().print(PaperTable.of(model.evaluate(digits.test(), PaperTable.metrics(model)), seconds));
        PaperTable.remark(model).ifPresent(out()::println);
        if (images.isPresent() && epochs > 1) {
            out().println();
            out().println(String.format(
                    Locale.ROOT,
                    "after the first epoch %.2f %% of the time was spent waiting for data",
                    100 * digits.shareOfWaiting()));
        }
        save(model);
    }

    /** A model from a checkpoint has some behind it. */
    private int epochsLeft(Sequential model) {
        Check.atLeast("epochs", epochs, 0);
        int done = model.state().epoch();
        if (epochs < done) {
            throw new IllegalArgumentException("epochs: expected at least " + done
                    + ", as many as the checkpoint has behind it, but was " + epochs);
        }
        return epochs - done;
    }

    private Callback[] callbacks() throws IOException {
        if (checkpoints.isEmpty()) {
            return new Callback[] {progressBar()};
        }
        return new Callback[] {progressBar(), new Checkpoint(Files.createDirectories(checkpoints.get()))};
    }

    private void save(Sequential model) throws IOException {
        if (save.isPresent()) {
            model.save(save.get());
            out().println();
            out().println("saved as " + save.get());
        }
    }

    private Sequential model() {
        return options.applyTo(hidden.addTo(Sequential.input(SIDE, SIDE)).dense(CLASSES, output))
                .loss(loss)
                .optimizer(optimizerText(optimizer, learningRate))
                .metrics("accuracy")
                .build();
    }

    /** A bare name takes the learning rate given beside it; a text form says everything itself. */
    static String optimizerText(String optimizer, Optional<String> learningRate) {
        if (!optimizer.contains("(")) {
            return learningRate
                    .or(() -> optimizer.equalsIgnoreCase("sgd") ? Optional.of("0.1") : Optional.empty())
                    .map(rate -> optimizer + "(learning-rate=" + rate + ")")
                    .orElse(optimizer);
        }
        if (learningRate.isPresent()) {
            throw new IllegalArgumentException("learning-rate: expected to be written inside '" + optimizer
                    + "', but was given beside it; use --optimizer \"NAME(learning-rate=" + learningRate.get()
                    + ", …)\"");
        }
        return optimizer;
    }

    private InMemory digits(Loss expecting) throws IOException {
        InMemory all = images.isPresent() ? imageFolders(images.get()) : idxFiles(data);
        InMemory digits = all.batchSize(batchSize).holdOut(validation).seed(options.seed());
        return expecting.targetColumns(CLASSES) == 1 ? digits.sparseTargets() : digits;
    }

    /** The MNIST images of this jar. */
    static InMemory inside() throws IOException {
        return IdxFiles.resources(MnistLesson.class, INSIDE);
    }

    /** The four files of a folder, or those inside this jar. */
    static InMemory idxFiles(Optional<Path> folder) throws IOException {
        return folder.isPresent() ? IdxFiles.in(folder.get()) : inside();
    }

    private InMemory imageFolders(Path folder) throws IOException {
        Check.that(data.isEmpty(), "mnist", "either --data or --images", "both");
        ImageFoldersBuilder folders = ImageFolders.in(folder.resolve(ExportImages.TRAINING))
                .test(folder.resolve(ExportImages.TESTING))
                .size(SIDE, SIDE);
        cache.ifPresent(folders::cache);
        long start = System.nanoTime();
        InMemory read = folders.open();
        out().println(String.format(
                Locale.ROOT,
                "%,d images read in %.2f s",
                read.train().examples() + read.test().examples(),
                (System.nanoTime() - start) / 1e9));
        return read;
    }
}
