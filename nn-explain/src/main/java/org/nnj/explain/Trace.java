package org.nnj.explain;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.nnj.api.component.Check;
import org.nnj.api.data.Batch;
import org.nnj.api.math.DoubleMatrix;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.Matrix;
import org.nnj.models.Sequential;

/**
 * One training step of a network on one batch, taken apart: each quantity of forward and backward propagation and of the update,
 * with its shape, its values, and the formula that made it under its number in the seminar paper. The step is taken by a copy; the
 * model stays as it is.
 *
 * <pre>{@code
 * Trace trace = Trace.of(model, Batch.of(features, targets));
 * System.out.println(trace.text());
 * trace.writeHtml(Path.of("trace.html"));
 * Matrix error = trace.matrix("δ²");
 * }</pre>
 *
 * <p>Vectors are as in the derivation, but one example is a row: {@code δ²} of 32 examples and 10 outputs is {@code (32×10)}. The
 * errors are those of each example's loss, as in the derivation; the mean over the batch is taken in BP3.2 and BP4.2. Where examples
 * have weights, their errors carry them.
 *
 * <p>Source: Südmersen, "Neural Networks from Scratch", equations 16 to 19 (forward), BP1.2, BP2.2, BP3.2, BP4.2 (backward), 66 and
 * 67 (update).
 */
public final class Trace {

    private final Network network;
    private final List<TraceStep> steps;

    private Trace(Network network, List<TraceStep> steps) {
        this.network = network;
        this.steps = List.copyOf(steps);
    }

    /**
     * Traces a step in double precision, whatever that of the model is.
     *
     * @param model not changed; its transforms have seen data
     * @param batch at least one example
     * @return the trace of the step that the model would take next
     * @throws IllegalArgumentException if the batch does not fit the model
     * @throws IllegalStateException if the model has transforms that have seen no data
     */
    public static Trace of(Sequential model, Batch batch) {
        return of(model, batch, ElementType.DOUBLE);
    }

    /**
     * Traces a step in some precision: the model's own, to see exactly what training does.
     *
     * @param model not changed; its transforms have seen data
     * @param batch at least one example
     * @param precision of all quantities
     * @return the trace of the step that the model would take next
     * @throws IllegalArgumentException if the batch does not fit the model
     * @throws IllegalStateException if the model has transforms that have seen no data
     */
    public static Trace of(Sequential model, Batch batch, ElementType precision) {
        Recorder recorder = new Recorder(model.copy(precision), batch);
        List<TraceStep> steps = recorder.record();
        return new Trace(recorder.network(), steps);
    }

    /**
     * All quantities in the order in which they are computed.
     *
     * @return the steps
     */
    public List<TraceStep> steps() {
        return steps;
    }

    /**
     * The quantities of one layer.
     *
     * @param layer counted from 1; 0 for what comes into the first one
     * @return its steps in the order in which they are computed
     * @throws IllegalArgumentException if there is no such layer
     */
    public List<TraceStep> steps(int layer) {
        network.requireLayer(layer);
        return steps.stream().filter(step -> step.layer() == layer).toList();
    }

