package org.nnj.core.layer;

import java.util.ArrayList;
import java.util.List;
import org.nnj.activations.Softmax;
import org.nnj.activations.Tanh;
import org.nnj.api.layer.LayerSpec;
import org.nnj.testkit.LayerContract;

class LayersContractTest extends LayerContract {

    /** Besides the examples that no-argument constructors hold, layers with an activation of either kind. */
    @Override
    protected List<LayerSpec> subjects() {
        List<LayerSpec> subjects = new ArrayList<>(super.subjects());
        subjects.add(new Dense(4, new Tanh()));
        subjects.add(new Dense(3, new Softmax()).withoutBias());
        subjects.add(new ActivationLayer(new Tanh()));
        subjects.add(new ActivationLayer(new Softmax()));
        subjects.add(new Dropout(0));
        return subjects;
    }
}
