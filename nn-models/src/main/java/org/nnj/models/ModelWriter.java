package org.nnj.models;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nnj.api.data.Transform;
import org.nnj.api.layer.Parameter;
import org.nnj.api.math.Matrix;
import org.nnj.api.model.EpochEnd;
import org.nnj.api.model.TrainingState;
import org.nnj.api.optimizer.Slot;
import org.nnj.api.optimizer.SlotValues;
import org.nnj.models.FileOptions.NonFinite;
import org.nnj.models.file.AtomicFile;
import org.nnj.models.file.Tensor;
import org.nnj.models.file.TensorWriter;

/** A model as strings and tensors, copied when this was made: training may go on before it is written. */
final class ModelWriter {

    private final Map<String, String> metadata;
    private final List<Tensor> tensors;

    private ModelWriter(Map<String, String> metadata, List<Tensor> tensors) {
        this.metadata = metadata;
        this.tensors = tensors;
    }

    /** What prediction needs. */
    static ModelWriter of(Sequential model, NonFinite rule) {
        return new ModelWriter(ModelMetadata.of(model, model.history()), tensors(model, rule));
    }

    /** What training needs to go on from here. */
    static ModelWriter checkpoint(Sequential model, List<EpochEnd> history, Resumption now) {
        List<Tensor> tensors = tensors(model, NonFinite.REFUSE);
        List<Parameter> parameters = model.parameters();
        TrainingState state = model.state();
        for (int i = 0; i < parameters.size(); i++) {
            Parameter parameter = parameters.get(i);
            SlotValues slots = state.slots().get(i);
            for (int s = 0; s < slots.count(); s++) {
                String name = slotTensor(slots.slot(s), parameter);
                tensors.add(
                        slots.slot(s).extent() == Slot.Extent.ELEMENT
                                ? ParameterTensors.tensor(name, parameter, slots.get(s))
                                : Tensor.vector(name, slots.get(s).copy()));
            }
            if (!now.best().isEmpty()) {
                tensors.add(ParameterTensors.tensor(
                        bestTensor(parameter), parameter, now.best().get(i)));
            }
        }
        return new ModelWriter(ModelMetadata.of(model, history, now), tensors);
    }

    private static List<Tensor> tensors(Sequential model, NonFinite rule) {
        List<Tensor> tensors = new ArrayList<>();
        for (Parameter parameter : model.parameters()) {
            if (rule == NonFinite.REFUSE && !parameter.value().isFinite()) {
                throw new IllegalStateException(parameter.name() + ": expected finite numbers, but was "
                        + ParameterTensors.firstNonFinite(parameter.canonical()));
            }
            tensors.add(ParameterTensors.tensor(parameter.name(), parameter, parameter.value()));
        }
        List<Transform> transforms = model.transforms().list();
        for (int i = 0; i < transforms.size(); i++) {
            for (Map.Entry<String, Matrix> state :
                    new TreeMap<>(transforms.get(i).state()).entrySet()) {
                tensors.add(Tensor.matrix(transformTensor(i, state.getKey()), state.getValue()));
            }
        }
        return tensors;
    }

    static String slotTensor(Slot slot, Parameter parameter) {
        return "slot/" + slot.name() + "/" + parameter.name();
    }

    static String bestTensor(Parameter parameter) {
        return "best/" + parameter.name();
    }

    static String transformTensor(int index, String name) {
        return "transform/" + (index + 1) + "/" + name;
    }

    void writeTo(OutputStream stream) throws IOException {
        TensorWriter.write(stream, metadata, tensors);
    }

    void writeTo(Path file) throws IOException {
        AtomicFile.write(file, this::writeTo);
    }
}
