package org.nnj.api.activation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.Matrix;

class OwnLoopsTest {

    /** Where rounding, signs and branches show: zeros, infinities, NaN, subnormals, and both sides of a kink. */
    private static final double[] ARGUMENTS = {
        0,
        -0.0,
        1,
        -1,
        0.1,
        -0.1,
        1e-42,
        -1e-310,
        3.5e38,
        Double.MAX_VALUE,
        -7.25,
        1000,
        -1000,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.NaN
    };

    private static final double UPSTREAM = 1 / 3.0;

    /** Slope α on the left. */
    public record Leaky(double alpha) implements ElementwiseActivation {
        @Override
        public double value(double z) {
            return z > 0 ? z : alpha * z;
        }

        @Override
        public double derivative(double z, double a) {
            return z > 0 ? 1 : alpha;
        }
    }

    /** {@code z/(1 + |z|)}. */
    public record Soft() implements ElementwiseActivation {
        @Override
        public double value(double z) {
            return z / (1 + Math.abs(z));
        }

        @Override
        public double derivative(double z, double a) {
            double s = 1 - Math.abs(a);
            return s * s;
        }
    }

    private static final List<ElementwiseActivation> ACTIVATIONS = List.of(new Leaky(0.01), new Leaky(0.3), new Soft());

    @Test
    void eachClassOfActivationHasALoopOfItsOwn() {
        Loop leaky = OwnLoops.of(new Leaky(0.1));
        Loop soft = OwnLoops.of(new Soft());

        assertThat(leaky.getClass().isHidden()).isTrue();
        assertThat(soft.getClass().isHidden()).isTrue();
        assertThat(leaky.getClass()).isNotEqualTo(soft.getClass());
    }

    @Test
    void activationsOfOneClassHaveOneLoop() {
        assertThat(OwnLoops.of(new Leaky(0.1))).isSameAs(OwnLoops.of(new Leaky(0.2)));
    }

    @Test
    void threadsThatAskAtOnceGetTheSameLoop() {
        record Fresh(Leaky leaky) implements ElementwiseActivation {
            @Override
            public double value(double z) {
                return leaky.value(z);
            }

            @Override
            public double derivative(double z, double a) {
                return leaky.derivative(z, a);
            }
        }

        Set<Loop> loops = ConcurrentHashMap.newKeySet();
        IntStream.range(0, 64).parallel().forEach(i -> loops.add(OwnLoops.of(new Fresh(new Leaky(0.1)))));

        assertThat(loops).hasSize(1);
    }

    @Test
    void itsBitsAreThoseOfTheSharedLoopInFloats() {
        float[] z = floats();
        for (ElementwiseActivation f : ACTIVATIONS) {
            float[] shared = new float[z.length];
            float[] own = new float[z.length];
            new SharedLoop().forward(f, z, shared, z.length);
            OwnLoops.of(f).forward(f, z, own, z.length);
            assertThat(bits(own)).as("value of %s", f).isEqualTo(bits(shared));

            float[] upstream = new float[z.length];
            Arrays.fill(upstream, (float) UPSTREAM);
            float[] delta = new float[z.length];
            new SharedLoop().backward(f, z, shared, upstream, delta, z.length);
            OwnLoops.of(f).backward(f, z, own, upstream, upstream, z.length);
            assertThat(bits(upstream)).as("derivative of %s", f).isEqualTo(bits(delta));
        }
    }

    @Test
    void itsBitsAreThoseOfTheSharedLoopInDoubles() {
        double[] z = ARGUMENTS.clone();
        for (ElementwiseActivation f : ACTIVATIONS) {
            double[] shared = new double[z.length];
            double[] own = new double[z.length];
            new SharedLoop().forward(f, z, shared, z.length);
            OwnLoops.of(f).forward(f, z, own, z.length);
            assertThat(bits(own)).as("value of %s", f).isEqualTo(bits(shared));

            double[] upstream = new double[z.length];
            Arrays.fill(upstream, UPSTREAM);
            double[] delta = new double[z.length];
            new SharedLoop().backward(f, z, shared, upstream, delta, z.length);
            OwnLoops.of(f).backward(f, z, own, upstream, upstream, z.length);
            assertThat(bits(upstream)).as("derivative of %s", f).isEqualTo(bits(delta));
        }
    }

