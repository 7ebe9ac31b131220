package org.nnj.testkit;

import java.util.ArrayList;
import java.util.List;
import org.nnj.api.activation.Activation;
import org.nnj.api.component.Components;
import org.nnj.api.layer.Gradients;
import org.nnj.api.layer.Layer;
import org.nnj.api.layer.LayerSpec;
import org.nnj.api.layer.Parameter;
import org.nnj.api.layer.Role;
import org.nnj.api.layer.Scratch;
import org.nnj.api.layer.StepContext;
import org.nnj.api.math.ElementType;
import org.nnj.api.math.Matrix;
import org.nnj.api.math.RandomStream;
import org.nnj.api.math.Shape;

/** What every {@link LayerSpec} and the layers it builds keep. An empty subclass tries all that the module under test registers. */
public abstract class LayerContract extends ComponentContract<LayerSpec> {

    private static final int CASES = 8;
    private static final int ROWS = LayerBench.ROWS;
    private static final StepContext STEP = LayerBench.STEP;

    /** Some roundings of double precision: the same terms, perhaps summed in another order. */
    private static final double DOUBLE_TOLERANCE = 1e-12;

    /** A hundred roundings of single precision: a product of a few terms and a function of it. */
    private static final double FLOAT_TOLERANCE = 1e-5;

    /** For subclasses. */
    protected LayerContract() {
        super(LayerSpec.class);
    }

    /**
     * What comes into the layer: the smallest shape that it takes is best.
     *
     * @param spec a subject
     * @return six numbers by default
     */
    protected Shape inputShape(LayerSpec spec) {
        return Shape.of(6);
    }

    /**
     * Whether training sees another output than {@code predict}.
     *
     * @param spec a subject
     * @return by default, whether two steps give different outputs for one input
     */
    protected boolean isNoisy(LayerSpec spec) {
        LayerBench bench = bench(spec, ElementType.DOUBLE, RandomStream.of(1, "noise"));
        Matrix first = bench.layer.newPass(ROWS).forward(bench.input, STEP).copy();
        return !first.equals(bench.layer
                .newPass(ROWS)
                .forward(bench.input, StepContext.of(43, 8).layer(0)));
    }

    @Override
    protected List<Law<LayerSpec>> lawsOfKind(LayerSpec subject) {
        List<Law<LayerSpec>> laws = new ArrayList<>(List.of(
                new Law<>(
                        "the input's gradient equals central differences",
                        each(LayerLaws::inputGradientEqualsDifferences)),
                new Law<>("two passes do not disturb each other", each(LayerLaws::passesDoNotDisturb)),
                new Law<>("a pass may be used again", each(LayerLaws::passIsUsedAgain)),
                new Law<>("both precisions agree", this::precisionsAgree),
                new Law<>("a batch equals its rows", each(LayerLaws::batchEqualsItsRows)),
                new Law<>("it leaves its input alone", each(LayerLaws::inputIsLeftAlone)),
                new Law<>("another shape is refused by the layer's name", this::otherShapesAreRefused),
                new Law<>("the same random stream builds the same layer", this::sameStreamSameLayer),
                new Law<>("eight threads predict what each predicts alone", this::threadsPredictAlike),
                new Law<>("its activation can be taken off and put behind it", this::activationIsExchangeable)));
        if (!isNoisy(subject)) {
            laws.add(new Law<>("predict equals forward", this::predictEqualsForward));
        }
        List<Parameter> parameters = bench(subject, ElementType.DOUBLE, RandomStream.of(1, "parameters"))
                .layer
                .parameters();
        if (parameters.stream().anyMatch(parameter -> parameter.role() == Role.STATE)) {
            laws.add(
                    new Law<>("what is no weight changes at commit alone", each(LayerLaws::stateChangesAtCommitAlone)));
        }
        if (!parameters.isEmpty()) {
            laws.add(new Law<>(
                    "its parameters have names of their own, always in one order",
                    each(LayerLaws::parametersAreNamed)));
            laws.add(new Law<>(
                    "the parameters' gradients equal central differences", each(LayerLaws::gradientsEqualDifferences)));
            laws.add(new Law<>("gradients are added, not set", each(LayerLaws::gradientsAreAdded)));
            laws.add(new Law<>("backwardFirst adds what backward adds", each(LayerLaws::backwardFirstAddsTheSame)));
        }
        return laws;
    }

