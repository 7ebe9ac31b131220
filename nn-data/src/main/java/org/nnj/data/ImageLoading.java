package org.nnj.data;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nnj.api.data.Augmentation;
import org.nnj.api.math.Shape;
import org.nnj.data.image.ClassFolder;
import org.nnj.data.image.FolderListing;
import org.nnj.data.image.ImageBatch;
import org.nnj.data.image.ImageDecoder;
import org.nnj.data.image.ImageFile;
import org.nnj.data.image.PixelFormat;
import org.nnj.data.image.Pixels;
import org.nnj.data.image.Problems;

/** Reads {@link ImageFolders} once: lists files, decides on classes and size, decodes or takes what was decoded before. */
final class ImageLoading {

    private static final double LARGEST_BYTE = 255;

    private final ImageFolders source;
    private final ImageFolders.Progress progress;
    private final int threads;
    private final Map<Path, Problems> problems = new LinkedHashMap<>();
    private int read;
    private int total;

    ImageLoading(ImageFolders source, ImageFolders.Progress progress) {
        this.source = source;
        this.progress = progress;
        this.threads = Math.max(
                1, Integer.getInteger("nn.threads", Runtime.getRuntime().availableProcessors()));
    }

    InMemory load() throws IOException {
        List<ClassFolder> classes = list(source.folder());
        requireImages(classes);
        List<String> labels = classes.stream().map(ClassFolder::label).collect(ImmutableList.toImmutableList());
        LabelledFiles training = labelled(source.folder(), classes, labels);
        Optional<LabelledFiles> validation = other(source.validationFolder(), labels);
        Optional<LabelledFiles> test = other(source.testFolder(), labels);
        total = training.files().size() + count(validation) + count(test);
        PixelFormat format = format(training);
        boolean fits = (long) total * format.bytes() <= memoryLimit();

        InMemory images = InMemory.of(examples(training, labels, format, fits));
        if (validation.isPresent()) {
            images = images.withValidation(InMemory.of(examples(validation.get(), labels, format, fits)));
        }
        if (test.isPresent()) {
            images = images.withTest(InMemory.of(examples(test.get(), labels, format, fits)));
        }
        problems.values().forEach(found -> found.messages().forEach(progress::skipped));
        return withOptions(images);
    }

    private InMemory withOptions(InMemory images) {
        Split split = new Split(source.validationShare(), source.testShare());
        InMemory divided = images.batchSize(source.batchSize())
                .split(1 - split.validation() - split.test(), split.validation(), split.test())
                .seed(source.seed())
                .augment(source.augmentations().toArray(new Augmentation[0]));
        divided = source.stratified() ? divided.stratified() : divided;
        divided = source.shuffled() ? divided : divided.inOrder();
        return source.targets() == ImageFolders.Targets.INDEX ? divided.sparseTargets() : divided;
    }

    private static int count(Optional<LabelledFiles> part) {
        return part.map(files -> files.files().size()).orElse(0);
    }

    private long memoryLimit() {
        return Math.min(
                source.memoryLimit(),
                Math.min(Integer.MAX_VALUE - 16, Runtime.getRuntime().maxMemory() / 2));
    }

    private Problems problems(Path root) {
        return problems.computeIfAbsent(
                root,
                first ->
                        source.unreadable() == ImageFolders.Unreadable.REFUSED ? Problems.refused() : Problems.noted());
    }

    private List<ClassFolder> list(Path root) throws IOException {
        return FolderListing.of(root, problems(root));
    }

    /** Nobody means to train a class without images. */
    private void requireImages(List<ClassFolder> classes) throws IOException {
        for (ClassFolder folder : classes) {
            if (folder.files().isEmpty()) {
                throw new IOException(source.folder().resolve(folder.label())
                        + ": expected at least one image to train on, but there is none");
            }
        }
    }

