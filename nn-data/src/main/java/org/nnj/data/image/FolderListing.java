package org.nnj.data.image;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * What lies in a folder of class folders, in an order that does not depend on how the system lists it. Hidden files are
 * passed over: those whose names begin with a dot, and {@code Thumbs.db}, {@code desktop.ini} and {@code __MACOSX}.
 * Beside the class folders there may be other files, but no images. In a class folder everything else must be an image;
 * what is not, or is a link out of the root, is a problem.
 */
public final class FolderListing {

    private static final ImmutableSet<String> HIDDEN = ImmutableSet.of("thumbs.db", "desktop.ini", "__macosx");

    private final Path root;
    private final Path realRoot;
    private final Problems problems;

    private FolderListing(Path root, Problems problems) throws IOException {
        this.root = root;
        this.problems = problems;
        if (!Files.isDirectory(root)) {
            throw new NoSuchFileException(
                    ImageFile.nameOf(root) + ": expected a folder with a folder for each class, but there is none");
        }
        this.realRoot = root.toRealPath();
    }

    /**
     * Lists the class folders of a root.
     *
     * @param root the folder
     * @param problems told of each entry that cannot be used
     * @return the classes in natural order, those without images too
     * @throws IOException if the root cannot be listed, has no class folder, or two of one name
     */
    public static List<ClassFolder> of(Path root, Problems problems) throws IOException {
        return new FolderListing(root, problems).classes();
    }

    private List<ClassFolder> classes() throws IOException {
        List<ClassFolder> classes = new ArrayList<>();
        for (Path entry : entries(root)) {
            Optional<BasicFileAttributes> attributes = attributes(entry);
            if (attributes.isPresent() && attributes.get().isDirectory()) {
                classes.add(new ClassFolder(label(entry), images(entry)));
            } else if (ImageFormat.ofName(String.valueOf(entry.getFileName())).isPresent()) {
                problems.found(new IOException(ImageFile.nameOf(entry)
                        + ": expected images inside class folders, but this one lies beside them"));
            }
        }
        if (classes.isEmpty()) {
            throw new IOException(
                    ImageFile.nameOf(root) + ": expected a folder with a folder for each class, but it has no folders");
        }
        classes.sort(Comparator.comparing(ClassFolder::label, NaturalOrder.INSTANCE));
        requireDifferent(classes);
        return ImmutableList.copyOf(classes);
    }

    /** One archiver writes ä as one character, another as two. */
    private static String label(Path folder) {
        return Normalizer.normalize(String.valueOf(folder.getFileName()), Normalizer.Form.NFC);
    }

    private void requireDifferent(List<ClassFolder> classes) throws IOException {
        for (int i = 1; i < classes.size(); i++) {
            String label = classes.get(i).label();
            if (label.equals(classes.get(i - 1).label())) {
                throw new IOException(ImageFile.nameOf(root) + ": expected folders of different names, but two are '"
                        + label + "' once their accents are composed");
            }
        }
    }

    private List<ImageFile> images(Path folder) throws IOException {
        List<ImageFile> images = new ArrayList<>();
        for (Path entry : entries(folder)) {
            Optional<BasicFileAttributes> attributes = attributes(entry);
            if (attributes.isPresent()) {
                Optional<String> unfit = unfit(entry, attributes.get());
                if (unfit.isPresent()) {
                    problems.found(new IOException(ImageFile.nameOf(entry) + ": expected an image ("
                            + ImageFormat.EXTENSIONS + "), but " + unfit.get()));
                } else {
                    images.add(new ImageFile(
                            entry,
                            attributes.get().size(),
                            attributes.get().lastModifiedTime().to(TimeUnit.NANOSECONDS)));
                }
            }
        }
        return ImmutableList.copyOf(images);
    }

    private static Optional<String> unfit(Path entry, BasicFileAttributes attributes) {
        if (attributes.isDirectory()) {
            return Optional.of("was a folder");
        }
        if (!attributes.isRegularFile()) {
            return Optional.of("was no regular file");
        }
        return ImageFormat.ofName(String.valueOf(entry.getFileName())).isPresent()
                ? Optional.empty()
                : Optional.of("its name ends otherwise");
    }

    /** Attributes of an entry, or of what it links to within the root; empty if there was a problem. */
    private Optional<BasicFileAttributes> attributes(Path entry) throws IOException {
        try {
            BasicFileAttributes own = Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!own.isSymbolicLink()) {
                return Optional.of(own);
            }
            if (entry.toRealPath().startsWith(realRoot)) {
                return Optional.of(Files.readAttributes(entry, BasicFileAttributes.class));
            }
            throw new IOException(ImageFile.nameOf(entry) + ": expected a file inside " + ImageFile.nameOf(root)
                    + ", but was a symbolic link out of it; such links are not followed");
        } catch (NoSuchFileException gone) {
            problems.found(new IOException(
                    ImageFile.nameOf(entry) + ": expected a file, but was a symbolic link to nothing", gone));
        } catch (IOException unusable) {
            problems.found(unusable);
        }
        return Optional.empty();
    }

    private static List<Path> entries(Path folder) throws IOException {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            for (Path entry : stream) {
                if (!isHidden(String.valueOf(entry.getFileName()))) {
                    entries.add(entry);
                }
            }
        } catch (DirectoryIteratorException unreadable) {
            throw unreadable.getCause();
        }
        entries.sort(Comparator.comparing(entry -> String.valueOf(entry.getFileName()), NaturalOrder.INSTANCE));
        return entries;
    }

    private static boolean isHidden(String name) {
        return name.startsWith(".") || HIDDEN.contains(name.toLowerCase(Locale.ROOT));
    }
}
