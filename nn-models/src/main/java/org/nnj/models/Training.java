package org.nnj.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.nnj.api.component.Check;
import org.nnj.api.data.Batch;
import org.nnj.api.layer.Gradients;
import org.nnj.api.layer.Parameter;
import org.nnj.api.layer.StepContext;
import org.nnj.api.math.Matrix;
import org.nnj.api.model.StepResult;
import org.nnj.api.model.TrainingState;
import org.nnj.api.optimizer.Optimizer;
import org.nnj.api.optimizer.Rule;
import org.nnj.api.optimizer.SlotValues;
import org.nnj.api.optimizer.Step;
import org.nnj.core.objective.Objective;

/**
 * The state of training and its single step: forward, backward, penalties, clipping, and only then the update of all parameters
 * (Südmersen, text after equation 68). Whoever calls it keeps other threads out.
 */
final class Training {

    /** A run needs two sizes, the batch and the short last one; callers of single steps may bring a few more. */
    private static final int TAPES = 8;

    private final SequentialSpec spec;
    private final Network network;
    private final Objective objective;
    private final Optimizer optimizer;
    private final Clipping clipping;
    private final Gradients gradients;
    private final List<Gradients> gradientsByLayer;
    private final List<SlotValues> slots;
    private final List<Tape> tapes = new ArrayList<>();
    /** Held while parameters change, so that a copy made meanwhile is of one step. */
    private final Object parametersLock = new Object();

    private long step;
    private int epoch;
    private double learningRateScale = 1;
    private Optional<String> blowUp = Optional.empty();

    Training(SequentialSpec spec, Network network) {
        this.spec = spec;
        this.network = network;
        this.objective = Objective.of(network.outputActivation(), spec.loss());
        this.optimizer = spec.optimizer();
        this.clipping = new Clipping(spec.clipValue(), spec.clipNorm());
        this.gradients = Gradients.of(network.parameters());
        this.gradientsByLayer = Tape.byLayer(network, gradients);
        this.slots = initialSlots();
    }

    private List<SlotValues> initialSlots() {
        List<SlotValues> initial = new ArrayList<>();
        for (Parameter parameter : network.parameters()) {
            initial.add(SlotValues.initial(optimizer.slots(), parameter.value()));
        }
        return List.copyOf(initial);
    }

    /** The whole of one training step on features that have been transformed. Nothing changes if a number is not finite. */
    StepResult step(Matrix features, Batch batch) {
        Tape tape = tape(batch.rows());
        StepContext context = StepContext.of(spec.seed(), step);
        double loss = tape.forward(features, batch, context);
        double cost = loss + network.penalty();
        blowUp = Optional.empty();
        if (!Double.isFinite(cost)) {
            blowUp = Optional.of(reason(tape, features, batch, context, loss, cost));
            return new StepResult(step, cost, batch.rows());
        }
        gradients.clear();
        tape.backward(gradientsByLayer);
        addPenaltyGradients(gradients);
        OptionalInt layer = firstNonFiniteGradient();
        if (layer.isPresent()) {
            blowUp = Optional.of(BlowUp.in(step + 1, layer, "gradient is not finite", learningRate()));
            return new StepResult(step, Double.NaN, batch.rows());
        }
        synchronized (parametersLock) {
            update(gradients);
            tape.commit();
        }
        return new StepResult(step, cost, batch.rows());
    }

    /** Why a cost is not finite. */
    private String reason(Tape tape, Matrix features, Batch batch, StepContext context, double loss, double cost) {
        if (!features.isFinite()) {
            return BlowUp.inData(step + 1, cost, "feature");
        }
        if (!batch.targets().as(network.type()).isFinite()) {
            return BlowUp.inData(step + 1, cost, "target");
        }
        if (BlowUp.isMisfit(objective, tape.predictions(), loss)) {
            return BlowUp.ofMisfit(step + 1, objective, loss);
        }
        OptionalInt layer = tape.firstNonFiniteLayer(features, context);
        return BlowUp.in(step + 1, layer, "loss is " + cost, learningRate());
    }

    /** The cost as training sees it at its present step: equations 18 and 19 and the penalties. */
    double cost(Matrix features, Batch batch) {
        return tape(batch.rows()).forward(features, batch, StepContext.of(spec.seed(), step)) + network.penalty();
    }

    /** Sets the gradients of that cost, neither clipped nor applied, and returns them. */
    Gradients gradients(Matrix features, Batch batch, Gradients into) {
        requireFits(into);
        Tape tape = tape(batch.rows());
        tape.forward(features, batch, StepContext.of(spec.seed(), step));
        into.clear();
        tape.backward(Tape.byLayer(network, into));
        addPenaltyGradients(into);
        return into;
    }

    /** One update with gradients that come from elsewhere: all of them are checked before the first parameter changes. */
    void apply(Gradients from) {
        requireFits(from);
        Check.that(from.isFinite(), "gradients", "finite numbers", "NaN or infinite");
        update(from);
    }

