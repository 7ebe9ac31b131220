package org.nnj.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import org.nnj.api.math.FloatMatrix;
import org.nnj.api.math.Matrix;
import org.nnj.models.Predictor;

/** The shortest program that predicts: for how long a process takes from its start to its first answer. */
public final class FirstPrediction {

    /** What is printed once there is an answer. */
    static final String READY = "ready ";

    private FirstPrediction() {}

    /**
     * Predicts once and says so.
     *
     * @param arguments file of the model; none for a network with initial parameters
     * @throws IOException if it cannot be read
     */
    public static void main(String[] arguments) throws IOException {
        FloatMatrix blank = FloatMatrix.zeros(1, Workload.INPUTS);
        Matrix prediction = arguments.length == 0
                ? Workload.A.model().predict(blank)
                : Predictor.load(Path.of(arguments[0])).predict(blank);
        System.out.println(READY + prediction);
    }
}
