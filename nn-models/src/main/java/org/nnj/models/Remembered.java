package org.nnj.models;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.nnj.api.layer.Parameter;
import org.nnj.api.math.Matrix;

/** A copy of all parameters that a run can return to; its buffers are made once. */
final class Remembered {

    private final List<Parameter> parameters;
    private final List<Matrix> copies;

    Remembered(List<Parameter> parameters) {
        this.parameters = parameters;
        this.copies = parameters.stream().map(p -> p.value().copy()).collect(ImmutableList.toImmutableList());
    }

    /** Takes values that a checkpoint had. */
    void update(List<Matrix> values) {
        for (int i = 0; i < copies.size(); i++) {
            copies.get(i).copyFrom(values.get(i));
        }
    }

    /** The copies, in the order of the parameters. */
    List<Matrix> copies() {
        return copies;
    }

    /** Takes the parameters as they are now. */
    void update() {
        for (int i = 0; i < copies.size(); i++) {
            copies.get(i).copyFrom(parameters.get(i).value());
        }
    }

    /** Puts them back. */
    void restore() {
        for (int i = 0; i < copies.size(); i++) {
            parameters.get(i).value().copyFrom(copies.get(i));
        }
    }
}
