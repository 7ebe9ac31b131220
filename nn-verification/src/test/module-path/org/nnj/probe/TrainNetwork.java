package org.nnj.probe;

import java.io.IOException;
import java.util.Locale;
import java.util.stream.Stream;
import org.nnj.api.component.Components;
import org.nnj.api.data.DataGenerator;
import org.nnj.api.data.DataSource;
import org.nnj.api.layer.LayerSpec;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.Matrix;
import org.nnj.api.metric.Metric;
import org.nnj.models.Sequential;

/** Trains a small network of parts that are found by their names, and prints what it learned and where the parts came from. */
public final class TrainNetwork {

    private static final double[][] CORNERS = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};

    private TrainNetwork() {}

    public static void main(String[] arguments) throws IOException {
        Components components = Components.shared();
        DataSource source = components.find(DataSource.class, "xor");
        Metric metric = components.find(Metric.class, "micro-accuracy");
        try (DataGenerator examples = source.open()) {
            Sequential model = Sequential.input(2)
                    .dense(8, "tanh")
                    .dense(1, "sigmoid")
                    .loss("binary-crossentropy")
                    .optimizer("adam(0.05)")
                    .metrics(metric)
                    .seed(42)
                    .build();
            double[] losses = model.fit(examples, 300).values("loss");
            System.out.println("loss fell to less than a tenth: " + (losses[299] < losses[0] / 10));
            Matrix predictions = model.predict(DoubleMatrix.of(CORNERS));
            for (int i = 0; i < CORNERS.length; i++) {
                System.out.printf(
                        Locale.ROOT, "%.0f xor %.0f = %.0f%n", CORNERS[i][0], CORNERS[i][1], predictions.get(i, 0));
            }
            LayerSpec layer = model.spec().layers().get(0);
            Stream.of(model, layer, layer.activation(), model.spec().loss(), model.spec().optimizer(), metric, source)
                    .forEach(TrainNetwork::printModule);
        }
    }

    private static void printModule(Object part) {
        System.out.println(part.getClass().getSimpleName() + " of " + part.getClass().getModule());
    }
}
