package org.nnj.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import org.nnj.api.math.FloatMatrix;
import org.nnj.models.Sequential;

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
        Sequential model = arguments.length == 0 ? Workload.A.model() : Sequential.load(Path.of(arguments[0]));
        System.out.println(READY + model.predict(FloatMatrix.zeros(1, Workload.INPUTS)));
    }
}