    @Test
    void matricesOfBothPrecisionsComeOutAsTheFormulaSays() {
        for (ElementType type : ElementType.values()) {
            Matrix z = DoubleMatrix.of(new double[][] {{-2, 0.5}, {3, -0.25}}).as(type);
            Matrix a = z.like(2, 2);
            Matrix delta = z.like(2, 2);
            Leaky leaky = new Leaky(0.5);
            leaky.forward(z, a);
            leaky.backward(z, a, z.like(2, 2).fill(8), delta);

            // halves and powers of two: exact in both precisions
            assertThat(a.toArray()).isDeepEqualTo(new double[][] {{-1, 0.5}, {3, -0.125}});
            assertThat(delta.toArray()).isDeepEqualTo(new double[][] {{4, 8}, {8, 4}});
        }
    }

    @Test
    void onlyTheFirstElementsAreTouched() {
        float[] a = {7, 7, 7};
        new Leaky(0.5).forward(new float[] {-2, -2, -2}, a, 2);

        assertThat(a).containsExactly(-1, -1, 7);
    }

    @Test
    void allShareOneWhereTheCodeCannotBeRead() {
        Loop loop = OwnLoops.copyOrShared(() -> {
            throw new IOException("no files in this image");
        });

        assertThat(loop).isInstanceOf(SharedLoop.class);
    }

    @Test
    void allShareOneWhereClassesCannotBeDefined() {
        assertThat(OwnLoops.copyOrShared(() -> new byte[] {1, 2, 3})).isInstanceOf(SharedLoop.class);
    }

    @Test
    void theCodeCanBeCopiedAnyNumberOfTimes() {
        Loop first = OwnLoops.copyOrShared(OwnLoops::codeOfTheLoop);
        Loop second = OwnLoops.copyOrShared(OwnLoops::codeOfTheLoop);

        assertThat(first.getClass()).isNotEqualTo(second.getClass());
    }

    @Test
    void theLoopKeepsNoClassLoaderAlive() throws Exception {
        WeakReference<ClassLoader> loader = useInALoaderOfItsOwn();

        // a collection may be asked for, not ordered: most often the first one does it
        for (int attempt = 0; attempt < 50 && loader.get() != null; attempt++) {
            System.gc();
            Thread.sleep(20);
        }
        assertThat(loader.get()).isNull();
    }

    private static WeakReference<ClassLoader> useInALoaderOfItsOwn() throws Exception {
        URL classes = Leaky.class.getProtectionDomain().getCodeSource().getLocation();
        try (URLClassLoader loader = new OwnFirst(classes)) {
            Class<?> type = loader.loadClass(Soft.class.getName());
            assertThat(type).isNotEqualTo(Soft.class);
            ElementwiseActivation soft =
                    (ElementwiseActivation) type.getDeclaredConstructor().newInstance();
            float[] z = {1, -1, 3};
            soft.forward(z, z, z.length);
            assertThat(z).containsExactly(0.5f, -0.5f, 0.75f);
            return new WeakReference<>(loader);
        }
    }

    /** Loads the classes of this test itself, and all others where they are. */
    private static final class OwnFirst extends URLClassLoader {

        OwnFirst(URL classes) {
            super(new URL[] {classes}, OwnLoopsTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            return name.startsWith(OwnLoopsTest.class.getName()) ? findClass(name) : super.loadClass(name, resolve);
        }
    }

    private static float[] floats() {
        float[] floats = new float[ARGUMENTS.length];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) ARGUMENTS[i];
        }
        return floats;
    }

    private static int[] bits(float[] values) {
        return IntStream.range(0, values.length)
                .map(i -> Float.floatToIntBits(values[i]))
                .toArray();
    }

    private static long[] bits(double[] values) {
        return Arrays.stream(values).mapToLong(Double::doubleToLongBits).toArray();
    }
}
