package org.nnj.models;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.nnj.api.component.Check;
import org.nnj.api.component.Components;
import org.nnj.api.data.Batch;
import org.nnj.api.data.Batches;
import org.nnj.api.data.DataGenerator;
import org.nnj.api.layer.Gradients;
import org.nnj.api.layer.Layer;
import org.nnj.api.layer.Parameter;
import org.nnj.api.layer.Scratch;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.Kernels;
import org.nnj.api.math.Matrix;
import org.nnj.api.math.Shape;
import org.nnj.api.metric.Metric;
import org.nnj.api.metric.Table;
import org.nnj.api.model.Callback;
import org.nnj.api.model.EpochEnd;
import org.nnj.api.model.Evaluation;
import org.nnj.api.model.History;
import org.nnj.api.model.Model;
import org.nnj.api.model.StepResult;
import org.nnj.api.model.TrainingState;

/**
 * A stack of layers, each fed by the one before it: the multi-layer perceptron of the seminar paper, and whatever other layers
 * plugins bring.
 *
 * <pre>{@code
 * Sequential model = Sequential.input(28, 28)
 *     .dense(32, "tanh").dense(16, "tanh").dense(10, "softmax")
 *     .loss("categorical-crossentropy").optimizer("sgd(0.1)").metrics("accuracy")
 *     .seed(42).build();
 * }</pre>
 *
 * <p>One thread trains; any number may {@link #predict} while nobody trains. During training, ask a {@link #snapshot()}. The same
 * seed and data give the same parameters to the last bit, whatever the number of threads.
 *
 * <p>Source: Südmersen, "Neural Networks from Scratch".
 */
public final class Sequential implements Model {

    private final SequentialSpec spec;
    private final Network network;
    private final MetricSet metrics;
    private final Training training;
    private final Scratch trainingScratch = new Scratch();
    private final ThreadLocal<Scratch> scratch = ThreadLocal.withInitial(new NewScratch());
    private final Turns turns = new Turns();

    private volatile Experience experience = Experience.none();
    /** Where the run was that wrote the checkpoint; the next fit takes it up. */
    private volatile Resumption resumption = Resumption.none();

    /** Whether this was read from a checkpoint and not trained since. */
    private volatile boolean goesOn;

    private Sequential(SequentialSpec spec, Network network) {
        this.spec = spec;
        this.network = network;
        this.metrics = new MetricSet(spec.metrics());
        this.training = new Training(spec, network);
    }

    /**
     * Begins the description of a network.
     *
     * @param dimensions the shape of one example, such as {@code 28, 28}; each at least 1
     * @return a builder
     */
    public static SequentialBuilder input(int... dimensions) {
        return new SequentialBuilder(Shape.of(dimensions));
    }

    /**
     * Builds a network from its description.
     *
     * @param spec the description
     * @return a network with initial parameters
     * @throws IllegalArgumentException if a layer cannot take what the one before it gives
     */
    public static Sequential of(SequentialSpec spec) {
        Kernels.active(); // what is going to be trained: kernels that must be compiled first begin with that now
        return new Sequential(spec, Network.initialized(spec));
    }

    /** A network whose parameters a file is going to set. */
    static Sequential blank(SequentialSpec spec) {
        return new Sequential(spec, Network.blank(spec.input(), spec.layers(), spec.precision()));
    }

    /**
     * Reads a model that {@link #save} or a checkpoint wrote. It predicts at once; one from a checkpoint also goes on training
     * where it was, to the last bit.
     *
     * @param file such as {@code digits.nnj}
     * @return the model
     * @throws IOException if it cannot be read, or anything in it is not as it should be; the message names the place
     */
    public static Sequential load(Path file) throws IOException {
        return ModelFile.read(file, FileOptions.standard());
    }

    /**
     * Reads a model from a stream, to its end.
     *
     * @param stream not closed
     * @return the model
     * @throws IOException if it cannot be read, or anything in it is not as it should be; the message names the place
     */
    public static Sequential load(InputStream stream) throws IOException {
        return ModelFile.read(stream, FileOptions.standard());
    }

