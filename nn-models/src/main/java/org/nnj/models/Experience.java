package org.nnj.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nnj.api.data.DataGenerator;
import org.nnj.api.model.EpochEnd;

/**
 * What a model knows of the data that it was trained on. It is replaced as a whole, so that whoever looks at it during a fit sees what
 * belongs together.
 *
 * @param transforms fitted on the training part of the first fit
 * @param labels names of the classes in the order of the outputs; empty if unknown
 * @param rowEncoding the text form of how rows became features; empty if they were numbers to begin with
 * @param history the completed epochs, in order
 * @param fingerprint of the data of the last fit; empty if there was none
 */
record Experience(
        FittedTransforms transforms,
        List<String> labels,
        Optional<String> rowEncoding,
        List<EpochEnd> history,
        Optional<String> fingerprint) {

    /** Copies the lists. */
    Experience {
        labels = List.copyOf(labels);
        history = List.copyOf(history);
    }

    static Experience none() {
        return new Experience(
                new FittedTransforms(List.of()), List.of(), Optional.empty(), List.of(), Optional.empty());
    }

    /** That of a fit which is about to begin; the history is that of those before it. */
    Experience of(DataGenerator data, FittedTransforms fitted, String itsFingerprint) {
        return new Experience(fitted, data.labels(), data.rowEncoding(), history, Optional.of(itsFingerprint));
    }

    Experience withoutHistory() {
        return new Experience(transforms, labels, rowEncoding, List.of(), fingerprint);
    }

    Experience and(List<EpochEnd> epochs) {
        return new Experience(transforms, labels, rowEncoding, historyAnd(epochs), fingerprint);
    }

    /** All epochs so far, with those of a run that goes on. */
    List<EpochEnd> historyAnd(List<EpochEnd> epochs) {
        List<EpochEnd> joined = new ArrayList<>(history);
        joined.addAll(epochs);
        return joined;
    }
}
