package org.nnj.explain;

import java.util.Locale;
import java.util.stream.IntStream;
import org.nnj.api.activation.Activation;
import org.nnj.api.component.Components;

/**
 * The network as SVG: a column of units for each layer, and the cost behind the last one. Of a large layer the first and the last
 * units are drawn, with dots between them.
 */
final class NetworkDrawing {

    private static final int HEAD = 5;
    private static final int TAIL = 3;
    private static final double RADIUS = 19;
    private static final double ROW = 50;
    private static final double TOP = 46;
    private static final double WIDTH_TO_HEIGHT = 2.2;

    private final Network network;
    private final double column;
    private final double height;
    private final double width;

    NetworkDrawing(Network network) {
        this.network = network;
        int layers = network.parts().size() + 1;
        int most = IntStream.range(0, layers).map(layer -> places(layer)).max().orElse(1);
        this.height = TOP + most * ROW + 52;
        this.column = Math.max(112, Math.min(210, (WIDTH_TO_HEIGHT * height - 110) / layers));
        this.width = column * layers + 110;
    }

    /** Which units of a layer are drawn, counted from 0. */
    static int[] drawn(int units) {
        return units <= HEAD + TAIL
                ? IntStream.range(0, units).toArray()
                : IntStream.concat(IntStream.range(0, HEAD), IntStream.range(units - TAIL, units))
                        .toArray();
    }

    private int places(int layer) {
        int units = network.units(layer);
        return units <= HEAD + TAIL ? units : HEAD + TAIL + 1;
    }

    private double x(int layer) {
        return column * (layer + 0.5) + 6;
    }

    private double y(int layer, int place) {
        double middle = (TOP + height - 52) / 2;
        int shift = network.units(layer) > HEAD + TAIL && place >= HEAD ? 1 : 0;
        return middle + (place + shift - (places(layer) - 1) / 2.0) * ROW;
    }

    String svg() {
        StringBuilder svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg id=\"network\" viewBox=\"0 0 %.0f %.0f\" role=\"img\" aria-labelledby=\"network-title\">"
                        + "<title id=\"network-title\">%s</title>",
                width,
                height,
                Html.escape("Network: " + network.title() + ", then " + network.loss())));
        for (int layer = 0; layer <= network.parts().size(); layer++) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<rect class=\"column\" id=\"column-%d\" x=\"%.1f\" y=\"4\" width=\"%.1f\" height=\"%.1f\" rx=\"12\"/>",
                    layer,
                    x(layer) - 42,
                    84.0,
                    height - 8));
        }
        for (int layer = 1; layer <= network.parts().size(); layer++) {
            edges(svg, layer);
        }
        cost(svg);
        for (int layer = 0; layer <= network.parts().size(); layer++) {
            units(svg, layer);
            labels(svg, layer);
        }
        return svg.append("</svg>").toString();
    }

    private void edges(StringBuilder svg, int layer) {
        int[] to = drawn(network.units(layer));
        int[] from = drawn(network.units(layer - 1));
        boolean oneToOne =
                to.length == from.length && !network.parts().get(layer - 1).isDense();
        svg.append("<g class=\"edges\">");
        for (int i = 0; i < to.length; i++) {
            for (int k = 0; k < from.length; k++) {
                if (!oneToOne || i == k) {
                    svg.append(String.format(
                            Locale.ROOT,
                            "<line id=\"e-%d-%d-%d\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>",
                            layer,
                            i,
                            k,
                            x(layer - 1) + RADIUS,
                            y(layer - 1, k),
                            x(layer) - RADIUS,
                            y(layer, i)));
                }
            }
        }
        svg.append("</g>");
    }

    private void units(StringBuilder svg, int layer) {
        int[] drawn = drawn(network.units(layer));
        for (int i = 0; i < drawn.length; i++) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<g class=\"unit\" id=\"u-%d-%d\"><circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.0f\"/><text x=\"%.1f\" y=\"%.1f\"></text></g>",
                    layer,
                    i,
                    x(layer),
                    y(layer, i),
                    RADIUS,
                    x(layer),
                    y(layer, i) + 4));
        }
        if (drawn.length < network.units(layer)) {
            double y = (y(layer, HEAD - 1) + y(layer, HEAD)) / 2;
            svg.append(
                    String.format(Locale.ROOT, "<text class=\"dots\" x=\"%.1f\" y=\"%.1f\">⋮</text>", x(layer), y + 6));
        }
    }

    private void labels(StringBuilder svg, int layer) {
        text(svg, "symbol", x(layer), 26, Symbols.of("a", layer));
        text(svg, "name", x(layer), height - 32, network.layerName(layer));
        text(svg, "kind", x(layer), height - 16, kind(layer));
    }

    private String kind(int layer) {
        String units = Integer.toString(network.units(layer));
        if (layer == 0 || network.activation(layer).equals(Activation.linear())) {
            return units;
        }
        return units + " · " + Components.nameOf(network.activation(layer));
    }

    private void cost(StringBuilder svg) {
        int last = network.parts().size();
        double left = x(last) + RADIUS;
        double right = width - 62;
        double middle = (TOP + height - 52) / 2;
        svg.append("<g class=\"edges cost-edges\">");
        for (int i = 0; i < drawn(network.units(last)).length; i++) {
            svg.append(String.format(
                    Locale.ROOT,
                    "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>",
                    left,
                    y(last, i),
                    right - 30,
                    middle));
        }
        svg.append("</g>");
        svg.append(String.format(
                Locale.ROOT,
                "<g class=\"cost\" id=\"cost\"><rect x=\"%.1f\" y=\"%.1f\" width=\"72\" height=\"40\" rx=\"10\"/>"
                        + "<text x=\"%.1f\" y=\"%.1f\">C</text></g>",
                right - 30,
                middle - 20,
                right + 6,
                middle + 5));
    }

    private static void text(StringBuilder svg, String kind, double x, double y, String content) {
        svg.append(String.format(
                Locale.ROOT, "<text class=\"%s\" x=\"%.1f\" y=\"%.1f\">%s</text>", kind, x, y, Html.escape(content)));
    }
}
