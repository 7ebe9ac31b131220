package org.nnj.probe;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.nnj.api.math.FloatMatrix;
import org.nnj.api.math.Matrix;
import org.nnj.models.Predictor;
import org.nnj.models.Sequential;

/** Reads a model, as {@code predictor} or as {@code sequential}, and prints the bits of its outputs for one row; or why it cannot. */
public final class PredictSaved {

    private PredictSaved() {}

    public static void main(String[] arguments) {
        try {
            Matrix outputs = model(arguments[0], Path.of(arguments[1])).apply(row(arguments));
            for (int column = 0; column < outputs.columns(); column++) {
                System.out.println(Float.floatToIntBits((float) outputs.get(0, column)));
            }
        } catch (IOException refused) {
            System.out.println(refused.getMessage());
        }
    }

    private static UnaryOperator<Matrix> model(String kind, Path file) throws IOException {
        return kind.equals("predictor") ? Predictor.load(file)::predict : Sequential.load(file)::predict;
    }

    private static FloatMatrix row(String[] arguments) {
        FloatMatrix row = FloatMatrix.zeros(1, arguments.length - 2);
        for (int column = 0; column < row.columns(); column++) {
            row.set(0, column, Double.parseDouble(arguments[column + 2]));
        }
        return row;
    }
}
