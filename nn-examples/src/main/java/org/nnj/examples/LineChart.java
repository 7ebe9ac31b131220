package org.nnj.examples;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * A picture of lines over gradient steps, as scalable vector graphics that any browser shows.
 *
 * @param title above the picture
 * @param lines points by the name of their line, at most as many as there are {@link #COLOURS}; a line without points is left out
 */
record LineChart(String title, Map<String, List<Curves.Point>> lines) {

    /** Told apart by colour-blind readers too. Source: Okabe and Ito, "Color universal design", 2002; and a grey. */
    static final List<String> COLOURS =
            List.of("#0072B2", "#E69F00", "#009E73", "#D55E00", "#CC79A7", "#56B4E9", "#000000", "#888888");

    private static final int WIDTH = 860;
    private static final int HEIGHT = 460;
    private static final int LEFT = 70;
    private static final int RIGHT = 640;
    private static final int TOP = 50;
    private static final int BOTTOM = 410;
    private static final int TICKS = 5;
    private static final int LEGEND_LINE = 22;

    String svg() {
        Axis steps = Axis.of(values().map(Curves.Point::step).mapToDouble(Long::doubleValue), LEFT, RIGHT);
        Axis heights = Axis.of(values().mapToDouble(Curves.Point::value), BOTTOM, TOP);
        StringBuilder svg = new StringBuilder();
        append(
                svg,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\""
                        + " font-size=\"13\">%n<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>%n",
                WIDTH,
                HEIGHT);
        append(svg, "<text x=\"%d\" y=\"28\" font-size=\"17\">%s</text>%n", LEFT, escaped(title));
        frame(svg, steps, heights);
        int line = 0;
        for (Map.Entry<String, List<Curves.Point>> entry : lines.entrySet()) {
            if (!entry.getValue().isEmpty()) {
                draw(svg, entry.getKey(), entry.getValue(), line, steps, heights);
                line++;
            }
        }
        return svg.append("</svg>\n").toString();
    }

    private Stream<Curves.Point> values() {
        return lines.values().stream().flatMap(List::stream).filter(point -> Double.isFinite(point.value()));
    }

    private static void frame(StringBuilder svg, Axis steps, Axis heights) {
        for (int tick = 0; tick <= TICKS; tick++) {
            double step = steps.tick(tick);
            double height = heights.tick(tick);
            append(
                    svg,
                    "<path d=\"M%d %.1fH%d\" stroke=\"#ddd\"/><text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%.3g</text>%n",
                    LEFT,
                    heights.at(height),
                    RIGHT,
                    LEFT - 8,
                    heights.at(height) + 4,
                    height);
            append(
                    svg,
                    "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%.0f</text>%n",
                    steps.at(step),
                    BOTTOM + 20,
                    step);
        }
        append(svg, "<path d=\"M%d %dV%dH%d\" fill=\"none\" stroke=\"#333\"/>%n", LEFT, TOP, BOTTOM, RIGHT);
        append(
                svg,
                "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">gradient steps</text>%n",
                (LEFT + RIGHT) / 2,
                HEIGHT - 10);
    }

    private static void draw(
            StringBuilder svg, String name, List<Curves.Point> points, int line, Axis steps, Axis heights) {
        String colour = COLOURS.get(line % COLOURS.size());
        append(svg, "<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"1.8\" points=\"", colour);
        for (Curves.Point point : points) {
            if (Double.isFinite(point.value())) {
                append(svg, "%.1f,%.1f ", steps.at(point.step()), heights.at(point.value()));
            }
        }
        int y = TOP + 12 + line * LEGEND_LINE;
        append(
                svg,
                "\"/>%n<path d=\"M%d %dh24\" stroke=\"%s\" stroke-width=\"3\"/><text x=\"%d\" y=\"%d\">%s</text>%n",
                RIGHT + 16,
                y - 4,
                colour,
                RIGHT + 48,
                y,
                escaped(name));
    }

    private static void append(StringBuilder svg, String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** From values to places in the picture; {@code from} is where the least value lies. */
    private record Axis(double least, double greatest, int from, int to) {

        static Axis of(DoubleStream values, int from, int to) {
            var range = values.summaryStatistics();
            boolean flat = !(range.getMin() < range.getMax());
            return flat
                    ? new Axis(0, Math.max(1, range.getMax()), from, to)
                    : new Axis(range.getMin(), range.getMax(), from, to);
        }

        double at(double value) {
            return from + (to - from) * (value - least) / (greatest - least);
        }

        double tick(int number) {
            return least + (greatest - least) * number / TICKS;
        }
    }
}
