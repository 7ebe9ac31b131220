package org.nnj.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.nnj.api.layer.Parameter;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.Matrix;
import org.nnj.models.callback.Checkpoint;
import org.nnj.models.callback.EarlyStopping;

/**
 * Wrote the golden files of format version 1, {@code model-1.nnj} and {@code checkpoint-1.nnj}, each with a {@code .json} beside it
 * that says in plain numbers what it holds. They are never written anew: a later version of the format adds files of its own.
 */
final class GoldenFiles {

    static final Matrix POINTS = DoubleMatrix.of(new double[][] {{0.1, -0.2}, {1.5, 0}, {-3, 4}});

    private GoldenFiles() {}

    public static void main(String... arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Sequential model = Toy.classifier().transform("standardize").layer("dropout(0.25)").dense(2, "softmax").build();
        model.fit(Toy.circles(60).holdOut(0.2), 4);
        model.save(folder.resolve("model-1.nnj"));
        Files.writeString(folder.resolve("model-1.json"), json(model));

        Path checkpoints = Files.createDirectories(folder.resolve("checkpoints"));
        Sequential trained = Toy.classifier().precision(ElementType.DOUBLE).optimizer("nadam").build();
        trained.fit(
                Toy.circles(60).holdOut(0.2),
                2,
                new EarlyStopping("validation-loss", 3),
                new Checkpoint(checkpoints, 1, 9, 9, "loss"));
        Path checkpoint = checkpoints.resolve("checkpoint-000000009.nnj"); // the second batch after the first epoch of 6
        Files.move(checkpoint, folder.resolve("checkpoint-1.nnj"));
        Sequential resumed = Sequential.load(folder.resolve("checkpoint-1.nnj"));
        Files.writeString(folder.resolve("checkpoint-1.json"), json(resumed));
    }

    private static String json(Sequential model) {
        Map<String, Object> entries = new TreeMap<>();
        for (Parameter parameter : model.parameters()) {
            entries.put(parameter.name(), rows(parameter.canonical()));
        }
        entries.put("predictions", rows(model.predict(POINTS)));
        StringBuilder text = new StringBuilder("{\n");
        entries.forEach((name, rows) ->
                text.append(text.length() > 2 ? ",\n" : "").append("  \"").append(name).append("\": ").append(rows));
        return text.append("\n}\n").toString();
    }

    private static String rows(Matrix matrix) {
        StringBuilder text = new StringBuilder("[");
        for (int row = 0; row < matrix.rows(); row++) {
            text.append(row == 0 ? "[" : ", [");
            for (int column = 0; column < matrix.columns(); column++) {
                text.append(column == 0 ? "" : ", ").append(matrix.get(row, column));
            }
            text.append("]");
        }
        return text.append("]").toString();
    }
}