    /**
     * One step by its symbol.
     *
     * @param symbol such as {@code z¹}, {@code ∂C/∂W²} or {@code C}
     * @return the step
     * @throws IllegalArgumentException if there is none; the message lists the symbols
     */
    public TraceStep step(String symbol) {
        return steps.stream()
                .filter(step -> step.symbol().equals(symbol))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("trace: expected one of "
                        + String.join(
                                ", ", steps.stream().map(TraceStep::symbol).toList()) + ", but was '" + symbol
                        + "'"));
    }

    /**
     * The values of one step by its symbol.
     *
     * @param symbol such as {@code z¹}, {@code ∂C/∂W²} or {@code C}
     * @return the matrix
     * @throws IllegalArgumentException if there is none; the message lists the symbols
     */
    public Matrix matrix(String symbol) {
        return step(symbol).matrix();
    }

    /**
     * The values of one quantity of one layer.
     *
     * @param layer counted from 1
     * @param quantity what is asked for; the input of a layer is what the one before it put out
     * @return the matrix; the first one if there are several
     * @throws IllegalArgumentException if the layer has none
     */
    public Matrix matrix(int layer, Quantity quantity) {
        return find(layer, quantity)
                .orElseThrow(() -> new IllegalArgumentException("trace: expected a quantity of layer "
                        + layer + ", but " + quantity + " is none; there are "
                        + steps(layer).stream()
                                .map(TraceStep::quantity)
                                .distinct()
                                .toList()));
    }

    private Optional<Matrix> find(int layer, Quantity quantity) {
        if (quantity == Quantity.INPUT && layer > 1) {
            return find(layer - 1, Quantity.ACTIVATION);
        }
        int owner = quantity == Quantity.INPUT ? 0 : layer;
        return steps(owner).stream()
                .filter(step -> step.quantity() == quantity)
                .map(TraceStep::matrix)
                .reduce((first, later) -> quantity == Quantity.INPUT ? later : first);
    }

    /**
     * The whole Jacobian of a layer's activation for one example, {@code ∂a_i/∂z_j}: diagonal if the activation works element by
     * element, full for softmax (Südmersen, equations 23 and 36).
     *
     * @param layer counted from 1
     * @param example row of the batch, counted from 0
     * @return {@code outputs × outputs}
     * @throws IllegalArgumentException if the layer shows no weighted inputs, or there is no such example
     */
    public DoubleMatrix jacobian(int layer, int example) {
        Matrix z = matrix(layer, Quantity.WEIGHTED_INPUT);
        Check.that(example >= 0 && example < z.rows(), "trace example", "in [0, " + z.rows() + ")", example);
        double[] row = new double[z.columns()];
        z.copyRow(example, row);
        return network.activation(layer).jacobian(row);
    }

    /**
     * The mean loss of the batch plus the penalties, before the step (Südmersen, equation 19).
     *
     * @return the cost
     */
    public double cost() {
        return matrix("C").get(0, 0);
    }

    /**
     * The learning rate λ of the step.
     *
     * @return what the schedule and callbacks make of it
     */
    public double learningRate() {
        return network.learningRate();
    }

    /**
     * The trace for a terminal: formulas, and aligned matrices with their shapes.
     *
     * @return lines of text
     */
    public String text() {
        return text(Detail.standard());
    }

    /**
     * The trace for a terminal.
     *
     * @param detail how much of each matrix is shown
     * @return lines of text
     */
    public String text(Detail detail) {
        return new TextReport(network, steps, detail).text();
    }

    /**
     * The trace as JSON, every number in full: an object with the network and the list of steps. Numbers that are not finite are
     * the strings {@code "NaN"}, {@code "Infinity"} and {@code "-Infinity"}.
     *
     * @return one JSON object; of a large matrix a corner, its norm and a histogram
     */
    public String json() {
        return json(Detail.standard());
    }

    /**
     * The trace as JSON, every number in full.
     *
     * @param detail how much of each matrix is written; its digits are not looked at
     * @return one JSON object
     */
    public String json(Detail detail) {
        return new JsonReport(network, steps, detail).text();
    }

    /**
     * The trace as one page of HTML that needs nothing else: the network drawn, formulas typeset, and every step to go through.
     *
     * @return the page
     */
    public String html() {
        return html(Detail.standard());
    }

    /**
     * The trace as one page of HTML that needs nothing else.
     *
     * @param detail how much of each matrix is shown
     * @return the page
     */
    public String html(Detail detail) {
        return new HtmlReport(network, steps, detail).page();
    }

    /**
     * Writes the page to a file, which is there whole or not at all.
     *
     * @param file replaced if it is there; its folder exists
     * @throws IOException if it cannot be written
     */
    public void writeHtml(Path file) throws IOException {
        WholeFile.write(file, html());
    }

    /** One line: the network and the size of the trace. */
    @Override
    public String toString() {
        return "trace of " + network.title() + ": " + steps.size() + " steps";
    }
}
