package org.nnj.models;

import com.google.common.collect.ImmutableList;
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
        ImmutableList.Builder<String> names = ImmutableList.builder();
        for (LayerSpec layer : layers) {
            String kind = Components.nameOf(layer);
            names.add(kind + "-" + seen.merge(kind, 1, Integer::sum));
        }
        return names.build();
    }
}
