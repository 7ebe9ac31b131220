package org.nnj.data;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.nnj.api.component.Check;
import org.nnj.api.component.Required;
import org.nnj.api.data.DataSource;
import org.nnj.api.math.Kernels;

/**
 * Images and their labels in IDX files, as MNIST and its relatives come. In code one begins with {@link #in}:
 *
 * <pre>{@code
 * DataGenerator digits = IdxFiles.in(Path.of("mnist")).batchSize(32).holdOut(0.1).seed(42);
 * }</pre>
 *
 * <p>A folder holds {@code train-images-idx3-ubyte}, {@code train-labels-idx1-ubyte} and, unless there is no test part,
 * {@code t10k-images-idx3-ubyte} and {@code t10k-labels-idx1-ubyte}; with {@code .gz} after the name or without, and
 * with {@code .idx} instead of {@code -idx} as some archives unpack. What is compressed is known by its content. The
 * features have the shape of an image; there are as many classes as the largest training label demands. Images are kept
 * as bytes.
 *
 * @param folder where the files are
 * @param batchSize how many examples a full batch has, 1 or more
 * @param holdOut share of the training images that is kept back for validation, from 0 to below 1
 * @param stratified whether each class is divided by the same share
 * @param shuffled whether the training images come in another order in each epoch
 * @param seed of division and order
 * @param sparseTargets whether the target is the index of the class, in one column, instead of a column for each class
 * @param divideBy what a byte is divided by, greater than 0; 255 brings it to [0, 1]
 * @param classes how many classes there are; 0 for as many as the largest training label demands
 */
