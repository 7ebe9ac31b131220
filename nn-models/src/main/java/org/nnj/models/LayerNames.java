package org.nnj.models;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nnj.api.component.Components;
import org.nnj.api.layer.LayerSpec;

/** What a network calls its layers: the name of the kind and a number, {@code dense-1}, {@code dropout-1}, {@code dense-2}. */
final class LayerNames {

    private LayerNames() {}

    static List<String> of(List<LayerSpec> layers) {
        Map<String, Integer> seen = new HashMap<>();
        List<String> names = new ArrayList<>(layers.size());
        for (LayerSpec layer : layers) {
            String kind = Components.nameOf(layer);
            int number = seen.getOrDefault(kind, 0) + 1;
            seen.put(kind, number);
            names.add(kind + "-" + number);
        }
        return List.copyOf(names);
    }
}
