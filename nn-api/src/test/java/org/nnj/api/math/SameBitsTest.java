package org.nnj.api.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bits of everything in this package in one number, computed by JVMs that run it in different ways. */
class SameBitsTest {

    /**
     * Recorded on JDK 17.0.15 and found again on 25.0.3, both on x86-64 with fused multiply-add; without that instruction the bits are others by
     * definition.
     */
    private static final long RECORDED = -6702577076384257009L;

    @Test
    void theBitsAreThoseRecorded() {
        if (FusedMultiplyAdd.FUSED) {
            assertEquals(RECORDED, Hash.ofEverything(1));
        } else {
            assertEquals(Hash.ofEverything(1), Hash.ofEverything(1));
        }
    }

    @Test
    void compilingThemChangesNothing() {
        long first = Hash.ofEverything(1);

        assertEquals(first, Hash.ofEverything(200));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-Xint", "-XX:TieredStopAtLevel=1", "-Dnn.threads=1", "-Dnn.threads=3"})
    void anotherJvmComputesTheSame(String option) throws IOException, InterruptedException, URISyntaxException {
        assertEquals(Long.toString(Hash.ofEverything(1)), outputOfChild(option));
    }

    private static String outputOfChild(String option) throws IOException, InterruptedException, URISyntaxException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(option);
        command.add("-cp");
        command.add(placeOf(Matrix.class) + File.pathSeparator + placeOf(Hash.class));
        command.add(Hash.class.getName());
        Process child = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(child.waitFor(60, TimeUnit.SECONDS), "the child ends");
        assertEquals(0, child.exitValue(), output);
        return output.strip();
    }

    private static String placeOf(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                .toString();
    }

    /** The program of the child. */
    static final class Hash {

        private Hash() {}

        public static void main(String[] args) {
            System.out.println(ofEverything(1));
        }

        /** Computes all of it so many times, long enough for any compiler, and hashes the last results. */
        static long ofEverything(int times) {
            long hash = 0;
            for (int i = 0; i < times; i++) {
                hash = 31 * functions() + products(160, 161, 163, ElementType.FLOAT);
                hash = 31 * hash + products(33, 17, 20, ElementType.FLOAT);
                hash = 31 * hash + products(20, 33, 17, ElementType.DOUBLE);
                hash = 31 * hash + draws();
            }
            return hash;
        }

        private static long functions() {
            int count = 2000;
            float[] x = new float[count];
            float[] y = new float[count];
            RandomStream random = RandomStream.of(11, "functions");
            for (int i = 0; i < count; i++) {
                x[i] = (float) (20 * random.nextGaussian());
            }
            Kernels kernels = Kernels.active();
            long hash = 0;
            kernels.tanh(x, y, count);
            hash = add(hash, y);
            kernels.sigmoid(x, y, count);
            hash = add(hash, y);
            kernels.exp(x, y, count);
            hash = add(hash, y);
            kernels.softmaxRows(100, 20, x, y);
            hash = add(hash, y);
            kernels.exp(x, y, count);
            kernels.log(y, y, count);
            return add(hash, y);
        }

        private static long add(long hash, float[] values) {
            long result = hash;
            for (float value : values) {
                result = 31 * result + Float.floatToIntBits(value);
            }
            return result;
        }

        private static long products(int m, int n, int k, ElementType type) {
            RandomStream random = RandomStream.of(12, "products", m, n, k);
            Matrix a = type.zeros(m, k).map(x -> random.uniform(-1, 1));
            Matrix b = type.zeros(k, n).map(x -> random.uniform(-1, 1));
            Matrix c = type.zeros(m, n);
            a.multiply(b, c);
            Matrix back = type.zeros(m, k);
            c.multiplyTransposed(b, back);
            Matrix weights = type.zeros(k, n);
            back.transposedMultiplyAndAdd(c, weights);
            return 31L * (31L * c.hashCode() + back.hashCode()) + weights.hashCode();
        }

        private static long draws() {
            RandomStream random = RandomStream.of(13, "draws");
            long hash = 0;
            for (int i = 0; i < 500; i++) {
                hash = 31 * hash + Double.doubleToLongBits(random.nextGaussian());
                hash = 31 * hash + Double.doubleToLongBits(RealFunctions.erf(random.uniform(-6, 6)));
                hash = 31 * hash + Double.doubleToLongBits(RealFunctions.erfc(random.uniform(-6, 26)));
                hash = 31 * hash + random.nextInt(1 + i);
            }
            return hash;
        }
    }
}
