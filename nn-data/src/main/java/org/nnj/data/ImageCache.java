package org.nnj.data;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.hash.HashCode;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import com.google.common.primitives.Ints;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.nnj.data.image.ImageFile;
import org.nnj.data.image.PixelFormat;
import org.nnj.data.image.Pixels;

/**
 * The decoded images of one root in two files: an IDX file with the pixels, and a text that says what they were made of.
 * The text has a line with the version, one with the hash of everything that the pixels depend on (what was asked for;
 * name, length and time of change of every file), one with the hash of the pixels, and one for each file that could not
 * be used. If anything in them is not as it must be, there is no cache.
 */
final class ImageCache {

    private static final String VERSION = "nnj images 1";
    private static final int MOST_TEXT = 1 << 26;

    private final Path folder;
    private final String name;
    private final LabelledFiles files;
    private final PixelFormat format;
    private final String origin;

    /** The place for the images of a root. */
    ImageCache(ImageFolders source, LabelledFiles files, PixelFormat format) throws IOException {
        this.folder = source.cache();
        this.files = files;
        this.format = format;
        Hasher place = Hashing.sha256().newHasher();
        put(place, files.root().toRealPath().toString());
        put(place, format.toString());
        put(place, source.unreadable().toString());
        put(place, source.targets().toString());
        place.putLong(source.maxPixels());
        HashCode settings = place.hash();
        this.name = "images-" + settings.toString().substring(0, 16);
        this.origin = origin(settings);
    }

    /**
     * What was found in the files.
     *
     * @param problems why files could not be used, one message each
     */
    record Content(Pixels pixels, List<String> problems) {}

    private String origin(HashCode settings) {
        Hasher hasher = Hashing.sha256().newHasher();
        put(hasher, settings.toString());
        put(hasher, Runtime.version().toString()); // another release may decode JPEG in another way
        for (ImageFile file : files.files()) {
            put(hasher, files.root().relativize(file.path()).toString());
            hasher.putLong(file.size()).putLong(file.modified());
        }
        return hasher.hash().toString();
    }

    private static void put(Hasher hasher, String text) {
        hasher.putInt(text.length()).putUnencodedChars(text);
    }

    private Path pixelFile() {
        return folder.resolve(name + "-idx" + (1 + format.shape().length) + "-ubyte");
    }

    private Path textFile() {
        return folder.resolve(name + ".txt");
    }

    /** What was kept, if it is sound and of the files as they are now. */
    Optional<Content> read() {
        try {
            List<String> lines = lines();
            if (lines.size() < 3
                    || !lines.get(0).equals(VERSION)
                    || !lines.get(1).equals(origin)) {
                return Optional.empty();
            }
            List<String> unusable = lines.subList(3, lines.size());
            int[] positions = positions(unusable);
            byte[] pixels = pixels(positions.length);
            return hash(pixels).equals(lines.get(2))
                    ? Optional.of(new Content(new Pixels(pixels, positions), messages(unusable)))
                    : Optional.empty();
        } catch (IOException | NumberFormatException missingOrDamaged) { // then it is made anew
            return Optional.empty();
        }
    }

    private List<String> lines() throws IOException {
        try (InputStream in = Files.newInputStream(textFile())) {
            return new String(in.readNBytes(MOST_TEXT), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    /** Each line begins with the position of a file that could not be used. */
    private int[] positions(List<String> unusable) {
        Set<Integer> left = unusable.stream()
                .map(line ->
                        Integer.valueOf(line.substring(0, line.indexOf(' ') + 1).strip()))
                .collect(ImmutableSet.toImmutableSet());
        return IntStream.range(0, files.files().size())
                .filter(position -> !left.contains(position))
                .toArray();
    }

    private static List<String> messages(List<String> unusable) {
        return unusable.stream()
                .map(line -> line.substring(line.indexOf(' ') + 1))
                .collect(ImmutableList.toImmutableList());
    }

    private byte[] pixels(int images) throws IOException {
        int[] dimensions = Ints.concat(new int[] {images}, format.shape());
        try (InputStream in = Files.newInputStream(pixelFile())) {
            IdxFile file = new IdxReader(name, (long) images * format.bytes()).read(in);
            if (!Arrays.equals(file.dimensions(), dimensions)) {
                throw new IOException(name + ": expected " + Arrays.toString(dimensions) + ", but was " + file);
            }
            return file.bytes();
        }
    }

    private String hash(byte[] pixels) {
        return Hashing.sha256().hashBytes(pixels).toString();
    }

    /** Keeps what was decoded; without any image there is nothing to keep. */
    void write(Pixels pixels, List<String> problems) throws IOException {
        if (pixels.positions().length == 0) {
            return;
        }
        Files.createDirectories(folder);
        move(pixelFile(), out -> {
            out.write(header(pixels.positions().length));
            out.write(pixels.bytes());
        });
        move(textFile(), out -> out.write(text(pixels, problems).getBytes(StandardCharsets.UTF_8)));
    }

    private byte[] header(int images) {
        int[] shape = format.shape();
        ByteBuffer header = ByteBuffer.allocate(8 + 4 * shape.length);
        header.put(new byte[] {0, 0, 8, (byte) (1 + shape.length)}).putInt(images);
        for (int dimension : shape) {
            header.putInt(dimension);
        }
        return header.array();
    }

    private String text(Pixels pixels, List<String> problems) {
        List<String> lines = new ArrayList<>(List.of(VERSION, origin, hash(pixels.bytes())));
        Set<Integer> used = ImmutableSet.copyOf(Ints.asList(pixels.positions()));
        int problem = 0;
        for (int position = 0; position < files.files().size(); position++) {
            if (!used.contains(position)) {
                lines.add(position + " " + problems.get(problem++));
            }
        }
        return String.join("\n", lines) + "\n";
    }

    /** What goes into a file. */
    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** Written beside its place and moved there, so that nobody reads half of it. */
    private static void move(Path file, Writing content) throws IOException {
        Path beside = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            try (OutputStream out = Files.newOutputStream(beside)) {
                content.to(out);
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
