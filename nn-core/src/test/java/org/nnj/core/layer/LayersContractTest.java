package org.nnj.core.layer;

import java.util.List;
import org.nnj.api.layer.LayerSpec;
import org.nnj.testkit.ComponentContract;
import org.nnj.testkit.Law;

/** The laws of all components: names, text forms, ranges. What a layer computes is tested beside each layer. */
class LayersContractTest extends ComponentContract<LayerSpec> {

    LayersContractTest() {
        super(LayerSpec.class);
    }

    @Override
    protected List<Law<LayerSpec>> lawsOfKind(LayerSpec subject) {
        return List.of();
    }
}
