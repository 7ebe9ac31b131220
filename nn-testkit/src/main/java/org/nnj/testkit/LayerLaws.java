package org.nnj.testkit;

import java.util.List;
import java.util.Set;
import org.nnj.api.layer.ForwardPass;
import org.nnj.api.layer.Gradients;
import org.nnj.api.layer.Parameter;
import org.nnj.api.layer.Role;
import org.nnj.api.layer.Scratch;
import org.nnj.api.layer.StepContext;
import org.nnj.api.math.Matrix;

/** The laws of {@link LayerContract} that one layer in double precision, with an input and an upstream gradient, is enough for. */
final class LayerLaws {

    private static final int ROWS = LayerBench.ROWS;
    private static final StepContext STEP = LayerBench.STEP;

    /** Some roundings of double precision: the same terms, perhaps summed in another order. */
    private static final double DOUBLE_TOLERANCE = 1e-12;

    private LayerLaws() {}

    static void inputGradientEqualsDifferences(LayerBench bench) {
        ForwardPass pass = bench.layer.newPass(ROWS);
        pass.forward(bench.input, STEP);
        Matrix gradient = pass.backward(bench.upstream.copy(), bench.gradients());
        Differences.require(
                "input gradient",
                x -> bench.score(),
                bench.input.toDouble().data(), // the live input, moved in place
                gradient.copy().toDouble().data());
    }

    static void gradientsEqualDifferences(LayerBench bench) {
        Gradients gradients = bench.backward();
        List<Parameter> parameters = bench.layer.parameters();
        for (int i = 0; i < parameters.size(); i++) {
            if (parameters.get(i).role() != Role.STATE) {
                Differences.require(
                        "gradient of " + parameters.get(i).name(),
                        w -> bench.score(),
                        parameters.get(i).value().toDouble().data(), // the live values, moved in place
                        gradients.get(i).toDouble().data());
            }
        }
    }

    static void gradientsAreAdded(LayerBench bench) {
        Gradients expected = bench.backward();
        Gradients begun = bench.gradients();
        for (int i = 0; i < begun.count(); i++) {
            begun.get(i).fill(1);
        }
        bench.backward(begun);
        for (int i = 0; i < begun.count(); i++) {
            Matrix ones = begun.get(i)
                    .like(begun.get(i).rows(), begun.get(i).columns())
                    .fill(1);
            Matrix sum = ones.addScaled(1, expected.get(i));
            Agreement.close("gradient " + i + " begun with 1", sum, begun.get(i), DOUBLE_TOLERANCE, DOUBLE_TOLERANCE);
        }
    }

    static void backwardFirstAddsTheSame(LayerBench bench) {
        Gradients first = bench.gradients();
        ForwardPass pass = bench.layer.newPass(ROWS);
        pass.forward(bench.input, STEP);
        pass.backwardFirst(bench.upstream.copy(), first);
        requireSame("backwardFirst", bench.backward(), first);
    }

    static void passesDoNotDisturb(LayerBench bench) {
        ForwardPass one = bench.layer.newPass(ROWS);
        ForwardPass other = bench.layer.newPass(ROWS);
        Matrix output = one.forward(bench.input, STEP);
        Matrix alone = output.copy();
        other.forward(bench.other, STEP.layer(1));
        Agreement.same("output beside another pass", alone, output);
        other.backward(bench.upstream.copy().scale(-3), bench.gradients());
        Gradients gradients = bench.gradients();
        one.backward(bench.upstream.copy(), gradients);
        requireSame("beside another pass", bench.backward(), gradients);
    }

    static void passIsUsedAgain(LayerBench bench) {
        ForwardPass pass = bench.layer.newPass(ROWS);
        pass.forward(bench.other, STEP.layer(1));
        pass.backward(bench.upstream.copy().scale(-3), bench.gradients());
        Matrix output = pass.forward(bench.input, STEP);
        Agreement.same("output", bench.layer.newPass(ROWS).forward(bench.input, STEP), output);
        Gradients gradients = bench.gradients();
        pass.backward(bench.upstream.copy(), gradients);
        requireSame("of a used pass", bench.backward(), gradients);
    }

    static void batchEqualsItsRows(LayerBench bench) {
        Matrix batch = bench.predict();
        for (int row = 0; row < ROWS; row++) {
            Matrix alone = batch.like(1, batch.columns());
            bench.layer.predict(Rows.only(bench.input, row), alone, new Scratch());
            Agreement.close(
                    "prediction of row " + row, alone, Rows.only(batch, row), DOUBLE_TOLERANCE, DOUBLE_TOLERANCE);
        }
    }

    static void inputIsLeftAlone(LayerBench bench) {
        Matrix input = bench.input.copy().map(x -> x < 0 ? 0 : x); // zeros, whose sign shows what else does not
        Matrix before = input.copy();
        bench.predict(input);
        Agreement.same("input after predict", before, input);
        ForwardPass pass = bench.layer.newPass(ROWS);
        pass.forward(input, STEP);
        pass.backward(bench.upstream.copy(), bench.gradients());
        Agreement.same("input after a pass", before, input);
    }

    static void stateChangesAtCommitAlone(LayerBench bench) {
        List<Parameter> states = bench.layer.parameters().stream()
                .filter(parameter -> parameter.role() == Role.STATE)
                .toList();
        List<Matrix> before = states.stream().map(Parameter::canonical).toList();
        bench.backward();
        bench.predict();
        for (int i = 0; i < before.size(); i++) {
            Agreement.same(states.get(i).name(), before.get(i), states.get(i).canonical());
        }
    }

    static void parametersAreNamed(LayerBench bench) {
        List<String> names =
                bench.layer.parameters().stream().map(Parameter::name).toList();
        Agreement.holds(Set.copyOf(names).size() == names.size(), "expected names that differ, but were " + names);
        bench.backward();
        List<String> again =
                bench.layer.parameters().stream().map(Parameter::name).toList();
        Agreement.holds(names.equals(again), "expected " + names + " again, but were " + again);
    }

    private static void requireSame(String what, Gradients expected, Gradients actual) {
        for (int i = 0; i < expected.count(); i++) {
            Agreement.same("gradient " + i + " " + what, expected.get(i), actual.get(i));
        }
    }
}
