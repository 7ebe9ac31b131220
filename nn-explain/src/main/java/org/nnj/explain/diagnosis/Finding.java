package org.nnj.explain.diagnosis;

/**
 * One thing that is wrong, or looks it.
 *
 * @param symptom what it is
 * @param evidence what was measured, in numbers
 * @param reason why that is bad
 * @param remedy what to try
 */
public record Finding(Symptom symptom, String evidence, String reason, String remedy) {

    /** Four lines: name, evidence, reason, remedy. */
    @Override
    public String toString() {
        return symptom.title() + "\n  evidence: " + evidence + "\n  reason:   " + reason + "\n  try:      " + remedy;
    }
}
