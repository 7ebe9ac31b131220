/**
 * How fast NNJ is: whole workloads in processes of their own, beside programs of other libraries. {@link org.nnj.benchmarks.Workloads} is where
 * to begin; what is measured runs in {@link org.nnj.benchmarks.TrainingRun}, {@link org.nnj.benchmarks.PredictionRun} and
 * {@link org.nnj.benchmarks.FirstPrediction}, on NNJ's public API alone. Never published.
 */
@NullMarked
package org.nnj.benchmarks;

import org.jspecify.annotations.NullMarked;