    private void requireFits(Gradients given) {
        List<Parameter> parameters = network.parameters();
        Check.that(given.count() == parameters.size(), "gradients", parameters.size() + " parameters", given.count());
        for (int i = 0; i < parameters.size(); i++) {
            String where = "gradient of " + parameters.get(i).name();
            Matrix value = parameters.get(i).value();
            given.get(i).requireShape(where, value.rows(), value.columns());
            Check.that(
                    given.get(i).type() == value.type(),
                    where,
                    "precision " + value.type(),
                    given.get(i).type());
        }
    }

    /** Clips, then updates every learned parameter once. */
    private void update(Gradients from) {
        clipping.apply(from);
        Rule rule = optimizer.prepare(new Step(step + 1, learningRate()));
        synchronized (parametersLock) {
            for (int i = 0; i < slots.size(); i++) {
                if (network.isLearned(i)) {
                    rule.update(network.parameters().get(i).value(), from.get(i), slots.get(i));
                }
            }
        }
        step++;
    }

    /** Forgets what the optimizer remembers of steps that ended beyond the largest number. */
    void resetSlots() {
        for (SlotValues values : slots) {
            for (int s = 0; s < values.count(); s++) {
                values.get(s).fill(values.slot(s).initial());
            }
        }
    }

    /** Returns to remembered parameters. */
    void restore(Remembered remembered) {
        synchronized (parametersLock) {
            remembered.restore();
        }
    }

    /** Copies the parameters into another network of the same description, also while somebody else trains. */
    void copyInto(Network other) {
        synchronized (parametersLock) {
            other.takeFrom(network);
        }
    }

    private void addPenaltyGradients(Gradients into) {
        for (int i = 0; i < into.count(); i++) {
            if (network.isRegularized(i)) {
                Parameter parameter = network.parameters().get(i);
                parameter.regularizer().addGradient(parameter.value(), into.get(i));
            }
        }
    }

    private OptionalInt firstNonFiniteGradient() {
        for (int layer = gradientsByLayer.size() - 1; layer >= 0; layer--) { // the order in which errors travel
            if (!gradientsByLayer.get(layer).isFinite()) {
                return OptionalInt.of(layer + 1);
            }
        }
        return OptionalInt.empty();
    }

    /** Says so if an update itself went beyond the largest number, which no later step may come to see. */
    Optional<String> overflow() {
        int position = 0;
        for (int layer = 0; layer < network.layers().size(); layer++) {
            int count = network.layers().get(layer).parameters().size();
            for (Parameter parameter : network.parameters().subList(position, position + count)) {
                if (!parameter.value().isFinite()) {
                    String what = "a parameter is no longer finite";
                    return Optional.of(BlowUp.in(step, OptionalInt.of(layer + 1), what, lastLearningRate()));
                }
            }
            position += count;
        }
        return Optional.empty();
    }

    /** The passes for so many rows, made once; when there are too many sizes, those not used for longest are dropped. */
    Tape tape(int rows) {
        for (int i = tapes.size() - 1; i >= 0; i--) { // used last, stands last
            if (tapes.get(i).rows() == rows) {
                Tape found = tapes.get(i);
                if (i < tapes.size() - 1) {
                    tapes.remove(i);
                    tapes.add(found);
                }
                return found;
            }
        }
        if (tapes.size() == TAPES) {
            tapes.remove(0);
        }
        Tape tape = new Tape(network, objective, rows);
        tapes.add(tape);
        return tape;
    }

    /** What training minimises. */
    Objective objective() {
        return objective;
    }

    /** Why the last step did not update; empty if it did. */
    Optional<String> blowUp() {
        return blowUp;
    }

    double learningRate() {
        return optimizer.learningRate().at(step) * learningRateScale;
    }

    /** What the last update used, unless the factor has changed since; before the first, what that will use. */
    double lastLearningRate() {
        return optimizer.learningRate().at(Math.max(0, step - 1)) * learningRateScale;
    }

    void scaleLearningRate(double factor) {
        learningRateScale *= factor;
    }

    void epochCompleted() {
        epoch++;
    }

    int epoch() {
        return epoch;
    }

    long stepNumber() {
        return step;
    }

    TrainingState state() {
        return new TrainingState(spec.seed(), step, epoch, learningRateScale, slots);
    }

    /** Goes on from a state that was saved: numbers are taken over, slot values copied. */
    void restore(TrainingState saved) {
        step = saved.step();
        epoch = saved.epoch();
        learningRateScale = saved.learningRateScale();
        for (int i = 0; i < slots.size(); i++) {
            for (int s = 0; s < slots.get(i).count(); s++) {
                slots.get(i).get(s).copyFrom(saved.slots().get(i).get(s));
            }
        }
    }
}
