package org.nnj.explain.diagnosis;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nnj.api.data.DataGenerator;
import org.nnj.explain.Trace;
import org.nnj.models.Sequential;

/**
 * What is wrong with a network and its data, found by looking at some hundred examples, at one traced step and at a few dozen steps
 * of copies; the model itself stays as it is. It judges the network as it stands, so ask before training and again when training
 * does not go on.
 *
 * <pre>{@code
 * Diagnosis diagnosis = Diagnosis.of(model, data);
 * System.out.println(diagnosis.text());
 * }</pre>
 *
 * <p>Every finding is a measurement beyond a threshold, and each threshold is argued where it stands. A finding is a hint, not a
 * proof; that there is none is no promise.
 */
public final class Diagnosis {

    private final List<Finding> findings;
    private final String examined;

    private Diagnosis(List<Finding> findings, String examined) {
        this.findings = List.copyOf(findings);
        this.examined = examined;
    }

    /**
     * Examines a network and the data it is to learn from.
     *
     * @param model not changed; transforms that have seen no data are fitted in a copy
     * @param data with at least one training example
     * @return what was found
     * @throws IllegalArgumentException if the features do not fit the model, or there are no training examples
     */
    public static Diagnosis of(Sequential model, DataGenerator data) {
        Optional<Finding> columns = TargetCheck.columns(model.spec(), model.layers(), data);
        if (columns.isPresent()) {
            return new Diagnosis(List.of(columns.get()), "the width of the targets; nothing else can be looked at");
        }
        Subject subject = Subject.of(model, data);
        List<Finding> findings = new ArrayList<>();
        findings.addAll(new InputCheck(subject).look());
        findings.addAll(new TargetCheck(subject).look());
        findings.addAll(new ImbalanceCheck(subject).look());
        findings.addAll(new OverlapCheck(data).look());
        findings.addAll(new LossCheck(subject).look());
        if (subject.canBeTrained()) { // else every number behind the first layer is NaN, or there is none
            Trace trace = subject.trace();
            findings.addAll(new AlikeCheck(subject, trace).look());
            findings.addAll(new ActivationCheck(subject, trace).look());
            findings.addAll(new GradientFlowCheck(subject, trace).look());
            findings.addAll(new LearningCheck(subject).look());
        }
        Set<Symptom> found = EnumSet.noneOf(Symptom.class);
        findings.forEach(finding -> found.add(finding.symptom()));
        findings.removeIf(finding -> isConsequence(finding.symptom(), found));
        return new Diagnosis(findings, subject.examined());
    }

    /** What another finding explains is not said twice: its remedy would lead astray. */
    private static boolean isConsequence(Symptom symptom, Set<Symptom> found) {
        return switch (symptom) {
            case LEARNING_RATE_TOO_LOW ->
                found.contains(Symptom.VANISHING_GRADIENTS)
                        || found.contains(Symptom.OUTPUTS_ALIKE)
                        || found.contains(Symptom.DEAD_RELUS)
                        || found.contains(Symptom.INPUTS_NOT_SCALED);
            case OUTPUTS_ALIKE -> found.contains(Symptom.DEAD_RELUS);
            case VANISHING_GRADIENTS -> found.contains(Symptom.DEAD_RELUS);
            default -> false;
        };
    }

    /**
     * What was found, data first.
     *
     * @return empty for a healthy network
     */
    public List<Finding> findings() {
        return findings;
    }

    /**
     * Whether nothing was found.
     *
     * @return true if there are no findings
     */
    public boolean isHealthy() {
        return findings.isEmpty();
    }

    /**
     * What was found of one kind.
     *
     * @param symptom the kind
     * @return the findings, one for each layer or part that shows it
     */
    public List<Finding> of(Symptom symptom) {
        return findings.stream().filter(finding -> finding.symptom() == symptom).toList();
    }

    /**
     * The findings for a reader, each with its evidence, its reason and what to try.
     *
     * @return lines of text
     */
    public String text() {
        StringBuilder text = new StringBuilder();
        if (findings.isEmpty()) {
            text.append("Nothing found");
        } else {
            text.append(findings.size()).append(findings.size() == 1 ? " finding" : " findings");
        }
        text.append(". Looked at ").append(examined).append(".\n");
        for (int i = 0; i < findings.size(); i++) {
            text.append('\n').append(i + 1).append(". ").append(findings.get(i)).append('\n');
        }
        return text.toString();
    }

    /** The text. */
    @Override
    public String toString() {
        return text();
    }
}