    private Optional<LabelledFiles> other(Path root, List<String> labels) throws IOException {
        if (root.equals(ImageFolders.NONE)) {
            return Optional.empty();
        }
        List<ClassFolder> classes = list(root);
        Set<String> unknown = new LinkedHashSet<>();
        classes.forEach(folder -> unknown.add(folder.label()));
        unknown.removeAll(labels);
        if (!unknown.isEmpty()) {
            Set<String> lacking = Sets.difference(
                    new LinkedHashSet<>(labels),
                    classes.stream().map(ClassFolder::label).collect(ImmutableSet.toImmutableSet()));
            throw new IOException(root + ": expected the classes of " + source.folder() + ", but " + unknown
                    + (unknown.size() == 1 ? " is" : " are") + " unknown there"
                    + (lacking.isEmpty() ? "" : ", and " + lacking + " not here"));
        }
        return Optional.of(labelled(root, classes, labels));
    }

    private LabelledFiles labelled(Path root, List<ClassFolder> classes, List<String> labels) throws IOException {
        return source.targets() == ImageFolders.Targets.MULTI_HOT
                ? LabelledFiles.byName(root, classes, labels)
                : LabelledFiles.each(root, classes, labels);
    }

    /** The size that is asked for, or that of the first training image that can be read. */
    private PixelFormat format(LabelledFiles training) throws IOException {
        int channels = source.colour() == ImageFolders.Colour.GREY ? 1 : 3;
        if (source.height() > 0) {
            return new PixelFormat(channels, source.height(), source.width(), true);
        }
        List<IOException> failures = new ArrayList<>();
        try (ImageDecoder decoder = new ImageDecoder(source.maxPixels())) {
            for (ImageFile file : training.files()) {
                try {
                    return decoder.format(file, channels);
                } catch (IOException damaged) {
                    if (problems(training.root()).areRefused()) {
                        throw damaged;
                    }
                    failures.add(damaged);
                }
            }
        }
        throw new IOException(
                training.root() + ": expected at least one image that can be read, but there is none; the first: "
                        + failures.get(0).getMessage(),
                failures.get(0));
    }

    private Examples examples(LabelledFiles all, List<String> labels, PixelFormat format, boolean fits)
            throws IOException {
        FeatureRows rows;
        LabelledFiles used;
        if (fits) {
            Pixels pixels = pixels(all, format);
            rows = new ByteRows(pixels.bytes(), format.bytes(), LARGEST_BYTE);
            used = all.only(pixels.positions());
        } else {
            used = problems(all.root()).areRefused()
                    ? all
                    : all.only(batch(all, format).check(threads, this::report));
            rows = new DecodedRows(used.files(), format, source.maxPixels(), threads, LARGEST_BYTE);
        }
        requireSome(all.root(), used);
        read += all.files().size();
        return source.targets() == ImageFolders.Targets.MULTI_HOT
                ? multiHot(rows, used, labels, format)
                : Examples.ofClasses(rows, ClassRows.of(used.classes(), labels.size()))
                        .labelled(labels)
                        .shaped(Shape.of(format.shape()));
    }

    private static void requireSome(Path root, LabelledFiles used) throws IOException {
        if (used.files().isEmpty()) {
            throw new IOException(root + ": expected at least one image that can be read, but there is none");
        }
    }

    private static Examples multiHot(FeatureRows rows, LabelledFiles used, List<String> labels, PixelFormat format) {
        return new Examples(
                Shape.of(format.shape()),
                rows,
                new MultiHotRows(used.classesOf(), labels.size()),
                labels,
                Optional.empty());
    }

    private Pixels pixels(LabelledFiles all, PixelFormat format) throws IOException {
        if (source.cache().equals(ImageFolders.NONE)) {
            return batch(all, format).read(threads, this::report);
        }
        ImageCache cache = new ImageCache(source, all, format);
        Problems found = problems(all.root());
        Optional<ImageCache.Content> content = cache.read();
        if (content.isPresent()) {
            found.recall(content.get().problems());
            progress.read(read + all.files().size(), total);
            return content.get().pixels();
        }
        int before = found.messages().size();
        Pixels pixels = batch(all, format).read(threads, this::report);
        cache.write(pixels, found.messages().subList(before, found.messages().size()));
        return pixels;
    }

    private ImageBatch batch(LabelledFiles all, PixelFormat format) {
        return new ImageBatch(all.files(), format, source.maxPixels(), problems(all.root()));
    }

    private void report(int done) {
        progress.read(read + done, total);
    }
}