    /**
     * Writes what prediction needs: description, parameters, fitted transforms, labels, history. The file is safetensors; it is
     * there whole or not at all.
     *
     * @param file replaced if it is there; its folder exists
     * @throws IOException if it cannot be written
     * @throws IllegalStateException if a parameter is infinite or NaN, or the model is trained meanwhile
     * @see ModelFile
     */
    public void save(Path file) throws IOException {
        ModelFile.write(this, file, FileOptions.standard());
    }

    /**
     * Writes what prediction needs to a stream.
     *
     * @param stream not closed
     * @throws IOException if it cannot be written
     * @throws IllegalStateException if a parameter is infinite or NaN, or the model is trained meanwhile
     */
    public void save(OutputStream stream) throws IOException {
        ModelFile.write(this, stream, FileOptions.standard());
    }

    /**
     * Takes the parameters from a safetensors file of another program. Tensors of F16, BF16 and F64 are converted to the precision
     * of this network; if one is missing or does not fit, nothing changes.
     *
     * @param file weights as {@code outputs × inputs}, biases of one dimension, as PyTorch has them
     * @param names what the file calls each parameter
     * @throws IOException if the file cannot be read, a tensor is missing, has another shape, or is not finite
     * @throws IllegalArgumentException if the names are not those of all parameters
     */
    public void loadWeights(Path file, WeightNames names) throws IOException {
        List<Matrix> values = ForeignWeights.read(parameters(), file, names, FileOptions.standard());
        turns.beginTraining();
        try {
            Remembered taken = new Remembered(parameters());
            taken.update(values);
            training.restore(taken);
        } finally {
            turns.endTraining();
        }
    }

    /**
     * Writes the parameters alone, for other programs: weights as {@code outputs × inputs}, biases of one dimension.
     *
     * @param file replaced if it is there; its folder exists
     * @param names what the file is to call each parameter
     * @throws IOException if it cannot be written
     * @throws IllegalArgumentException if the names are not those of all parameters
     */
    public void exportWeights(Path file, WeightNames names) throws IOException {
        ForeignWeights.write(turns.copy(() -> ForeignWeights.tensors(parameters(), names)), file);
    }

    /**
     * The description that this network was built from.
     *
     * @return the specification
     */
    public SequentialSpec spec() {
        return spec;
    }

    /**
     * The names of the classes, as the data of the last {@link #fit} gave them.
     *
     * @return the names in the order of the outputs; empty if unknown
     */
    public List<String> labels() {
        return experience.labels();
    }

    /**
     * How the fields of a row become features, as the data of the last {@link #fit} said: the text form of what encodes next year's
     * rows as those that were learned from, for example {@code CsvEncoding}.
     *
     * @return a text form; empty if the data were numbers to begin with
     */
    public Optional<String> rowEncoding() {
        return experience.rowEncoding();
    }

    /**
     * Tells the data of the last {@link #fit} from other data: a hash of its shape, sizes, labels and first batch.
     *
     * @return 64 hexadecimal digits; empty if there was no fit
     */
    public Optional<String> dataFingerprint() {
        return experience.fingerprint();
    }

    /**
     * What was measured in the epochs that trained this model, those before it was saved included.
     *
     * @return the completed epochs, in order; those from a file say of themselves that they are the last
     */
    public List<EpochEnd> history() {
        return experience.history();
    }

    @Override
    public List<Parameter> parameters() {
        return network.parameters();
    }

    @Override
    public StepResult trainStep(Batch batch) {
        turns.beginTraining();
        try {
            requireFitted();
            return training.step(prepared(batch), batch);
        } finally {
            turns.endTraining();
        }
    }

    @Override
    public StepResult validationStep(Batch batch) {
        requireFitted();
        requireExamples(batch);
        return turns.answer(() -> {
            double cost = new Forecast(network, training.objective(), transforms()).cost(batch);
            return new StepResult(training.stepNumber(), cost, batch.rows());
        });
    }

