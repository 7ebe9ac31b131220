package org.nnj.testkit;

import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import org.nnj.api.activation.InverseLink;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.Kernels;
import org.nnj.api.math.Products;
import org.nnj.api.math.RandomStream;
import org.nnj.api.math.Tile;

/** What all {@link Kernels} keep. An empty subclass tries the usable ones that the module under test registers. */
public abstract class KernelsContract extends Contract<Kernels> {

    private static final int CASES = 10;

    /** Nothing, one, and what no vector register divides. */
    private static final int[] LENGTHS = {0, 1, 3, 7, 16, 17, 33, 67};

    private static final int[] SIZES = {0, 1, 3, 7, 17, 33};

    /** Sixteen roundings of single precision, {@code 16 · 2⁻²⁴}. */
    private static final double RELATIVE = 1e-6;

    /** Smaller results may be flushed to 0. */
    private static final double ABSOLUTE = Float.MIN_NORMAL;

    private static final float[] SPECIAL = {
        0,
        -0f,
        1,
        -1,
        1e-20f,
        -1e-20f,
        30,
        -30,
        1000,
        -1000,
        Float.NaN,
        Float.POSITIVE_INFINITY,
        Float.NEGATIVE_INFINITY
    };

    /** For subclasses. */
    protected KernelsContract() {}

    /** The usable kernels that the module under test registers. */
    @Override
    protected List<Kernels> subjects() {
        List<Class<?>> own = ModuleUnderTest.of(getClass()).listed(Kernels.class);
        return ServiceLoader.load(Kernels.class).stream()
                .filter(provider -> own.contains(provider.type()))
                .map(ServiceLoader.Provider::get)
                .filter(Kernels::isUsable)
                .toList();
    }

    @Override
    protected String nameOf(Kernels subject) {
        return subject.name();
    }

    @Override
    protected List<Law<Kernels>> laws(Kernels subject) {
        return List.of(
                new Law<>("products equal three loops bit for bit", this::productsEqualLoops),
                new Law<>("products keep NaN and infinities", this::productsKeepSpecialValues),
                new Law<>("a product touches its tile alone", this::productsTouchTheirTiles),
                new Law<>("functions equal their definitions", this::functionsEqualDefinitions),
                new Law<>("an element's bits do not depend on its position", this::positionDoesNotMatter),
                new Law<>("functions work in place and touch no more than they are told", this::functionsWorkInPlace),
                new Law<>("softmax equals its definition, row by row", this::softmaxEqualsDefinition),
                new Law<>("sums equal loops bit for bit", this::sumsEqualLoops),
                new Law<>(
                        "rectifiers, derivatives and steps have the bits of their plain forms",
                        this::loopsEqualTheirPlainForms));
    }

    private void productsEqualLoops(Kernels kernels) {
        requireProducts(kernels, KernelsContract::values);
    }

    private void productsKeepSpecialValues(Kernels kernels) {
        requireProducts(kernels, KernelsContract::special);
    }

    private interface Values {
        double[] draw(RandomStream random, int count);
    }

    private static void requireProducts(Kernels kernels, Values values) {
        forAllProducts((product, type, size, random) -> {
            double[] a = values.draw(random, size.m() * size.k());
            double[] b = values.draw(random, size.k() * size.n());
            double[] old = values.draw(random, size.m() * size.n());
            for (Products.Into into : Products.Into.values()) {
                double[] expected = product.naive(type, size, a, b, old, into);
                double[] actual =
                        product.computed(kernels, type, size, a, b, old, into, Tile.whole(size.m(), size.n()));
                requireSame(product + " " + type + " " + size + " " + into, expected, actual);
            }
        });
    }

    private static double[] special(RandomStream random, int count) {
        double[] values = values(random, count);
        for (int i = 0; i < count; i++) {
            if (random.nextInt(4) == 0) {
                values[i] = SPECIAL[random.nextInt(SPECIAL.length)];
            }
        }
        return values;
    }

