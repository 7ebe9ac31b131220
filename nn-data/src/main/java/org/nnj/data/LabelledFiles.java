package org.nnj.data;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Ints;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nnj.data.image.ClassFolder;
import org.nnj.data.image.ImageFile;
import org.nnj.data.image.NaturalOrder;

/**
 * The images of a root and the classes of each.
 *
 * @param root where they are
 * @param files in an order that does not depend on the system
 * @param classesOf for each file its classes, ascending; one, unless a file may lie in several folders
 */
record LabelledFiles(Path root, List<ImageFile> files, List<int[]> classesOf) {

    /** Each file is an example, class after class. */
    static LabelledFiles each(Path root, List<ClassFolder> folders, List<String> labels) {
        ImmutableList.Builder<ImageFile> files = ImmutableList.builder();
        ImmutableList.Builder<int[]> classesOf = ImmutableList.builder();
        for (ClassFolder folder : folders) {
            int label = labels.indexOf(folder.label());
            folder.files().forEach(file -> {
                files.add(file);
                classesOf.add(new int[] {label});
            });
        }
        return new LabelledFiles(root, files.build(), classesOf.build());
    }

    /**
     * Files of one name are one example.
     *
     * @throws IOException if they differ: they would be lost, all but one
     */
    static LabelledFiles byName(Path root, List<ClassFolder> folders, List<String> labels) throws IOException {
        Map<String, ImageFile> firsts = new LinkedHashMap<>();
        Map<String, List<Integer>> classes = new LinkedHashMap<>();
        for (ClassFolder folder : folders) {
            for (ImageFile file : folder.files()) {
                ImageFile first = firsts.computeIfAbsent(file.fileName(), name -> file);
                requireSameContent(first, file);
                classes.computeIfAbsent(file.fileName(), name -> new ArrayList<>())
                        .add(labels.indexOf(folder.label()));
            }
        }
        List<String> names = new ArrayList<>(firsts.keySet());
        names.sort(NaturalOrder.INSTANCE);
        return new LabelledFiles(
                root,
                names.stream().map(firsts::get).collect(ImmutableList.toImmutableList()),
                names.stream()
                        .map(name -> Ints.toArray(classes.getOrDefault(name, List.of())))
                        .peek(Arrays::sort)
                        .collect(ImmutableList.toImmutableList()));
    }

    private static void requireSameContent(ImageFile first, ImageFile other) throws IOException {
        if (first != other && Files.mismatch(first.path(), other.path()) >= 0) {
            throw new IOException(other.name() + ": expected the same image as " + first.name()
                    + ", since one name in several folders means several labels, but they differ");
        }
    }

    /** Those of the positions given. */
    LabelledFiles only(int[] positions) {
        if (positions.length == files.size()) {
            return this;
        }
        return new LabelledFiles(
                root,
                Arrays.stream(positions).mapToObj(files::get).collect(ImmutableList.toImmutableList()),
                Arrays.stream(positions).mapToObj(classesOf::get).collect(ImmutableList.toImmutableList()));
    }

    /** The class of each, where each has one. */
    int[] classes() {
        return classesOf.stream().mapToInt(classes -> classes[0]).toArray();
    }
}
