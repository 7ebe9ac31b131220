package org.nnj.core.layer;

import com.google.auto.service.AutoService;
import org.nnj.api.layer.Layer;
import org.nnj.api.layer.LayerSpec;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.RandomStream;
import org.nnj.api.math.Shape;

/**
 * Reads an example of several dimensions as one row of numbers, the last dimension fastest. Examples are stored like that
 * already, so training copies nothing: input and output are one matrix.
 */
@AutoService(LayerSpec.class)
public record Flatten() implements LayerSpec {

    @Override
    public Layer build(Shape input, ElementType type, RandomStream random) {
        return new IdentityLayer("flatten", type, input, Shape.of(input.size()));
    }
}
