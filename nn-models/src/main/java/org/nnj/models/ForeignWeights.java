package org.nnj.models;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nnj.api.component.Check;
import org.nnj.api.layer.Parameter;
import org.nnj.api.math.Matrix;
import org.nnj.models.file.AtomicFile;
import org.nnj.models.file.Tensor;
import org.nnj.models.file.TensorFile;
import org.nnj.models.file.TensorWriter;

/** Weights alone, from and for other programs, under their names. */
final class ForeignWeights {

    private ForeignWeights() {}

    /**
     * Reads one tensor for each parameter, in whatever floating point precision the file has; tensors that nobody asks for are left
     * alone. If one does not fit, none is taken.
     */
    static List<Matrix> read(List<Parameter> parameters, Path path, WeightNames names, FileOptions options)
            throws IOException {
        requireAll(parameters, names);
        try (TensorFile file = TensorFile.open(path, options.limits())) {
            List<Matrix> stored = new ArrayList<>();
            for (Parameter parameter : parameters) {
                String name = names.byParameter().getOrDefault(parameter.name(), "");
                stored.add(ParameterTensors.convert(file, name, parameter, options.nonFinite()));
            }
            return stored;
        }
    }

    /** The parameters as tensors of those names. */
    static List<Tensor> tensors(List<Parameter> parameters, WeightNames names) {
        requireAll(parameters, names);
        List<Tensor> tensors = new ArrayList<>();
        for (Parameter parameter : parameters) {
            String name = names.byParameter().getOrDefault(parameter.name(), "");
            tensors.add(ParameterTensors.tensor(name, parameter, parameter.value()));
        }
        return tensors;
    }

    /** Writes them as PyTorch's own files are marked. */
    static void write(List<Tensor> tensors, Path file) throws IOException {
        AtomicFile.write(file, stream -> TensorWriter.write(stream, Map.of("format", "pt"), tensors));
    }

    private static void requireAll(List<Parameter> parameters, WeightNames names) {
        List<String> own = parameters.stream().map(Parameter::name).toList();
        for (String name : own) {
            Check.that(
                    names.byParameter().containsKey(name),
                    "weight names",
                    "a name for every one of " + String.join(", ", own),
                    "none for '" + name + "'");
        }
        for (String name : names.byParameter().keySet()) {
            Check.that(
                    own.contains(name),
                    "weight names",
                    "only parameters of the network: " + String.join(", ", own),
                    "'" + name + "'");
        }
    }
}
