package org.nnj.models;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.nnj.api.component.Components;
import org.nnj.api.component.NumberText;
import org.nnj.api.math.Kernels;
import org.nnj.api.model.EpochEnd;
import org.nnj.api.model.TrainingState;
import org.nnj.models.callback.HistoryFormat;
import org.nnj.models.file.FileError;
import org.nnj.models.file.HistoryJson;
import org.nnj.models.file.TensorFile;

/** The strings of a model file: what they are called, what they hold, and what is refused. */
final class ModelMetadata {

    /** The version that is written; versions from 1 to this one are read. */
    static final int FORMAT = 1;

    private static final int FINGERPRINT_DIGITS = 64;

    /** More epochs than these are thinned out; a few hundred bytes each leave a header far below its limit. */
    static final int MOST_EPOCHS = 5000;

    private static final String FORMAT_KEY = "nnj.format";
    private static final String LIBRARY = "nnj.library";
    private static final String JAVA = "nnj.java";
    private static final String KERNELS = "nnj.kernels";
    private static final String DATA = "nnj.data";
    private static final String NETWORK = "nnj.network";
    private static final String LABELS = "nnj.labels";
    private static final String ROW_ENCODING = "nnj.row-encoding";
    private static final String HISTORY = "nnj.history";
    private static final String HISTORY_EPOCHS = "nnj.history.epochs";
    private static final String STEP = "nnj.training.step";
    private static final String EPOCH = "nnj.training.epoch";
    private static final String SCALE = "nnj.training.learning-rate-scale";
    private static final String BATCHES = "nnj.training.batches";
    private static final String LOSS_SUM = "nnj.training.loss-sum";
    private static final String EXAMPLES = "nnj.training.examples";
    private static final String OBSERVERS = "nnj.training.observers";

    private final TensorFile file;

    /** Checks that the file is a model, and of a version that is known. */
    ModelMetadata(TensorFile file) throws IOException {
        this.file = file;
        String format = file.metadata().get(FORMAT_KEY);
        if (format == null) {
            throw error(FORMAT_KEY, "a model file", "there is no such entry; for weights alone use loadWeights");
        }
        int version = version(format);
        if (version < 1 || version > FORMAT) {
            throw error(
                    FORMAT_KEY,
                    "a version from 1 to " + FORMAT,
                    "was " + version + "; the file was written by NNJ "
                            + FileError.quoted(file.metadata().getOrDefault(LIBRARY, "unknown")));
        }
    }

    /** What is written for a model that is only to predict. */
    static Map<String, String> of(Sequential model, List<EpochEnd> history) {
        Map<String, String> strings = new LinkedHashMap<>();
        strings.put(FORMAT_KEY, String.valueOf(FORMAT));
        strings.put(LIBRARY, LibraryVersion.text());
        strings.put(JAVA, Runtime.version().toString());
        strings.put(KERNELS, Kernels.active().name());
        model.dataFingerprint().ifPresent(fingerprint -> strings.put(DATA, fingerprint));
        strings.put(NETWORK, Components.describe(model.spec()));
        strings.put(LABELS, MetadataJson.strings(model.labels()));
        model.rowEncoding().ifPresent(encoding -> strings.put(ROW_ENCODING, encoding));
        strings.put(HISTORY, HistoryFormat.JSON.write(thinned(history)).strip());
        if (history.size() > MOST_EPOCHS) {
            strings.put(HISTORY_EPOCHS, String.valueOf(history.size()));
        }
        return strings;
    }

    /** The last epoch, and of those before it every so many-th, so that no history outgrows the limit of a header. */
    private static List<EpochEnd> thinned(List<EpochEnd> history) {
        int stride = (history.size() + MOST_EPOCHS - 1) / MOST_EPOCHS;
        List<EpochEnd> kept = new ArrayList<>();
        for (int i = 0; i < history.size(); i++) {
            if ((history.size() - 1 - i) % stride == 0) {
                kept.add(history.get(i));
            }
        }
        return kept;
    }

    /** What a checkpoint has besides. */
    static Map<String, String> of(Sequential model, List<EpochEnd> history, Resumption now) {
        Map<String, String> strings = of(model, history);
        TrainingState state = model.state();
        strings.put(STEP, String.valueOf(state.step()));
        strings.put(EPOCH, String.valueOf(state.epoch()));
        strings.put(SCALE, NumberText.of(state.learningRateScale()));
        strings.put(BATCHES, String.valueOf(now.batches()));
        strings.put(LOSS_SUM, NumberText.of(now.lossSum()));
        strings.put(EXAMPLES, String.valueOf(now.examples()));
        strings.put(OBSERVERS, MetadataJson.numbers(now.observers()));
        return strings;
    }

