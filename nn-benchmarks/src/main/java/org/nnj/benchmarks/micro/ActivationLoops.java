package org.nnj.benchmarks.micro;

import java.util.concurrent.TimeUnit;
import org.nnj.api.activation.Activation;
import org.nnj.api.component.Components;
import org.nnj.api.math.FloatMatrix;
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

/** Activations and their backward passes: nanoseconds an element. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 100, timeUnit = TimeUnit.MILLISECONDS)
public class ActivationLoops {

    private static final int ROWS = 128;
    private static final int COLUMNS = 32;
    private static final int ELEMENTS = ROWS * COLUMNS;

    /** Name of the activation. */
    @Param({
        "tanh",
        "sigmoid",
        "relu",
        "softmax",
        "leaky-relu",
        "elu",
        "gelu",
        "silu",
        "softplus",
        "softsign",
        "mish",
        "log-softmax"
    })
    public String activation = "tanh";

    private Activation function = Activation.linear();
    private Matrix z = FloatMatrix.zeros(0, 0);
    private Matrix a = z;
    private Matrix upstream = z;
    private Matrix delta = z;

    /** Matrices of numbers between −4 and 4. */
    @Setup(Level.Trial)
    public void fill() {
        RandomStream random = RandomStream.of(42, "benchmark");
        function = Components.shared().find(Activation.class, activation);
        z = FloatMatrix.zeros(ROWS, COLUMNS).map(old -> random.uniform(-4, 4));
        upstream = FloatMatrix.zeros(ROWS, COLUMNS).map(old -> random.uniform(-1, 1));
        a = FloatMatrix.zeros(ROWS, COLUMNS);
        delta = FloatMatrix.zeros(ROWS, COLUMNS);
        function.forward(z, a);
    }

    /** a = f(z). */
    @Benchmark
    @OperationsPerInvocation(ELEMENTS)
    public Matrix forward() {
        function.forward(z, a);
        return a;
    }

    /** δ = J(z)ᵀ · upstream. */
    @Benchmark
    @OperationsPerInvocation(ELEMENTS)
    public Matrix backward() {
        function.backward(z, a, upstream, delta);
        return delta;
    }
}
