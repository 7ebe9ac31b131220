package org.nnj.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nnj.api.layer.Layer;
import org.nnj.api.metric.Table;

/** The table of a network's layers. */
final class Summary {

    private Summary() {}

    static Table of(Network network) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("input", network.input().toString(), count(0)));
        long total = 0;
        for (int i = 0; i < network.layers().size(); i++) {
            Layer layer = network.layers().get(i);
            long parameters =
                    layer.parameters().stream().mapToLong(p -> p.value().size()).sum();
            total += parameters;
            rows.add(List.of(network.name(i), layer.outputShape().toString(), count(parameters)));
        }
        rows.add(List.of("total", "", count(total)));
        return new Table(List.of("layer", "output", "parameters"), rows);
    }

    private static String count(long parameters) {
        return String.format(Locale.ROOT, "%,d", parameters);
    }
}
