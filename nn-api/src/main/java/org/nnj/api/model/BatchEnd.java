package org.nnj.api.model;

import java.util.Map;
import java.util.function.Supplier;

/**
 * A batch was trained on.
 *
 * @param epoch counted from 1 over the model's whole life
 * @param batch counted from 1 within the epoch
 * @param batches how many the epoch has
 * @param step how many updates have been done
 * @param cost the batch's own cost, before the update
 * @param learningRate what the update used
 * @param progress the epoch's values so far, by the names of {@link RunInfo#quantities}; computed when asked, and only to be
 *     asked during the call
 */
public record BatchEnd(
        int epoch,
        int batch,
        int batches,
        long step,
        double cost,
        double learningRate,
        Supplier<Map<String, Double>> progress) {}
