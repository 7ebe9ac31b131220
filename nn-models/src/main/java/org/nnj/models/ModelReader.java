package org.nnj.models;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nnj.api.data.Transform;
import org.nnj.api.data.TransformSpec;
import org.nnj.api.layer.LayerSpec;
import org.nnj.api.layer.Parameter;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.Matrix;
import org.nnj.api.model.TrainingState;
import org.nnj.api.optimizer.Slot;
import org.nnj.api.optimizer.SlotValues;
import org.nnj.core.layer.ActivationLayer;
import org.nnj.core.layer.Dense;
import org.nnj.core.layer.Dropout;
import org.nnj.core.layer.Flatten;
import org.nnj.models.FileOptions.NonFinite;
import org.nnj.models.file.Entry;
import org.nnj.models.file.TensorFile;

/**
 * Makes a model from a file that nobody vouches for. What the network's description asks for is compared with the tensors before
 * the network is built, and every tensor must be one that belongs to it.
 */
final class ModelReader {

    private final TensorFile file;
    private final NonFinite rule;
    private final Set<String> used = new HashSet<>();

    private ModelReader(TensorFile file, NonFinite rule) {
        this.file = file;
        this.rule = rule;
    }

    static Sequential read(TensorFile file, FileOptions options) throws IOException {
        return new ModelReader(file, options.nonFinite()).model();
    }

    static Predictor readPredictor(TensorFile file, FileOptions options) throws IOException {
        return new ModelReader(file, options.nonFinite()).predictor();
    }

    private Sequential model() throws IOException {
        ModelMetadata metadata = new ModelMetadata(file);
        SequentialSpec spec = metadata.spec();
        requireSizes(spec.input(), spec.layers());
        Sequential model = sequential(spec);
        takeAll(model.parameters());
        FittedTransforms transforms = new FittedTransforms(transforms(spec.transforms()));
        model.restore(
                transforms, metadata.labels(), metadata.rowEncoding(), metadata.history(), metadata.dataFingerprint());
        if (metadata.isCheckpoint()) {
            model.resume(state(model, metadata), resumption(model, metadata));
        }
        requireAllUsed();
        return model;
    }

    private Predictor predictor() throws IOException {
        ModelMetadata metadata = new ModelMetadata(file);
        InferenceSpec.Sequential spec = metadata.inferenceSpec();
        requireSizes(spec.input(), spec.layers());
        Network network = network(spec);
        takeAll(network.parameters());
        FittedTransforms transforms = new FittedTransforms(transforms(spec.transforms()));
        if (!metadata.isCheckpoint()) {
            requireAllUsed();
        }
        return new Predictor(network, transforms, metadata.labels(), metadata.rowEncoding());
    }

    private Sequential sequential(SequentialSpec spec) throws IOException {
        try {
            return Sequential.blank(spec);
        } catch (RuntimeException e) {
            throw refused("network", e);
        }
    }

    private Network network(InferenceSpec.Sequential spec) throws IOException {
        try {
            return Network.blank(spec.input(), spec.layers(), spec.precision());
        } catch (RuntimeException e) {
            throw refused("network", e);
        }
    }

    private void takeAll(List<Parameter> parameters) throws IOException {
        for (Parameter parameter : parameters) {
            parameter.value().copyFrom(take(parameter.name(), parameter, rule));
        }
    }

    /** The layers of the core allocate their weights when they are built: they may not ask for more than the file holds. */
    private void requireSizes(List<Integer> input, List<LayerSpec> layers) throws IOException {
        long incoming = inputs(input);
        List<String> names = LayerNames.of(layers);
        for (int i = 0; i < names.size(); i++) {
            LayerSpec layer = layers.get(i);
            if (layer instanceof Dense dense) {
                file.require(names.get(i) + ".weights", List.of((long) dense.units(), incoming));
                incoming = dense.units();
            } else if (!(layer instanceof Dropout || layer instanceof Flatten || layer instanceof ActivationLayer)) {
                return; // what comes out of a plugin's layer is known when it is built; its own checks hold
            }
        }
    }

    private long inputs(List<Integer> input) throws IOException {
        try {
            return Network.shape(input).size();
        } catch (IllegalArgumentException e) {
            throw refused("network", e);
        }
    }

    private Matrix take(String name, Parameter parameter, NonFinite how) throws IOException {
        used.add(name);
        return ParameterTensors.read(file, name, parameter, how);
    }

    private List<Transform> transforms(List<TransformSpec> specs) throws IOException {
        List<Transform> transforms = new ArrayList<>();
        for (int i = 0; i < specs.size(); i++) {
            String prefix = ModelWriter.transformTensor(i, "");
            Map<String, Matrix> state = new LinkedHashMap<>();
            for (Entry entry : file.entries().values()) {
                if (entry.name().startsWith(prefix)) {
                    used.add(entry.name());
                    ParameterTensors.requireType(file, entry, ElementType.DOUBLE);
                    state.put(entry.name().substring(prefix.length()), file.matrix(entry));
                }
            }
            transforms.add(restored("transform " + (i + 1), specs.get(i), state));
        }
        return transforms;
    }

    private TrainingState state(Sequential model, ModelMetadata metadata) throws IOException {
        TrainingState state = model.state();
        for (int i = 0; i < model.parameters().size(); i++) {
            Parameter parameter = model.parameters().get(i);
            SlotValues slots = state.slots().get(i);
            for (int s = 0; s < slots.count(); s++) {
                slots.get(s).copyFrom(slot(slots.slot(s), slots.get(s), parameter));
            }
        }
        return metadata.state(state);
    }

    private Matrix slot(Slot slot, Matrix values, Parameter parameter) throws IOException {
        String name = ModelWriter.slotTensor(slot, parameter);
        if (slot.extent() == Slot.Extent.ELEMENT) {
            return take(name, parameter, NonFinite.ACCEPT); // a moment may overflow where the parameter does not
        }
        used.add(name);
        Entry entry = file.require(name, List.of(1L));
        ParameterTensors.requireType(file, entry, values.type());
        return file.matrix(entry);
    }

    private Resumption resumption(Sequential model, ModelMetadata metadata) throws IOException {
        Resumption now = metadata.resumption();
        ImmutableList.Builder<Matrix> best = ImmutableList.builder();
        boolean remembered = file.entries().keySet().stream().anyMatch(name -> name.startsWith("best/"));
        if (remembered) {
            for (Parameter parameter : model.parameters()) {
                best.add(take(ModelWriter.bestTensor(parameter), parameter, rule));
            }
        }
        return new Resumption(now.batches(), now.lossSum(), now.examples(), now.observers(), best.build());
    }

    private void requireAllUsed() throws IOException {
        for (String name : file.entries().keySet()) {
            if (!used.contains(name)) {
                throw file.error(name, "only tensors of the network", "it has none of that name");
            }
        }
    }

    private Transform restored(String where, TransformSpec spec, Map<String, Matrix> state) throws IOException {
        try {
            return spec.restore(state);
        } catch (RuntimeException e) {
            throw refused(where, e);
        }
    }

    /**
     * Components speak of their values; the file's name and the place come from here. Whatever a plugin makes of numbers that no
     * builder would have given it is the file's fault.
     */
    private IOException refused(String where, RuntimeException e) {
        String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return new IOException(file.name() + ": " + where + ": " + reason, e);
    }
}
