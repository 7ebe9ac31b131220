package org.nnj.api.model;

/**
 * What one step found.
 *
 * @param step how many updates have been done, this one included
 * @param cost the mean loss of the batch plus all penalties, before the update
 * @param examples how many rows the batch had
 */
public record StepResult(long step, double cost, int examples) {}
