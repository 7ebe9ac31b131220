package org.nnj.models;

import org.nnj.api.layer.Scratch;

/** The buffers of the calling thread; each model has its own. */
final class ScratchOfThread extends ThreadLocal<Scratch> {

    @Override
    protected Scratch initialValue() {
        return new Scratch();
    }
}
