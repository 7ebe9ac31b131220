package org.nnj.explain;

import java.util.Locale;
import org.nnj.api.math.Matrix;

/** A matrix as a table: the larger a number beside the others, the stronger its colour, one for each sign. */
record HeatTable(TraceStep step, Detail detail) {

    String html() {
        Matrix matrix = step.matrix();
        int rows = Math.min(detail.rows(), matrix.rows());
        int columns = Math.min(detail.columns(), matrix.columns());
        NumberFormat format = NumberFormat.of(matrix, detail.digits());
        double largest = largest(matrix, rows, columns);
        StringBuilder html = new StringBuilder(
                        "<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Values of ")
                .append(Html.escape(step.symbol()))
                .append("\"><table><thead><tr><th class=\"corner\" scope=\"col\">")
                .append(rowMeaning())
                .append("</th>");
        for (int column = 0; column < columns; column++) {
            html.append("<th scope=\"col\">").append(column + 1).append("</th>");
        }
        html.append(matrix.columns() > columns ? "<th aria-hidden=\"true\">…</th>" : "")
                .append("</tr></thead><tbody>");
        for (int row = 0; row < rows; row++) {
            html.append("<tr><th scope=\"row\">").append(row + 1).append("</th>");
            for (int column = 0; column < columns; column++) {
                appendCell(html, matrix.get(row, column), largest, format);
            }
            html.append(matrix.columns() > columns ? "<td class=\"more\">…</td>" : "")
                    .append("</tr>");
        }
        if (matrix.rows() > rows) {
            html.append("<tr><th class=\"more\">⋮</th>")
                    .append("<td class=\"more\">⋮</td>".repeat(columns))
                    .append("</tr>");
        }
        html.append("</tbody></table></div>");
        if (!detail.showsWhole(matrix.rows(), matrix.columns())) {
            appendDigest(html, Digest.of(matrix));
        }
        return html.toString();
    }

    /** What a row of the matrix stands for. */
    private String rowMeaning() {
        return switch (step.quantity()) {
            case WEIGHTS, WEIGHT_GRADIENT, NEW_WEIGHTS -> "neuron";
            case JACOBIAN -> "i";
            case BIASES,
                    BIAS_GRADIENT,
                    NEW_BIASES,
                    PARAMETER,
                    PARAMETER_GRADIENT,
                    EFFECTIVE_GRADIENT,
                    NEW_PARAMETER,
                    COST -> "";
            default -> "example";
        };
    }

    private static double largest(Matrix matrix, int rows, int columns) {
        double largest = 0;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double value = Math.abs(matrix.get(row, column));
                largest = Double.isFinite(value) ? Math.max(largest, value) : largest;
            }
        }
        return largest;
    }

    private static void appendCell(StringBuilder html, double value, double largest, NumberFormat format) {
        double heat = largest > 0 && Double.isFinite(value) ? Math.abs(value) / largest : 0;
        String sign = !Double.isFinite(value) ? "bad" : value > 0 ? "pos" : value < 0 ? "neg" : "nil";
        html.append(String.format(Locale.ROOT, "<td class=\"%s\" style=\"--h:%.2f\">", sign, heat))
                .append(format.format(value).replace('-', '−'))
                .append("</td>");
    }

    private void appendDigest(StringBuilder html, Digest digest) {
        NumberFormat format = NumberFormat.of(step.matrix(), detail.digits());
        html.append("<div class=\"digest\"><figure class=\"histogram\"><div class=\"bars\" aria-hidden=\"true\">");
        int most = 1;
        for (int count : digest.histogram()) {
            most = Math.max(most, count);
        }
        for (int count : digest.histogram()) {
            html.append(String.format(Locale.ROOT, "<i style=\"height:%.1f%%\"></i>", 100.0 * count / most));
        }
        html.append("</div><figcaption><span>")
                .append(minus(format.format(digest.smallest())))
                .append("</span><span>")
                .append(minus(format.format(digest.largest())))
                .append("</span></figcaption></figure><dl>");
        entry(html, "norm", String.format(Locale.ROOT, "%.4g", digest.norm()));
        entry(html, "mean", minus(format.format(digest.mean())));
        entry(html, "zeros", digest.zeros() + " of " + step.matrix().size());
        if (digest.notFinite() > 0) {
            entry(html, "not finite", Integer.toString(digest.notFinite()));
        }
        html.append("</dl></div>");
    }

    private static void entry(StringBuilder html, String name, String value) {
        html.append("<div><dt>").append(name).append("</dt><dd>").append(value).append("</dd></div>");
    }

    private static String minus(String number) {
        return number.replace('-', '−');
    }
}