    @Override
    public void apply(Gradients gradients) {
        turns.beginTraining();
        try {
            training.apply(gradients);
        } finally {
            turns.endTraining();
        }
    }

    @Override
    public double cost(Batch batch) {
        requireFitted();
        return turns.withBuffers(() -> training.cost(prepared(batch), batch));
    }

    @Override
    public void gradients(Batch batch, Gradients into) {
        requireFitted();
        turns.withBuffers(() -> training.gradients(prepared(batch), batch, into));
    }

    /**
     * {@inheritDoc}
     *
     * <p>Training ends early if a callback asks for it, or if a loss or gradient is no longer finite; the history says which, and
     * the model keeps its last finite parameters.
     *
     * @throws IllegalArgumentException before the first step, if the data does not fit the network or the loss, or a callback
     *     monitors what is not measured; the model is then as it was
     */
    @Override
    public History fit(DataGenerator data, int epochs, Callback... callbacks) {
        turns.beginTraining();
        try {
            FitCheck.check(spec, network, data, epochs);
            FittedTransforms fitted =
                    needsFitting() ? FittedTransforms.fit(spec.transforms(), data.train()) : transforms();
            Experience ofThese = experience.of(data, fitted, DataFingerprint.of(data));
            if (goesOn && !ofThese.fingerprint().equals(dataFingerprint())) {
                sayThatDataDiffers();
            }
            Fit fit = new Fit(network, training, metrics, fitted, data, epochs, resumption, List.of(callbacks));
            // from here on nothing is refused: a model whose fit was refused is as it was
            experience = ofThese;
            if (epochs > 0) {
                resumption = Resumption.none();
                goesOn = false;
            }
            History run = fit.run(
                    (file, epochsOfRun, now) -> checkpoint(epochsOfRun, now).writeTo(file));
            experience = ofThese.and(run.epochs());
            return new History(run.epochs(), run.outcome(), dataFingerprint());
        } finally {
            turns.endTraining();
        }
    }

