package org.nnj.models;

import java.util.function.Supplier;
import org.nnj.api.layer.Scratch;

/** Buffers for a thread that predicts for the first time. No lambda, with which the machinery of lambdas would be loaded. */
final class NewScratch implements Supplier<Scratch> {

    @Override
    public Scratch get() {
        return new Scratch();
    }
}
