package org.nnj.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nnj.api.activation.Activation;
import org.nnj.api.component.Check;
import org.nnj.api.component.Components;
import org.nnj.api.layer.LayerSpec;
import org.nnj.core.layer.Dense;
import org.nnj.models.Sequential;
import org.nnj.models.SequentialSpec;

/** What reports say and draw of the network beside the steps. */
record Network(
        int inputs,
        List<Part> parts,
        String loss,
        String optimizer,
        double learningRate,
        long stepNumber,
        int examples,
        String precision) {

    /** One layer, under its name, with the width of what goes out. */
    record Part(String name, String description, Activation activation, int units, boolean isDense) {}

    static Network of(Sequential model, int examples) {
        SequentialSpec spec = model.spec();
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < spec.layers().size(); i++) {
            LayerSpec layer = spec.layers().get(i);
            int units = model.layers().get(i).outputShape().size();
            parts.add(new Part(
                    model.layerNames().get(i),
                    Components.label(layer),
                    layer.activation(),
                    units,
                    layer instanceof Dense));
        }
        long step = model.state().step();
        return new Network(
                model.layers().get(0).inputShape().size(),
                List.copyOf(parts),
                Components.label(spec.loss()),
                Components.label(spec.optimizer()),
                spec.optimizer().learningRate().at(step) * model.state().learningRateScale(),
                step + 1,
                examples,
                spec.precision().toString().toLowerCase(Locale.ROOT));
    }

    /** Such as {@code 3 → 2 sigmoid → 2 softmax}. */
    String title() {
        StringBuilder title = new StringBuilder().append(inputs);
        for (Part part : parts) {
            title.append(" → ").append(part.units());
            if (!part.activation().equals(Activation.linear())) {
                title.append(' ').append(Components.label(part.activation()));
            }
        }
        return title.toString();
    }

    String layerName(int layer) {
        return layer == 0 ? "input" : parts.get(layer - 1).name();
    }

    Activation activation(int layer) {
        requireLayer(layer);
        return parts.get(layer - 1).activation();
    }

    int units(int layer) {
        return layer == 0 ? inputs : parts.get(layer - 1).units();
    }

    void requireLayer(int layer) {
        Check.that(layer >= 0 && layer <= parts.size(), "trace layer", "in [0, " + parts.size() + "]", layer);
    }
}
