package org.nnj.data;

import com.google.auto.service.AutoService;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import org.nnj.api.component.Check;
import org.nnj.api.component.Required;
import org.nnj.api.data.Augmentation;
import org.nnj.api.data.DataSource;

/**
 * Images in folders, one folder a class: {@code digits/3/0007.png} is a 3. In code one begins with {@link #in}:
 *
 * <pre>{@code
 * DataGenerator digits = ImageFolders.in(Path.of("digits")).size(28, 28).holdOut(0.1).seed(42).open();
 * }</pre>
 *
 * <p>Files are PNG, JPEG, GIF (its first image) or BMP, and each is what its name says. Images become grey or red, green
 * and blue, in [0, 1]; the shape of a grey one is height × width, of a colour one 3 × height × width. Images of another
 * size are brought to it by bilinear interpolation; without a size, all must have the same. Colour profiles,
 * transparency and the orientation that cameras note play no part.
 *
 * <p>The classes are the folders of the training root in natural order, {@code 2} before {@code 10}, and their names are
 * the labels; the folders of a validation or test root must be among them. Hidden files are passed over. A file that is
 * no image or a damaged one, and a symbolic link that leads out of its root, are refused by name or left out and
 * counted. Nothing of the size that a file declares is allocated before it is known to be within the limit.
 *
 * <p>Images are decoded once, by as many threads as there are processors or {@code -Dnn.threads} says, and kept as
 * bytes. Beyond the memory limit they are decoded again for each batch, ahead of whoever trains. Either way the batches
 * are the same, for any number of threads and in whatever order the system lists files.
 *
 * @param folder the root with the training images, or with all images if the others are shares of it
 * @param validationFolder a root with validation images; empty for none
 * @param testFolder a root with test images; empty for none
 * @param colour what the pixels become
 * @param height rows of pixels; 0, with the width, for the size that all images have
 * @param width pixels a row; 0, with the height, for the size that all images have
 * @param targets how the classes are written
 * @param unreadable what becomes of files that cannot be used
 * @param cache folder for files that spare the decoding next time; empty for none
 * @param memoryLimit how many bytes all images may take together, 0 or more; never more than half of the heap
 * @param maxPixels how many pixels one file may declare, from 1 to 268435456
 * @param batchSize how many examples a full batch has, 1 or more
 * @param validationShare share of the training images for validation, from 0 to below 1
 * @param testShare share of the training images for the test, from 0 to below 1
 * @param stratified whether each class is divided by the same shares
 * @param shuffled whether the training images come in another order in each epoch
 * @param seed of division, order and augmentation
 * @param augmentations random changes of training images, one after the other
 */
@AutoService(DataSource.class)
public record ImageFolders(
        @Required Path folder,
        Path validationFolder,
        Path testFolder,
        Colour colour,
        int height,
        int width,
        Targets targets,
        Unreadable unreadable,
        Path cache,
        long memoryLimit,
        long maxPixels,
        int batchSize,
        double validationShare,
        double testShare,
        boolean stratified,
        boolean shuffled,
        long seed,
        List<Augmentation> augmentations)
        implements DataSource {

    static final Path NONE = Path.of("");

    private static final System.Logger LOG = System.getLogger(ImageFolders.class.getName());
    private static final long GIBIBYTE = 1L << 30;
    private static final long PIXELS_OF_A_CAMERA = 1L << 25;
    private static final long MOST_PIXELS = 1L << 28;

    /** What pixels become. */
    public enum Colour {
        /** One number a pixel, {@code 0.299 R + 0.587 G + 0.114 B}. */
        GREY,
        /** Red, green and blue, a plane each. */
        RGB
    }

    /** How classes are written. */
    public enum Targets {
        /** A column for each class, with a single 1. */
        ONE_HOT,
        /** The index of the class, in one column. */
        INDEX,
        /**
         * A column for each class, with a 1 for each folder in which the same file lies. The files must have the same
         * content; they are one example.
         */
        MULTI_HOT
    }

    /** What becomes of files that cannot be used. */
    public enum Unreadable {
        /** The first one, in natural order, is an error that names it. */
        REFUSED,
        /** They are left out; the one who listens, or else a warning in the log, says how many and why. */
        SKIPPED
    }

    /** The folder {@code images}: grey, in batches of 32, nothing kept back. */
    public ImageFolders() {
        this(
                Path.of("images"),
                NONE,
                NONE,
                Colour.GREY,
                0,
                0,
                Targets.ONE_HOT,
                Unreadable.REFUSED,
                NONE,
                GIBIBYTE,
                PIXELS_OF_A_CAMERA,
                32,
                0,
                0,
                false,
                true,
                0,
                ImmutableList.of());
    }

    /** Checks the ranges. */
    public ImageFolders {
        Check.atLeast("image-folders.height", height, 0);
        Check.atLeast("image-folders.width", width, 0);
        Check.that(
                height == 0 || width > 0, "image-folders.height", "0, as image-folders.width, or both above", height);
        Check.that(width == 0 || height > 0, "image-folders.width", "0, as image-folders.height, or both above", width);
        Check.that(
                (colour == Colour.GREY ? 1L : 3L) * height <= Integer.MAX_VALUE / Math.max(1, width),
                "image-folders.height and image-folders.width",
                "at most " + Integer.MAX_VALUE + " values",
                height + "×" + width);
        Check.atLeast("image-folders.memory-limit", memoryLimit, 0);
        Check.atLeast("image-folders.max-pixels", maxPixels, 1);
        Check.that(maxPixels <= MOST_PIXELS, "image-folders.max-pixels", "at most " + MOST_PIXELS, maxPixels);
        Check.atLeast("image-folders.batch-size", batchSize, 1);
        Check.inRange("image-folders.validation-share", validationShare, 0, 1);
        Check.inRange("image-folders.test-share", testShare, 0, 1);
        Check.inRange("image-folders shares of validation and test", validationShare + testShare, 0, 1);
        augmentations = ImmutableList.copyOf(augmentations);
    }

    /**
     * Describes images step by step.
     *
     * @param folder the root with the training images, or with all images if the others are shares of it
     * @return a builder; {@link ImageFoldersBuilder#open()} reads
     */
    public static ImageFoldersBuilder in(Path folder) {
        return new ImageFoldersBuilder(folder);
    }

    /**
     * Reads the images; what is left out is a warning in the log.
     *
     * @throws IOException if a folder or file cannot be used; the message names it
     */
    @Override
    public InMemory open() throws IOException {
        SkippedFiles skipped = new SkippedFiles();
        InMemory images = open(skipped);
        if (skipped.count() > 0) {
            LOG.log(Level.WARNING, "{0}: {1} files left out; the first: {2}", folder, skipped.count(), skipped.first());
        }
        return images;
    }

    /**
     * Reads the images and tells somebody how far it has come.
     *
     * @param progress told by the thread that calls
     * @return the generator
     * @throws IOException if a folder or file cannot be used; the message names it
     */
    public InMemory open(Progress progress) throws IOException {
        return new ImageLoading(this, progress).load();
    }

    /** Somebody who waits while images are read. */
    public interface Progress {

        /**
         * Some images have been read; called about 20 times a second, and at the end.
         *
         * @param images how many so far
         * @param total how many there are
         */
        void read(int images, int total);

        /**
         * A file has been left out.
         *
         * @param problem why; the text names the file
         */
        default void skipped(String problem) {}
    }
}
