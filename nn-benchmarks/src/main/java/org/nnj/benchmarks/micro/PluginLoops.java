package org.nnj.benchmarks.micro;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.nnj.api.activation.Activation;
import org.nnj.api.activation.ElementwiseActivation;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.Matrix;
import org.nnj.api.math.RandomStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * An activation that a stranger wrote as {@code value} and {@code derivative} only, against the same formula in a loop written by
 * hand: nanoseconds an element, while one, four and eight such activations are in use.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 100, timeUnit = TimeUnit.MILLISECONDS)
public class PluginLoops {

    private static final int ELEMENTS = 4096;

    /** Rounds of all activations before anything is measured: enough for the compiler to have seen them all. */
    private static final int ROUNDS = 2000;

    /** Which formula. */
    @Param({"leaky-relu", "softsign", "swish"})
    public String formula = "leaky-relu";

    /** How many activations were used before and between. */
    @Param({"1", "4", "8"})
    public int inUse = 1;

    private ElementwiseActivation plugin = new Formulas.Leaky(0.3);
    private ElementwiseActivation byHand = new Formulas.LeakyByHand(0.3);
    private Matrix z = ElementType.FLOAT.zeros(0, 0);
    private Matrix a = z;
    private Matrix upstream = z;
    private Matrix delta = z;

    /** Uses as many activations as are to be in use, in turn. */
    @Setup(Level.Trial)
    public void use() {
        RandomStream random = RandomStream.of(42, "benchmark");
        z = ElementType.FLOAT.zeros(1, ELEMENTS).map(old -> random.uniform(-4, 4));
        a = z.copy();
        upstream = z.copy();
        delta = z.copy();
        plugin = plugin(formula);
        byHand = byHand(formula);
        List<ElementwiseActivation> others = List.of(
                plugin("leaky-relu"),
                plugin("softsign"),
                plugin("swish"),
                new Formulas.Square(),
                new Formulas.Magnitude(),
                new Formulas.Rectifier(),
                new Formulas.Algebraic(),
                new Formulas.Clipped());
        List<ElementwiseActivation> used = others.stream()
                .filter(other -> !other.getClass().equals(plugin.getClass()))
                .limit(inUse - 1L)
                .toList();
        for (int round = 0; round < ROUNDS; round++) {
            used.forEach(this::both);
            both(plugin);
            both(byHand);
        }
    }

    private void both(Activation activation) {
        activation.forward(z, a);
        activation.backward(z, a, upstream, delta);
    }

    private static ElementwiseActivation plugin(String formula) {
        return switch (formula) {
            case "leaky-relu" -> new Formulas.Leaky(0.3);
            case "softsign" -> new Formulas.Softsign();
            default -> new Formulas.Swish(1.5);
        };
    }

    private static ElementwiseActivation byHand(String formula) {
        return switch (formula) {
            case "leaky-relu" -> new Formulas.LeakyByHand(0.3);
            case "softsign" -> new Formulas.SoftsignByHand();
            default -> new Formulas.SwishByHand(1.5);
        };
    }

    /** The plugin's values. */
    @Benchmark
    @OperationsPerInvocation(ELEMENTS)
    public Matrix valueOfThePlugin() {
        plugin.forward(z, a);
        return a;
    }

    /** The same values, by hand. */
    @Benchmark
    @OperationsPerInvocation(ELEMENTS)
    public Matrix valueByHand() {
        byHand.forward(z, a);
        return a;
    }

    /** The plugin's backward pass. */
    @Benchmark
    @OperationsPerInvocation(ELEMENTS)
    public Matrix derivativeOfThePlugin() {
        plugin.backward(z, a, upstream, delta);
        return delta;
    }

    /** The same backward pass, by hand. */
    @Benchmark
    @OperationsPerInvocation(ELEMENTS)
    public Matrix derivativeByHand() {
        byHand.backward(z, a, upstream, delta);
        return delta;
    }
}
