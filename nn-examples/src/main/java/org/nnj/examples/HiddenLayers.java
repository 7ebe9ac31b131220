package org.nnj.examples;

import java.util.ArrayList;
import java.util.List;
import org.nnj.models.SequentialBuilder;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Hidden layers as one writes them on a command line: {@code 32:tanh,16:leaky-relu(alpha=0.2)}; {@code none} for none.
 *
 * @param layers units and activations, from the input on
 */
record HiddenLayers(List<HiddenLayer> layers) {

    record HiddenLayer(int units, String activation) {}

    static HiddenLayers parse(String text) {
        List<HiddenLayer> layers = new ArrayList<>();
        for (String layer : text.equals("none") ? List.<String>of() : split(text)) {
            int colon = layer.indexOf(':');
            if (!layer.matches("\\d{1,9}:.+")) {
                throw new IllegalArgumentException(
                        "hidden: expected layers such as 32:tanh,16:relu, but was '" + layer + "' in '" + text + "'");
            }
            layers.add(new HiddenLayer(Integer.parseInt(layer.substring(0, colon)), layer.substring(colon + 1)));
        }
        return new HiddenLayers(layers);
    }

    /** At commas outside brackets. */
    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '(', '[' -> depth++;
                case ')', ']' -> depth--;
                case ',' -> {
                    if (depth == 0) {
                        parts.add(text.substring(start, i));
                        start = i + 1;
                    }
                }
                default -> {}
            }
        }
        parts.add(text.substring(start));
        return parts;
    }

    SequentialBuilder addTo(SequentialBuilder builder) {
        layers.forEach(layer -> builder.dense(layer.units(), layer.activation()));
        return builder;
    }

    static final class Converter implements ITypeConverter<HiddenLayers> {
        @Override
        public HiddenLayers convert(String text) {
            try {
                return parse(text);
            } catch (IllegalArgumentException e) { // picocli would put the name of its class into the message
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
