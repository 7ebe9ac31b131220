package org.nnj.models;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nnj.api.component.Check;
import org.nnj.api.layer.Parameter;
import org.nnj.api.layer.Role;

/**
 * What another program calls the parameters of a network.
 *
 * @param byParameter the other program's name for each of ours, such as {@code fc1.weight} for {@code dense-1.weights}
 */
public record WeightNames(Map<String, String> byParameter) {

    /** Copies the map. */
    public WeightNames {
        byParameter = ImmutableMap.copyOf(byParameter);
    }

    /**
     * The names of PyTorch's linear modules: {@code <module>.weight} and {@code <module>.bias}.
     *
     * @param model the network
     * @param modules a name for each layer that has weights, in order: {@code fc1, fc2, fc3}
     * @return a name for every weight and bias
     * @throws IllegalArgumentException if there are more or fewer modules than layers with weights, or a layer has something else
     *     than weights and biases
     */
    public static WeightNames pyTorch(Sequential model, String... modules) {
        List<String> layers = new ArrayList<>();
        Map<String, String> names = new LinkedHashMap<>();
        for (Parameter parameter : model.parameters()) {
            String layer = parameter.name().substring(0, parameter.name().indexOf('.'));
            if (!layers.contains(layer)) {
                layers.add(layer);
            }
            if (layers.size() <= modules.length) {
                names.put(parameter.name(), modules[layers.size() - 1] + ending(parameter));
            }
        }
        Check.that(
                layers.size() == modules.length,
                "weight names",
                layers.size() + " modules for " + String.join(", ", layers),
                modules.length);
        Check.that(
                Map.copyOf(names).values().stream().distinct().count() == names.size(),
                "weight names",
                "one module a layer",
                "'" + String.join(", ", modules) + "'");
        return new WeightNames(names);
    }

    private static String ending(Parameter parameter) {
        boolean isKnown =
                parameter.name().endsWith(".weights") || parameter.name().endsWith(".biases");
        Check.that(isKnown, "weight names", "only weights and biases", "'" + parameter.name() + "'");
        return parameter.role() == Role.WEIGHT ? ".weight" : ".bias";
    }
}