@AutoService(DataSource.class)
public record IdxFiles(
        @Required Path folder,
        int batchSize,
        double holdOut,
        boolean stratified,
        boolean shuffled,
        long seed,
        boolean sparseTargets,
        double divideBy,
        int classes)
        implements DataSource {

    private static final double LARGEST_BYTE = 255;

    /** The folder {@code mnist} in batches of 32, nothing kept back, in [0, 1]. */
    public IdxFiles() {
        this(Path.of("mnist"), 32, 0, false, true, 0, false, LARGEST_BYTE, 0);
    }

    /** Checks the ranges. */
    public IdxFiles {
        Check.atLeast("idx-files.batch-size", batchSize, 1);
        Check.inRange("idx-files.hold-out", holdOut, 0, 1);
        Check.positive("idx-files.divide-by", divideBy);
        Check.atLeast("idx-files.classes", classes, 0);
    }

    @Override
    public InMemory open() throws IOException {
        InMemory images =
                in(folder).batchSize(batchSize).holdOut(holdOut).seed(seed).divideBy(divideBy);
        images = classes == 0 ? images : images.classes(classes);
        images = stratified ? images.stratified() : images;
        images = shuffled ? images : images.inOrder();
        return sparseTargets ? images.sparseTargets() : images;
    }

    /**
     * Reads a folder.
     *
     * @param folder where the files are
     * @return a generator of images in [0, 1] and one-hot labels
     * @throws IOException if a file is missing, damaged or does not fit the others; the message names file and place
     */
    public static InMemory in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException(folder + ": expected a folder with IDX files, but there is none");
        }
        return in(String.valueOf(folder), name -> {
            Path file = folder.resolve(name);
            return Files.exists(file) ? Optional.of(Files.newInputStream(file)) : Optional.empty();
        });
    }

    /**
     * Reads a folder inside a jar. If the jar is a named module, it must open the package that the folder is.
     *
     * @param anchor a class of that jar
     * @param folder as in {@link Class#getResourceAsStream}: relative to the package of the class, or from the root
     *     with a slash before it
     * @return a generator of images in [0, 1] and one-hot labels
     * @throws IOException if a file is missing, damaged or does not fit the others; the message names file and place
     */
    public static InMemory resources(Class<?> anchor, String folder) throws IOException {
        return in(folder, name -> Optional.ofNullable(anchor.getResourceAsStream(folder + "/" + name)));
    }

    /**
     * Reads two files of any name.
     *
     * @param images the images, in two to four dimensions
     * @param labels as many labels
     * @return a generator of images in [0, 1] and one-hot labels, all for training; see {@link InMemory#withTest}
     * @throws IOException if a file is missing, damaged or does not fit the other; the message names file and place
     */
    public static InMemory of(Path images, Path labels) throws IOException {
        return of(IdxFile.read(images), IdxFile.read(labels));
    }

    /**
     * Joins images and labels that have been read.
     *
     * @param images the images, in two to four dimensions
     * @param labels as many labels
     * @return a generator of images in [0, 1] and one-hot labels, all for training; see {@link InMemory#withTest}
     * @throws IOException if one does not fit the other; the message names file and place
     */
    public static InMemory of(IdxFile images, IdxFile labels) throws IOException {
        return joined(images, labels, 1 + Arrays.stream(classesOf(labels)).max().orElseThrow());
    }

    private static InMemory in(String folder, Place place) throws IOException {
        Kernels.active(); // they are made ready while files are read
        IdxFile trainingLabels = required(folder, place, "train-labels", "idx1-ubyte");
        InMemory training = of(required(folder, place, "train-images", "idx3-ubyte"), trainingLabels);
        Optional<IdxFile> images = found(place, "t10k-images", "idx3-ubyte");
        Optional<IdxFile> labels = found(place, "t10k-labels", "idx1-ubyte");
        if (images.isEmpty() && labels.isEmpty()) {
            return training;
        }
        IdxFile testImages = images.orElseThrow(() -> missing(folder, "t10k-images-idx3-ubyte"));
        IdxFile testLabels = labels.orElseThrow(() -> missing(folder, "t10k-labels-idx1-ubyte"));
        int classes = training.labels().size();
        requireBelow(testLabels, classes, trainingLabels);
        InMemory test = joined(testImages, testLabels, classes);
        if (!test.featureShape().equals(training.featureShape())) {
            throw new IOException(testImages.name() + ": expected images of shape " + training.featureShape()
                    + ", as in training, but was " + test.featureShape());
        }
        return training.withTest(test);
    }

    private static InMemory joined(IdxFile images, IdxFile labels, int classes) throws IOException {
        int[] dimensions = images.dimensions();
        if (dimensions.length < 2) {
            throw new IOException(images.name() + ": expected images in 2 to 4 dimensions, but was " + images.text());
        }
        int[] classOf = classesOf(labels);
        if (images.count() != labels.count()) {
            throw new IOException(labels.name() + ": expected " + images.count() + " labels, as many as images in "
                    + images.name() + ", but was " + labels.count());
        }
        int[] shape = Arrays.copyOfRange(dimensions, 1, dimensions.length);
        ByteRows pixels = new ByteRows(images.bytes(), images.bytes().length / images.count(), LARGEST_BYTE);
        return InMemory.of(Examples.ofClasses(pixels, ClassRows.of(classOf, classes)))
                .shape(shape);
    }

    private static int[] classesOf(IdxFile labels) throws IOException {
        if (labels.dimensions().length != 1) {
            throw new IOException(labels.name() + ": expected labels in 1 dimension, but was " + labels.text());
        }
        byte[] bytes = labels.bytes();
        int[] classes = new int[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            classes[i] = bytes[i] & 0xFF;
        }
        return classes;
    }

    private static void requireBelow(IdxFile labels, int classes, IdxFile training) throws IOException {
        int[] classOf = classesOf(labels);
        for (int i = 0; i < classOf.length; i++) {
            if (classOf[i] >= classes) {
                throw new IOException(labels.name() + ", label " + i + ": expected in [0, " + classes + "), as in "
                        + training.name() + ", but was " + classOf[i]);
            }
        }
    }

    private static IdxFile required(String folder, Place place, String name, String format) throws IOException {
        return found(place, name, format).orElseThrow(() -> missing(folder, name + "-" + format));
    }

    private static NoSuchFileException missing(String folder, String name) {
        return new NoSuchFileException(folder + ": expected a file " + name + " or " + name + ".gz, but there is none");
    }

    private static Optional<IdxFile> found(Place place, String name, String format) throws IOException {
        for (String separator : new String[] {"-", "."}) {
            for (String ending : new String[] {"", ".gz"}) {
                String file = name + separator + format + ending;
                Optional<InputStream> content = place.open(file);
                if (content.isPresent()) {
                    try (InputStream in = content.get()) {
                        return Optional.of(IdxFile.read(in, file));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** A folder, on disk or inside a jar. */
    private interface Place {

        Optional<InputStream> open(String name) throws IOException;
    }
}
