package org.nnj.api.optimizer;

/**
 * One update of all parameters.
 *
 * @param number the step, counted from 1, as t in the papers
 * @param learningRate what the schedule, and callbacks, make of it now
 */
public record Step(long number, double learningRate) {}
