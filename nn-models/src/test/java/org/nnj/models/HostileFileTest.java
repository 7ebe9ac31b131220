package org.nnj.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nnj.models.callback.EarlyStopping;

/** Files that are not what they say. */
class HostileFileTest {

    /** Mutations in the normal build; {@code -Dnn.fuzz.mutations=1000000} for a long night. */
    private static final int MUTATIONS = Integer.getInteger("nn.fuzz.mutations", 600);

    /** A model of the tests takes less than 1 MB; the parser's buffers and class loading need the rest. */
    private static final long MOST_BYTES = 64L << 20;

    private static final Duration LONGEST = Duration.ofSeconds(20); // a busy machine; one load takes milliseconds

    @TempDir
    private Path folder;

    @Test
    void aMutatedFileIsAModelOrAClearError() throws IOException {
        List<byte[]> seeds = List.of(plain(), checkpoint());
        int refused = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            Random random = new Random(i);
            byte[] mutated = mutated(seeds.get(i % seeds.size()), random);
            for (int more = random.nextInt(3); more > 0; more--) {
                mutated = mutated(mutated, random);
            }
            refused += isRefusedWell(i, mutated) ? 1 : 0;
        }
        assertThat(refused).as("most mutations are found").isGreaterThan(MUTATIONS / 2);
    }

    /** Whether it was refused; fails if that was not done well. */
    private static boolean isRefusedWell(int seed, byte[] bytes) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        long start = System.nanoTime();
        boolean refused = false;
        try {
            Sequential.load(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            refused = true;
            assertThat(e.getMessage())
                    .as("mutation %d", seed)
                    .startsWith("stream: ")
                    .hasSizeLessThan(2000);
        } catch (RuntimeException | Error e) {
            throw new AssertionError("mutation " + seed + ": expected an IOException", e);
        }
        assertThat(threads.getCurrentThreadAllocatedBytes() - before)
                .as("bytes allocated by mutation %d", seed)
                .isLessThan(MOST_BYTES);
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .as("time of mutation %d", seed)
                .isLessThan(LONGEST);
        return refused;
    }

    private static byte[] mutated(byte[] bytes, Random random) {
        if (bytes.length < 16) {
            return bytes;
        }
        byte[] copy = bytes.clone();
        int place = random.nextInt(bytes.length);
        int headerPlace = random.nextInt(Math.min(bytes.length, 2000));
        return switch (random.nextInt(8)) {
            case 0 -> flipped(copy, place, random);
            case 1 -> flipped(copy, headerPlace, random);
            case 2 -> Arrays.copyOf(copy, place);
            case 3 -> Arrays.copyOf(copy, copy.length + random.nextInt(64));
            case 4 -> cut(copy, headerPlace, Math.min(copy.length, headerPlace + random.nextInt(40)));
            case 5 -> doubled(copy, headerPlace, Math.min(copy.length, headerPlace + random.nextInt(200)));
            case 6 -> withHeader(copy, header -> anotherNumber(header, random));
            default -> withHeader(copy, header -> anotherWord(header, random));
        };
    }

    private static byte[] flipped(byte[] bytes, int place, Random random) {
        bytes[place] ^= (byte) (1 << random.nextInt(8));
        return bytes;
    }

    private static byte[] cut(byte[] bytes, int from, int to) {
        byte[] shorter = Arrays.copyOf(bytes, bytes.length - (to - from));
        System.arraycopy(bytes, to, shorter, from, bytes.length - to);
        return shorter;
    }

    private static byte[] doubled(byte[] bytes, int from, int to) {
        byte[] longer = Arrays.copyOf(bytes, bytes.length + to - from);
        System.arraycopy(bytes, from, longer, to, bytes.length - from);
        return longer;
    }

    /** One number of the header becomes another: shapes, offsets, units, versions, positions. */
    private static String anotherNumber(String header, Random random) {
        String[] numbers = {
            "0",
            "-1",
            "1",
            "3",
            "2147483647",
            "2147483648",
            "9223372036854775807",
            "1e9",
            "1e999",
            "0.5",
            "99999999999999999999999999",
            "100000000",
            "NaN",
            "65536"
        };
        return replaced(header, Pattern.compile("-?[0-9]+"), numbers[random.nextInt(numbers.length)], random);
    }

    private static String anotherWord(String header, Random random) {
        String[] words = {
            "dense",
            "softmax",
            "F64",
            "I8",
            "shape",
            "dtype",
            "__metadata__",
            "nnj.format",
            "dense-1.weights",
            "",
            "infinity",
            "nan",
            "\\u0000",
            "slot/x/y",
            "transform/1/mean",
            "best/dense-1.weights",
            "sequential"
        };
        return replaced(
                header, Pattern.compile("[A-Za-z_][A-Za-z0-9_./-]*"), words[random.nextInt(words.length)], random);
    }

    private static String replaced(String text, Pattern what, String by, Random random) {
        Matcher matcher = what.matcher(text);
        int wanted = random.nextInt((int) Math.max(1, matcher.results().count()));
        int[] index = {0};
        return matcher.reset().replaceAll(found -> Matcher.quoteReplacement(index[0]++ == wanted ? by : found.group()));
    }

    /** Changes the text of the header and lets its length be true again, so that what is behind it is reached. */
    private static byte[] withHeader(byte[] bytes, UnaryOperator<String> change) {
        ByteBuffer file = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        long length = file.getLong();
        if (length < 2 || length > bytes.length - 8) {
            return bytes;
        }
        String header = new String(bytes, 8, (int) length, StandardCharsets.UTF_8);
        byte[] changed = change.apply(header).getBytes(StandardCharsets.UTF_8);
        ByteBuffer result = ByteBuffer.allocate(bytes.length - (int) length + changed.length)
                .order(ByteOrder.LITTLE_ENDIAN);
        result.putLong(changed.length).put(changed).put(bytes, 8 + (int) length, bytes.length - 8 - (int) length);
        return result.array();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        "nnj.format":"1" | "nnj.format":"2" | nnj.format: expected a version from 1 to 1, but was 2; the file was written by NNJ 'development'
        "nnj.format":"1" | "nnj.format":"one" | nnj.format: expected a number, but was 'one'
        "nnj.format" | "nnj.form" | nnj.format: expected a model file, but there is no such entry; for weights alone use loadWeights
        softmax | softmix | nnj.network: sequential.layers\\[1\\]: dense.activation: unknown activation 'softmix'; did you mean 'softmax'\\? Known: .*tanh.*
        units=8 | units=9 | tensor 'dense-1.weights': expected shape \\(9×2\\), but was '\\(8×2\\)'
        units=8 | units=2000000000 | tensor 'dense-1.weights': expected shape \\(2000000000×2\\), but was '\\(8×2\\)'
        input=[2] | input=[1000000,1000000] | network: shape: expected at most 2147483647 values, but was \\(1000000×1000000\\)
        "dense-2.biases" | "dense-3.biases" | tensor 'dense-2.biases': expected a tensor of that name, but there is none; there are .*
        precision=float | precision=double | tensor 'dense-1.weights': expected F64, but was F32
        "nnj.labels":"[\\"0\\" | "nnj.labels":"[0 | nnj.labels: expected a string, but was a whole number
        """)
    void eachMistakeIsNamedWithItsPlace(String from, String to, String message) throws IOException {
        byte[] file = withHeader(plain(), header -> {
            assertThat(header).contains(from);
            return header.replace(from, to);
        });
        Path path = Files.write(folder.resolve("digits.nnj"), file);
        assertThatIOException().isThrownBy(() -> Sequential.load(path)).withMessageMatching("digits\\.nnj: " + message);
    }

    @Test
    void aTensorThatTheNetworkDoesNotHaveIsRefused() throws IOException {
        byte[] file = withHeader(checkpoint(), header -> header.replace("\"nnj.training.step\"", "\"other\""));
        assertThatIOException()
                .isThrownBy(() -> Sequential.load(new ByteArrayInputStream(file)))
                .withMessage("stream: tensor 'slot/first-moment/dense-1.weights': expected only tensors of the network,"
                        + " but it has none of that name");
    }

    @Test
    void limitsCanBeSet() throws IOException {
        byte[] file = plain();
        FileOptions few = new FileOptions(16 << 20, 3, 1 << 20, FileOptions.NonFinite.REFUSE);
        assertThatIOException()
                .isThrownBy(() -> ModelFile.read(new ByteArrayInputStream(file), few))
                .withMessage("stream: header: expected at most 3 tensors, but was more");
        FileOptions small = new FileOptions(100, 3, 1 << 20, FileOptions.NonFinite.REFUSE);
        assertThatIOException()
                .isThrownBy(() -> ModelFile.read(new ByteArrayInputStream(file), small))
                .withMessageMatching("stream: header length: expected 2 to 100 bytes, but was \\d+");
    }

    private static byte[] plain() throws IOException {
        Sequential model = Toy.classifier().transform("standardize").build();
        model.fit(Toy.circles(20), 1);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        model.save(bytes);
        return bytes.toByteArray();
    }

    private byte[] checkpoint() throws IOException {
        Sequential model = Toy.classifier().optimizer("adam").build();
        model.fit(Toy.circles(20), 2, new EarlyStopping("loss", 3));
        Path file = folder.resolve("checkpoint.nnj");
        ModelFile.writeCheckpoint(model, file);
        return Files.readAllBytes(file);
    }
}
