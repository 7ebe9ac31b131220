package org.nnj.explain;

import java.util.List;
import java.util.Locale;
import org.nnj.api.math.Matrix;

/** A trace for a terminal. */
record TextReport(Network network, List<TraceStep> steps, Detail detail) {

    private static final int WIDTH = 92;

    String text() {
        StringBuilder text = new StringBuilder();
        text.append("One training step of ").append(network.title()).append('\n');
        text.append(network.loss())
                .append(", ")
                .append(network.optimizer())
                .append("; step ")
                .append(network.stepNumber())
                .append(", λ = ")
                .append(network.learningRate())
                .append("; M = ")
                .append(network.examples())
                .append(network.examples() == 1 ? " example" : " examples")
                .append(", ")
                .append(network.precision())
                .append(" precision\n");
        Phase phase = null;
        int layer = -1;
        for (TraceStep step : steps) {
            if (step.phase() != phase) {
                phase = step.phase();
                layer = -1;
                text.append('\n').append(phase.title().toUpperCase(Locale.ROOT)).append('\n');
            }
            if (step.layer() != layer) {
                layer = step.layer();
                text.append('\n').append(heading(layer)).append('\n');
            }
            append(text, step);
        }
        return text.toString();
    }

    private String heading(int layer) {
        if (layer == 0) {
            return "input (" + network.inputs() + ")";
        }
        Network.Part part = network.parts().get(layer - 1);
        return "layer " + layer + ", " + part.name() + ": " + part.description();
    }

    private void append(StringBuilder text, TraceStep step) {
        StringBuilder line =
                new StringBuilder("  ").append(step.formula()).append("  ").append(step.shape());
        if (!step.equation().isEmpty()) {
            String number = "(" + step.equation() + ")";
            line.append(" ".repeat(Math.max(2, WIDTH - line.length() - number.length())))
                    .append(number);
        }
        text.append(line).append('\n');
        if (!step.remark().isEmpty()) {
            text.append("    ").append(step.remark()).append('\n');
        }
        appendMatrix(text, step.matrix());
    }

    private void appendMatrix(StringBuilder text, Matrix matrix) {
        int rows = Math.min(detail.rows(), matrix.rows());
        int columns = Math.min(detail.columns(), matrix.columns());
        NumberFormat format = NumberFormat.of(matrix, detail.digits());
        String[][] cells = new String[rows][columns];
        int width = 0;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                cells[row][column] = format.format(matrix.get(row, column));
                width = Math.max(width, cells[row][column].length());
            }
        }
        for (String[] row : cells) {
            text.append("   ");
            for (String cell : row) {
                text.append(" ".repeat(width - cell.length() + 1)).append(cell);
            }
            text.append(matrix.columns() > columns ? " …\n" : "\n");
        }
        if (!detail.showsWhole(matrix.rows(), matrix.columns())) {
            if (matrix.rows() > rows) {
                text.append("    ").append(" ".repeat(Math.max(0, width - 1))).append("⋮\n");
            }
            appendDigest(text, matrix);
        }
    }

    private void appendDigest(StringBuilder text, Matrix matrix) {
        Digest digest = Digest.of(matrix);
        NumberFormat format = NumberFormat.of(matrix, detail.digits());
        text.append(String.format(Locale.ROOT, "    norm %.4g, mean ", digest.norm()))
                .append(format.format(digest.mean()))
                .append("; from ")
                .append(format.format(digest.smallest()))
                .append(" [")
                .append(digest.bars())
                .append("] to ")
                .append(format.format(digest.largest()));
        if (digest.zeros() > 0) {
            text.append("; ")
                    .append(digest.zeros())
                    .append(" of ")
                    .append(matrix.size())
                    .append(" are 0");
        }
        if (digest.notFinite() > 0) {
            text.append("; ").append(digest.notFinite()).append(" are not finite");
        }
        text.append('\n');
    }
}