    private int version(String text) throws IOException {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw noNumber(FORMAT_KEY, text, e);
        }
    }

    /** The description of the network. */
    SequentialSpec spec() throws IOException {
        String text = text(NETWORK);
        try {
            return Components.shared().find(SequentialSpec.class, text);
        } catch (IllegalArgumentException e) {
            throw misread(NETWORK, e);
        }
    }

    /** As much of the description of the network as prediction needs; the rest is not looked at. */
    InferenceSpec.Sequential inferenceSpec() throws IOException {
        String text = text(NETWORK);
        try {
            return Components.shared().findPart(InferenceSpec.Sequential.class, text, InferenceSpec.OF_TRAINING);
        } catch (IllegalArgumentException e) {
            throw misread(NETWORK, e);
        }
    }

    /** How the fields of a row become features; whoever asks for it reads it, and finds what is wrong with it. */
    Optional<String> rowEncoding() {
        return Optional.ofNullable(file.metadata().get(ROW_ENCODING));
    }

    /** What tells the training data from other data. */
    Optional<String> dataFingerprint() throws IOException {
        Optional<String> fingerprint = Optional.ofNullable(file.metadata().get(DATA));
        if (fingerprint.isPresent() && !isFingerprint(fingerprint.get())) {
            throw error(DATA, "64 hexadecimal digits", "was " + FileError.quoted(fingerprint.get()));
        }
        return fingerprint;
    }

    private static boolean isFingerprint(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("0123456789abcdef".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return text.length() == FINGERPRINT_DIGITS;
    }

    /** The names of the classes. */
    List<String> labels() throws IOException {
        String text = text(LABELS);
        try {
            return MetadataJson.strings(text);
        } catch (IllegalArgumentException e) {
            throw misread(LABELS, e);
        }
    }

    /** What was measured in the epochs so far. */
    List<EpochEnd> history() throws IOException {
        String text = text(HISTORY);
        try {
            return HistoryJson.read(text);
        } catch (IllegalArgumentException e) {
            throw misread(HISTORY, e);
        }
    }

    /** Whether training can go on where it was. */
    boolean isCheckpoint() {
        return file.metadata().containsKey(STEP);
    }

    /** Where training was; the slots are those given. */
    TrainingState state(TrainingState slots) throws IOException {
        return new TrainingState(
                slots.seed(),
                count(STEP),
                Math.toIntExact(count(EPOCH)),
                number(SCALE, MetadataJson::number),
                slots.slots());
    }

    /** Where the run was within its epoch; the remembered parameters are not among the strings. */
    Resumption resumption() throws IOException {
        return new Resumption(
                Math.toIntExact(count(BATCHES)),
                number(LOSS_SUM, MetadataJson::number),
                Math.toIntExact(count(EXAMPLES)),
                observers(),
                List.of());
    }

    private long count(String key) throws IOException {
        long count = number(key, Long::parseLong);
        long most = key.equals(STEP) ? Long.MAX_VALUE : Integer.MAX_VALUE;
        if (count < 0 || count > most) {
            throw error(key, "a number from 0 to " + most, "was " + count);
        }
        return count;
    }

    private <N extends Number> N number(String key, Function<String, N> parse) throws IOException {
        String text = text(key);
        try {
            return parse.apply(text);
        } catch (NumberFormatException e) {
            throw noNumber(key, text, e);
        } catch (IllegalArgumentException e) {
            throw misread(key, e);
        }
    }

    private Map<String, Map<String, Double>> observers() throws IOException {
        String text = text(OBSERVERS);
        try {
            return MetadataJson.numbers(text);
        } catch (IllegalArgumentException e) {
            throw misread(OBSERVERS, e);
        }
    }

    private String text(String key) throws IOException {
        String text = file.metadata().get(key);
        if (text == null) {
            throw error(key, "an entry of that name", "there is none");
        }
        return text;
    }

    private IOException noNumber(String key, String text, NumberFormatException reason) {
        return new IOException(
                file.name() + ": " + key + ": expected a number, but was " + FileError.quoted(text), reason);
    }

    private IOException misread(String key, IllegalArgumentException reason) {
        return new IOException(file.name() + ": " + key + ": " + reason.getMessage(), reason);
    }

    private IOException error(String key, String expected, String was) {
        return FileError.of(file.name(), key, expected, was);
    }
}