    private void productsTouchTheirTiles(Kernels kernels) {
        forAllProducts((product, type, size, random) -> {
            double[] a = values(random, size.m() * size.k());
            double[] b = values(random, size.k() * size.n());
            double[] old = values(random, size.m() * size.n());
            Tile tile = new Tile(size.m() / 3, size.m() - size.m() / 4, size.n() / 4, size.n() - size.n() / 5);
            double[] expected = old.clone();
            double[] whole = product.naive(type, size, a, b, old, Products.Into.SET);
            for (int row = tile.fromRow(); row < tile.toRow(); row++) {
                int first = row * size.n() + tile.fromColumn();
                System.arraycopy(whole, first, expected, first, tile.columns());
            }
            double[] actual = product.computed(kernels, type, size, a, b, old, Products.Into.SET, tile);
            requireSame(product + " " + type + " " + size + " " + tile, expected, actual);
        });
    }

    private void functionsEqualDefinitions(Kernels kernels) {
        forAllVectors((function, from) -> {
            float[] to = new float[from.length];
            function.call(kernels, from, to, from.length);
            for (int i = 0; i < from.length; i++) {
                double expected = (float) function.definition(from[i]);
                Agreement.close(function + " of " + from[i], expected, to[i], RELATIVE, ABSOLUTE);
            }
        });
    }

    private void positionDoesNotMatter(Kernels kernels) {
        forAllVectors((function, from) -> {
            float[] whole = new float[from.length];
            function.call(kernels, from, whole, from.length);
            for (int i = 0; i < from.length; i++) {
                float[] alone = {from[i]};
                function.call(kernels, alone, alone, 1);
                requireSame(
                        function + " of " + from[i] + " alone", new double[] {whole[i]}, NaiveProduct.doubles(alone));
            }
        });
    }

    private void functionsWorkInPlace(Kernels kernels) {
        forAllVectors((function, from) -> {
            float[] apart = from.clone();
            float[] before = from.clone();
            int count = from.length - from.length / 3;
            function.call(kernels, from, apart, count);
            requireSame(function + " argument", NaiveProduct.doubles(before), NaiveProduct.doubles(from));
            function.call(kernels, from, from, count);
            requireSame(function + " in place", NaiveProduct.doubles(apart), NaiveProduct.doubles(from));
            for (int i = count; i < from.length; i++) {
                Agreement.close(function + " beyond count", before[i], apart[i], 0, 0);
            }
        });
    }

    private void softmaxEqualsDefinition(Kernels kernels) {
        Samples.forAll(CASES, random -> {
            for (int columns : LENGTHS) {
                int rows = 3;
                float[] z = NaiveProduct.floats(Samples.row(random, rows * columns, -20, 20));
                float[] a = new float[z.length];
                kernels.softmaxRows(rows, columns, z, a);
                for (int row = 0; row < rows; row++) {
                    double[] own = NaiveProduct.doubles(Arrays.copyOfRange(z, row * columns, (row + 1) * columns));
                    double[] expected = ReferenceMean.of(InverseLink.SOFTMAX, own);
                    for (int i = 0; i < columns; i++) {
                        Agreement.close("row " + row, expected[i], a[row * columns + i], 4 * RELATIVE, ABSOLUTE);
                    }
                }
                kernels.softmaxRows(rows, columns, z, z);
                requireSame("in place", NaiveProduct.doubles(a), NaiveProduct.doubles(z));
            }
        });
        for (float lost : new float[] {Float.NaN, Float.POSITIVE_INFINITY}) {
            float[] row = {1, lost, 2};
            kernels.softmaxRows(1, 3, row, row);
            requireSame(
                    "row with " + lost, new double[] {Double.NaN, Double.NaN, Double.NaN}, NaiveProduct.doubles(row));
        }
    }