    @Override
    public Matrix predict(Matrix features) {
        requireFitted();
        return turns.answer(() -> Forecast.predict(network, transforms(), features, scratch.get()));
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException if the model was trained meanwhile
     */
    @Override
    public Evaluation evaluate(Batches batches) {
        return evaluate(batches, metrics);
    }

    /**
     * Loss and other metrics than the model's own over a part of the data.
     *
     * @param batches for example {@code data.test()}
     * @param others names or text forms of metrics
     * @return the figures over all its examples
     * @throws IllegalStateException if the model was trained meanwhile
     */
    public Evaluation evaluate(Batches batches, List<String> others) {
        List<Metric> found = others.stream()
                .map(name -> Components.shared().find(Metric.class, name))
                .toList();
        return evaluate(batches, new MetricSet(found));
    }

    private Evaluation evaluate(Batches batches, MetricSet measured) {
        requireFitted();
        return turns.answer(
                () -> new Forecast(network, training.objective(), transforms()).evaluate(batches, measured));
    }

    /**
     * The network as it is now, for use while training goes on: any thread may ask for it at any time, and gets the parameters
     * between two steps.
     *
     * @return an immutable predictor over a copy of the parameters
     */
    public Predictor snapshot() {
        requireFitted();
        Network copy = Network.blank(spec.input(), spec.layers(), spec.precision());
        training.copyInto(copy);
        Experience known = experience;
        return new Predictor(copy, known.transforms(), known.labels(), known.rowEncoding());
    }

    @Override
    public TrainingState state() {
        return training.state();
    }

    /**
     * A network of its own that stands where this one does: parameters, fitted transforms, labels, and what training remembers.
     * Whatever is done to it leaves this one as it is. Rounding apart, it goes on as this one would.
     *
     * @param precision of the copy; single numbers widen to double without loss
     * @return a new network; it has no history
     */
    public Sequential copy(ElementType precision) {
        Sequential copy = blank(spec.withPrecision(precision));
        training.copyInto(copy.network);
        copy.training.restore(training.state());
        copy.experience = experience.withoutHistory();
        return copy;
    }

    /**
     * Puts a factor on the learning rate of every step from here on, on top of what the schedule and earlier factors make of it: as
     * a callback's directive does within a fit, for those who train step by step.
     *
     * @param factor greater than 0
     * @throws IllegalArgumentException if the factor is not a positive number
     * @throws IllegalStateException if the model is trained meanwhile
     */
    public void scaleLearningRate(double factor) {
        Check.positive("learning rate factor", factor);
        turns.beginTraining();
        try {
            training.scaleLearningRate(factor);
        } finally {
            turns.endTraining();
        }
    }

    /**
     * The layers with their parameters, for inspection. The last one gives the weighted inputs {@code z}; its activation belongs
     * to the objective.
     *
     * @return live layers, from the input to the output
     */
    public List<Layer> layers() {
        return network.layers();
    }

    /**
     * What the layers are called.
     *
     * @return such as {@code dense-1, dropout-1, dense-2}, in the order of {@link #layers}
     */
    public List<String> layerNames() {
        return LayerNames.of(spec.layers());
    }

    /**
     * The features as the first layer sees them: in the model's precision, and through all transforms.
     *
     * @param features {@code rows × inputs}; not changed
     * @return a new matrix
     * @throws IllegalArgumentException if the width does not fit
     * @throws IllegalStateException if the transforms have seen no data
     */
    public Matrix transformed(Matrix features) {
        requireFitted();
        network.requireFeatures(features);
        return transforms().apply(features.as(network.type()), scratch.get()).copy();
    }

    /**
     * The layers with their output shapes and numbers of parameters.
     *
     * @return a table with one row a layer and one for the total
     */
    public Table summary() {
        return Summary.of(network);
    }

    /** One line: the network's text form. */
    @Override
    public String toString() {
        return Components.describe(spec);
    }

    private Matrix prepared(Batch batch) {
        network.requireFeatures(batch.features());
        requireExamples(batch);
        return transforms().apply(batch.features().as(network.type()), trainingScratch);
    }

    private static void requireExamples(Batch batch) {
        Check.atLeast("batch examples", batch.rows(), 1);
    }

    private boolean needsFitting() {
        return transforms().list().size() != spec.transforms().size();
    }

    private void requireFitted() {
        if (needsFitting()) {
            throw new IllegalStateException(
                    "model: expected fitted transforms, but they have seen no data; call fit first");
        }
    }

    Network network() {
        return network;
    }

    FittedTransforms transforms() {
        return experience.transforms();
    }

    void restore(
            FittedTransforms fitted,
            List<String> names,
            Optional<String> encoding,
            List<EpochEnd> past,
            Optional<String> fingerprint) {
        experience = new Experience(fitted, names, encoding, past, fingerprint);
    }

    void resume(TrainingState state, Resumption from) {
        training.restore(state);
        resumption = from;
        goesOn = true;
    }

    private static void sayThatDataDiffers() {
        System.getLogger(Sequential.class.getName())
                .log(
                        System.Logger.Level.WARNING,
                        "fit: expected the data of the run that wrote the checkpoint, but its fingerprint differs;"
                                + " training goes on, to other bits than that run would have come to");
    }

    /** Copies of everything, for a checkpoint within a run or after one. */
    ModelWriter checkpoint(List<EpochEnd> epochsOfRun, Resumption now) {
        return ModelWriter.checkpoint(this, experience.historyAnd(epochsOfRun), now);
    }

    /** Does something with parameters that nobody changes meanwhile, and with transforms that have seen data. */
    <T> T whileFitted(Supplier<T> action) {
        requireFitted();
        return turns.copy(action);
    }

    Resumption resumption() {
        return resumption;
    }
}
