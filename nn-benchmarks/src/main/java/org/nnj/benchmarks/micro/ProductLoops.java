package org.nnj.benchmarks.micro;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.FloatMatrix;
import org.nnj.api.math.Matrix;
import org.nnj.api.math.RandomStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The three products of a dense layer, in single precision unless asked otherwise. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 100, timeUnit = TimeUnit.MILLISECONDS)
public class ProductLoops {

    /** Batch, inputs and outputs. */
    @Param({
        "32x784x32",
        "32x32x16",
        "32x16x10",
        "128x784x512",
        "128x512x512",
        "256x784x2048",
        "256x2048x2048",
        "1x784x32"
    })
    public String shape = "32x784x32";

    /** {@code float} or {@code double}. */
    @Param("float")
    public String type = "float";

    private Matrix input = FloatMatrix.zeros(0, 0);
    private Matrix weights = input;
    private Matrix output = input;
    private Matrix delta = input;
    private Matrix gradient = input;
    private Matrix error = input;

    /** Multiplications and additions of one product of a shape, which other parameters may follow. */
    static double operations(String parameters) {
        double operations = 2;
        for (String length : parameters.split(", ")[0].split("x")) {
            operations *= Integer.parseInt(length);
        }
        return operations;
    }

    /** Matrices of numbers between −1 and 1. */
    @Setup(Level.Trial)
    public void fill() {
        String[] lengths = shape.split("x");
        int batch = Integer.parseInt(lengths[0]);
        int inputs = Integer.parseInt(lengths[1]);
        int outputs = Integer.parseInt(lengths[2]);
        ElementType elements = ElementType.valueOf(type.toUpperCase(Locale.ROOT));
        RandomStream random = RandomStream.of(42, "benchmark");
        input = elements.zeros(batch, inputs).map(old -> random.uniform(-1, 1));
        weights = elements.zeros(inputs, outputs).map(old -> random.uniform(-1, 1));
        delta = elements.zeros(batch, outputs).map(old -> random.uniform(-1, 1));
        output = elements.zeros(batch, outputs);
        gradient = elements.zeros(inputs, outputs);
        error = elements.zeros(batch, inputs);
    }

    /** Z = A W. */
    @Benchmark
    public Matrix forward() {
        input.multiply(weights, output);
        return output;
    }

    /** ∂C/∂W = Aᵀ Δ. */
    @Benchmark
    public Matrix weightGradient() {
        input.transposedMultiply(delta, gradient);
        return gradient;
    }

    /** Δ Wᵀ, the error one layer back. */
    @Benchmark
    public Matrix error() {
        delta.multiplyTransposed(weights, error);
        return error;
    }
}