    private void sumsEqualLoops(Kernels kernels) {
        Samples.forAll(CASES, random -> {
            for (int columns : LENGTHS) {
                int rows = 5;
                float[] x = NaiveProduct.floats(values(random, rows * columns));
                float[] row = NaiveProduct.floats(values(random, columns));
                float[] scaled = x.clone();
                float[] added = x.clone();
                float[] set = row.clone();
                float[] summed = row.clone();
                for (int i = 0; i < x.length; i++) {
                    int column = i % columns;
                    scaled[i] = Math.fma(0.3f, x[i], x[i]);
                    added[i] = x[i] + row[column];
                    set[column] = i < columns ? x[i] : set[column] + x[i];
                    summed[column] += x[i];
                }
                requireSums(kernels, rows, columns, x, row, scaled, added, set, summed);
            }
        });
    }

    private static void requireSums(
            Kernels kernels,
            int rows,
            int columns,
            float[] x,
            float[] row,
            float[] scaled,
            float[] added,
            float[] set,
            float[] summed) {
        float[] y = x.clone();
        kernels.addScaled(y.length, 0.3f, x, y);
        requireSame("addScaled", NaiveProduct.doubles(scaled), NaiveProduct.doubles(y));
        float[] matrix = x.clone();
        kernels.addToRows(rows, columns, row, matrix);
        requireSame("addToRows", NaiveProduct.doubles(added), NaiveProduct.doubles(matrix));
        float[] sums = row.clone();
        kernels.columnSums(rows, columns, x, sums, Products.Into.SET);
        requireSame("columnSums SET", NaiveProduct.doubles(set), NaiveProduct.doubles(sums));
        float[] more = row.clone();
        kernels.columnSums(rows, columns, x, more, Products.Into.ADD);
        requireSame("columnSums ADD", NaiveProduct.doubles(summed), NaiveProduct.doubles(more));
    }

    private void loopsEqualTheirPlainForms(Kernels kernels) {
        Samples.forAll(1, random -> {
            for (KernelLoop loop : KernelLoop.ALL) {
                for (int length : LENGTHS) {
                    // the arrays are longer than the loop is told: the rest is not its concern
                    float[] values = NaiveProduct.floats(special(random, KernelLoop.ARRAYS * (length + 3)));
                    double[] expected = loop.computed(new PlainKernels(), values, length);
                    requireSame(loop.name() + " of " + length, expected, loop.computed(kernels, values, length));
                }
            }
        });
    }

    private interface ProductTrial {
        void check(NaiveProduct product, ElementType type, NaiveProduct.Size size, RandomStream random);
    }

    private static void forAllProducts(ProductTrial trial) {
        Samples.forAll(1, random -> {
            for (NaiveProduct product : NaiveProduct.values()) {
                for (ElementType type : ElementType.values()) {
                    for (int m : SIZES) {
                        for (int n : SIZES) {
                            for (int k : SIZES) {
                                trial.check(product, type, new NaiveProduct.Size(m, n, k), random);
                            }
                        }
                    }
                }
            }
        });
    }

    private interface VectorTrial {
        void check(NaiveFunction function, float[] from);
    }

    private static void forAllVectors(VectorTrial trial) {
        for (NaiveFunction function : NaiveFunction.values()) {
            trial.check(function, SPECIAL.clone());
            Samples.forAll(CASES, random -> {
                for (int length : LENGTHS) {
                    trial.check(function, NaiveProduct.floats(Samples.row(random, length, -20, 20)));
                }
            });
        }
    }

    private static double[] values(RandomStream random, int count) {
        return NaiveProduct.doubles(NaiveProduct.floats(Samples.row(random, count, -1, 1)));
    }

    /** Bit for bit, but that all NaN are one. */
    private static void requireSame(String what, double[] expected, double[] actual) {
        for (int i = 0; i < expected.length; i++) {
            Agreement.close(what + ", position " + i, expected[i], actual[i], 0, 0);
        }
    }
}
