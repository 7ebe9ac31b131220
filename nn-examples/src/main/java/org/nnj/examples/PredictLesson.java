package org.nnj.examples;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.nnj.api.math.Matrix;
import org.nnj.data.CsvEncoding;
import org.nnj.data.CsvTarget;
import org.nnj.models.Predictor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What a model that {@link CsvLesson} saved makes of other rows, as a CSV file again. */
@Command(name = "predict", description = "Predicts rows of a CSV file with a model that train has saved.")
final class PredictLesson extends Lesson {

    @Option(names = "--model", paramLabel = "FILE", description = "The saved model.", required = true)
    private Path model = Path.of("");

    @Option(
            names = "--csv",
            paramLabel = "FILE",
            description = "Rows with the columns that the model knows; the target need not be there.",
            required = true)
    private Path csv = Path.of("");

    @Override
    void run() throws IOException {
        Predictor predictor = Predictor.load(model);
        CsvEncoding encoding = CsvEncoding.parse(predictor
                .rowEncoding()
                .orElseThrow(() -> new IllegalArgumentException(
                        model + ": expected a model that was trained on a CSV file, but was another")));
        Matrix predictions = predictor.predict(encoding.read(csv));
        if (encoding.labels().isEmpty()) {
            tellNumbers(encoding, predictions);
        } else {
            tellClasses(encoding, predictions);
        }
    }

    private void tellClasses(CsvEncoding encoding, Matrix probabilities) {
        List<String> classes = encoding.classes(probabilities);
        out().println(quoted(encoding.targets().get(0).name()) + ",probability");
        for (int row = 0; row < probabilities.rows(); row++) {
            double probability = probabilities.get(row, probabilities.argMaxOfRow(row));
            out().printf(Locale.ROOT, "%s,%.4f%n", quoted(classes.get(row)), probability);
        }
    }

    private void tellNumbers(CsvEncoding encoding, Matrix predictions) {
        out().println(encoding.targets().stream()
                .map(CsvTarget::name)
                .map(PredictLesson::quoted)
                .collect(Collectors.joining(",")));
        Matrix numbers = encoding.decode(predictions);
        for (int row = 0; row < numbers.rows(); row++) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < numbers.columns(); column++) {
                line.append(column == 0 ? "" : ",")
                        .append(String.format(Locale.ROOT, "%.6g", numbers.get(row, column)));
            }
            out().println(line);
        }
    }

    private static String quoted(String field) {
        return field.matches("[^\",\\r\\n]*") ? field : '"' + field.replace("\"", "\"\"") + '"';
    }
}
