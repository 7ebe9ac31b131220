package org.nnj.data;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.nnj.api.data.Augmentation;

/** Describes {@link ImageFolders} step by step, and reads them. What is not said is as {@link ImageFolders} has it. */
public final class ImageFoldersBuilder {

    private final ImageFolders standard = new ImageFolders();
    private final Path folder;
    private Path validation = standard.validationFolder();
    private Path test = standard.testFolder();
    private ImageFolders.Colour colour = standard.colour();
    private int height = standard.height();
    private int width = standard.width();
    private ImageFolders.Targets targets = standard.targets();
    private ImageFolders.Unreadable unreadable = standard.unreadable();
    private Path cache = standard.cache();
    private long memoryLimit = standard.memoryLimit();
    private long maxPixels = standard.maxPixels();
    private int batchSize = standard.batchSize();
    private Split split = Split.NONE;
    private boolean stratified = standard.stratified();
    private boolean shuffled = standard.shuffled();
    private long seed = standard.seed();
    private List<Augmentation> augmentations = standard.augmentations();

    ImageFoldersBuilder(Path folder) {
        this.folder = folder;
    }

    /**
     * Takes the validation images from a root of their own.
     *
     * @param root its folders are among those of the training root
     * @return this
     */
    public ImageFoldersBuilder validation(Path root) {
        validation = root;
        return this;
    }

    /**
     * Takes the test images from a root of their own.
     *
     * @param root its folders are among those of the training root
     * @return this
     */
    public ImageFoldersBuilder test(Path root) {
        test = root;
        return this;
    }

    /**
     * Resizes what has another size.
     *
     * @param rows height, 1 or more
     * @param columns width, 1 or more
     * @return this
     */
    public ImageFoldersBuilder size(int rows, int columns) {
        height = rows;
        width = columns;
        return this;
    }

    /**
     * Makes one number of a pixel, as it is unless told otherwise.
     *
     * @return this
     */
    public ImageFoldersBuilder grey() {
        colour = ImageFolders.Colour.GREY;
        return this;
    }

    /**
     * Makes three numbers of a pixel.
     *
     * @return this
     */
    public ImageFoldersBuilder rgb() {
        colour = ImageFolders.Colour.RGB;
        return this;
    }

    /**
     * Takes the same file in several class folders as one example with several labels.
     *
     * @return this
     */
    public ImageFoldersBuilder multiHotTargets() {
        targets = ImageFolders.Targets.MULTI_HOT;
        return this;
    }

    /**
     * Writes a class as its index, for losses of sparse labels.
     *
     * @return this
     */
    public ImageFoldersBuilder sparseTargets() {
        targets = ImageFolders.Targets.INDEX;
        return this;
    }

    /**
     * Leaves out files that cannot be used, and counts them.
     *
     * @return this
     */
    public ImageFoldersBuilder skipUnreadable() {
        unreadable = ImageFolders.Unreadable.SKIPPED;
        return this;
    }

    /**
     * Keeps the decoded images in a hidden folder of the training root, {@code .nnj-cache}.
     *
     * @return this
     */
    public ImageFoldersBuilder cache() {
        return cache(folder.resolve(".nnj-cache"));
    }

    /**
     * Keeps the decoded images in a folder, which is made if it does not exist. They are used again as long as no file
     * is added, removed or changed and the same is asked for; a damaged or outdated file there is written anew.
     *
     * @param place where to
     * @return this
     */
    public ImageFoldersBuilder cache(Path place) {
        cache = place;
        return this;
    }

    /**
     * Limits what images may take in memory; beyond it they are decoded for each batch.
     *
     * @param bytes 0 or more
     * @return this
     */
    public ImageFoldersBuilder memoryLimit(long bytes) {
        memoryLimit = bytes;
        return this;
    }

    /**
     * Limits what a file may declare.
     *
     * @param pixels height times width
     * @return this
     */
    public ImageFoldersBuilder maxPixels(long pixels) {
        maxPixels = pixels;
        return this;
    }

    /**
     * Sets the size of batches.
     *
     * @param examples how many a full batch has, 1 or more
     * @return this
     */
    public ImageFoldersBuilder batchSize(int examples) {
        batchSize = examples;
        return this;
    }

    /**
     * Keeps back a share of the training images for validation.
     *
     * @param share from 0 to below 1; replaces earlier shares
     * @return this
     */
    public ImageFoldersBuilder holdOut(double share) {
        split = Split.holdOut(share);
        return this;
    }

    /**
     * Divides the training images into three parts, chosen at random.
     *
     * @param trainShare greater than 0
     * @param validationShare at least 0
     * @param testShare at least 0; the three have the sum 1 and replace earlier shares
     * @return this
     */
    public ImageFoldersBuilder split(double trainShare, double validationShare, double testShare) {
        split = Split.of(trainShare, validationShare, testShare);
        return this;
    }

    /**
     * Divides each class by the same shares.
     *
     * @return this
     */
    public ImageFoldersBuilder stratified() {
        stratified = true;
        return this;
    }

    /**
     * Keeps the training images in the natural order of folders and files in every epoch.
     *
     * @return this
     */
    public ImageFoldersBuilder inOrder() {
        shuffled = false;
        return this;
    }

    /**
     * Sets what division, order and augmentation follow from.
     *
     * @param number any
     * @return this
     */
    public ImageFoldersBuilder seed(long number) {
        seed = number;
        return this;
    }

    /**
     * Changes training images at random, each time in another way.
     *
     * @param changes text forms such as {@code shift(2)}, applied one after the other; they replace earlier ones
     * @return this
     */
    public ImageFoldersBuilder augment(String... changes) {
        return augment(InMemory.augmentations(changes));
    }

    /**
     * Changes training images at random, each time in another way.
     *
     * @param changes applied one after the other; they replace earlier ones
     * @return this
     */
    public ImageFoldersBuilder augment(Augmentation... changes) {
        augmentations = ImmutableList.copyOf(changes);
        return this;
    }

    /**
     * The description, which has a text form.
     *
     * @return what has been said so far
     */
    public ImageFolders build() {
        return new ImageFolders(
                folder,
                validation,
                test,
                colour,
                height,
                width,
                targets,
                unreadable,
                cache,
                memoryLimit,
                maxPixels,
                batchSize,
                split.validation(),
                split.test(),
                stratified,
                shuffled,
                seed,
                augmentations);
    }

    /**
     * Reads the images.
     *
     * @return a generator
     * @throws IOException if a folder or file cannot be used; the message names it
     */
    public InMemory open() throws IOException {
        return build().open();
    }

    /**
     * Reads the images and tells somebody how far it has come.
     *
     * @param progress told by the thread that calls
     * @return a generator
     * @throws IOException if a folder or file cannot be used; the message names it
     */
    public InMemory open(ImageFolders.Progress progress) throws IOException {
        return build().open(progress);
    }
}