    private void predictEqualsForward(LayerSpec spec) {
        for (ElementType type : ElementType.values()) {
            forAllBenches(spec, type, bench -> {
                Matrix output = bench.layer.newPass(ROWS).forward(bench.input, STEP);
                Agreement.same(type + " output", output, bench.predict());
            });
        }
    }

    private void precisionsAgree(LayerSpec spec) {
        Samples.forAll(CASES, random -> {
            LayerBench exact = bench(spec, ElementType.DOUBLE, random);
            LayerBench rounded = bench(spec, ElementType.FLOAT, random);
            rounded.load(exact);
            Agreement.close("prediction", exact.predict(), rounded.predict(), FLOAT_TOLERANCE, FLOAT_TOLERANCE);
            Gradients expected = exact.backward();
            Gradients actual = rounded.backward();
            for (int i = 0; i < expected.count(); i++) {
                Agreement.close(
                        "gradient " + i, expected.get(i), actual.get(i), FLOAT_TOLERANCE, FLOAT_TOLERANCE * ROWS);
            }
        });
    }

    private void otherShapesAreRefused(LayerSpec spec) {
        String name = Components.nameOf(spec);
        for (ElementType type : ElementType.values()) {
            LayerBench bench = bench(spec, type, RandomStream.of(1, "shapes"));
            Matrix wide = type.zeros(ROWS, bench.input.columns() + 1);
            Agreement.refuses(
                    "wider input", name, () -> bench.layer.newPass(ROWS).forward(wide, STEP));
            Agreement.refuses("wider input", name, () -> bench.layer.predict(wide, bench.output(), new Scratch()));
        }
    }

    private void sameStreamSameLayer(LayerSpec spec) {
        for (ElementType type : ElementType.values()) {
            Layer first = spec.build(inputShape(spec), type, RandomStream.of(1, "build"));
            Layer second = spec.build(inputShape(spec), type, RandomStream.of(1, "build"));
            for (int i = 0; i < first.parameters().size(); i++) {
                Parameter parameter = first.parameters().get(i);
                Agreement.same(
                        parameter.name(),
                        parameter.value(),
                        second.parameters().get(i).value());
            }
        }
    }

    private void threadsPredictAlike(LayerSpec spec) throws InterruptedException {
        LayerBench bench = bench(spec, ElementType.FLOAT, RandomStream.of(1, "threads"));
        Threads.each(number -> Samples.forAll(CASES, random -> {
            Matrix input = Samples.matrix(random.derive("input", number), ROWS, bench.input.columns(), -1, 1)
                    .toFloat();
            Matrix alone = bench.predict(input);
            for (int repeat = 0; repeat < 50; repeat++) {
                Agreement.same("prediction", alone, bench.predict(input));
            }
        }));
    }

    private void activationIsExchangeable(LayerSpec spec) {
        Activation activation = spec.activation();
        LayerSpec bare;
        try {
            bare = spec.withActivation(Activation.linear());
        } catch (IllegalArgumentException refused) {
            Agreement.holds(
                    activation.equals(Activation.linear()),
                    "expected a layer without an exchangeable activation to be linear, but was " + activation);
            Agreement.refuses(
                    "withActivation", Components.nameOf(spec), () -> spec.withActivation(Activation.linear()));
            return;
        }
        Agreement.holds(bare.activation().equals(Activation.linear()), "expected linear, but was " + bare.activation());
        Agreement.holds(
                bare.withActivation(activation).equals(spec),
                "expected " + spec + ", but was " + bare.withActivation(activation));
        Samples.forAll(CASES, random -> {
            Matrix z = bench(bare, ElementType.DOUBLE, random).predict();
            activation.forward(z, z);
            Agreement.close(
                    "prediction",
                    bench(spec, ElementType.DOUBLE, random).predict(),
                    z,
                    DOUBLE_TOLERANCE,
                    DOUBLE_TOLERANCE);
        });
    }

    private interface Trial {
        void check(LayerBench bench);
    }

    private Law.Trial<LayerSpec> each(Trial trial) {
        return spec -> forAllBenches(spec, ElementType.DOUBLE, trial);
    }

    private void forAllBenches(LayerSpec spec, ElementType type, Trial trial) {
        Samples.forAll(CASES, random -> trial.check(bench(spec, type, random)));
    }

    private LayerBench bench(LayerSpec spec, ElementType type, RandomStream random) {
        return new LayerBench(spec.build(inputShape(spec), type, random.derive("build")), type, random);
    }
}
