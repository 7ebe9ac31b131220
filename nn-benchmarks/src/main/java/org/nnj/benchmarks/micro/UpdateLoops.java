package org.nnj.benchmarks.micro;

import java.util.concurrent.TimeUnit;
import org.nnj.api.component.Components;
import org.nnj.api.math.FloatMatrix;
import org.nnj.api.math.Matrix;
import org.nnj.api.math.RandomStream;
import org.nnj.api.optimizer.Optimizer;
import org.nnj.api.optimizer.SlotValues;
import org.nnj.api.optimizer.Step;
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

/** One update of the weights of the seminar network's first layer: nanoseconds a parameter. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 100, timeUnit = TimeUnit.MILLISECONDS)
public class UpdateLoops {

    private static final int ROWS = 784;
    private static final int COLUMNS = 32;
    private static final int PARAMETERS = ROWS * COLUMNS;
    /** Small, so that thousands of updates with one gradient stay finite. */
    private static final double LEARNING_RATE = 1e-9;

    /** Text form of the optimizer. */
    @Param({
        "sgd(0.1)",
        "sgd(learning-rate=0.1, momentum=0.9)",
        "sgd(learning-rate=0.1, momentum=0.9, nesterov=true)",
        "adagrad",
        "rmsprop",
        "adadelta",
        "adam",
        "adam(amsgrad=true)",
        "adamw",
        "nadam",
        "adamax"
    })
    public String optimizer = "sgd(0.1)";

    private Optimizer rule = Components.shared().find(Optimizer.class, "sgd");
    private Matrix weights = FloatMatrix.zeros(0, 0);
    private Matrix gradient = weights;
    private SlotValues slots = SlotValues.initial(rule.slots(), weights);
    private long step;

    /** Weights and a gradient between −1 and 1. */
    @Setup(Level.Trial)
    public void fill() {
        RandomStream random = RandomStream.of(42, "benchmark");
        rule = Components.shared().find(Optimizer.class, optimizer);
        weights = FloatMatrix.zeros(ROWS, COLUMNS).map(old -> random.uniform(-1, 1));
        gradient = FloatMatrix.zeros(ROWS, COLUMNS).map(old -> random.uniform(-1, 1));
        slots = SlotValues.initial(rule.slots(), weights);
        step = 0;
    }

    /** Prepares the step and updates every parameter. */
    @Benchmark
    @OperationsPerInvocation(PARAMETERS)
    public Matrix update() {
        rule.prepare(new Step(++step, LEARNING_RATE)).update(weights, gradient, slots);
        return weights;
    }
}
