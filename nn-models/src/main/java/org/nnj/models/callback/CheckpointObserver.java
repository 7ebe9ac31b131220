package org.nnj.models.callback;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.nnj.api.model.BatchEnd;
import org.nnj.api.model.Directive;
import org.nnj.api.model.EpochEnd;
import org.nnj.api.model.Observer;
import org.nnj.api.model.Outcome;

/**
 * Asks for checkpoints and takes away those that are too old. One is taken away only after a newer one has been written, so that
 * there is never less than was asked for.
 */
final class CheckpointObserver implements Observer {

    private static final String KEPT = "kept-";

    private final Checkpoint options;
    private final Plateau plateau;
    /** The steps of the checkpoints that this run, or the one it goes on from, has asked for; the oldest first. */
    private final Deque<Long> kept = new ArrayDeque<>();

    CheckpointObserver(Checkpoint options, Plateau plateau) {
        this.options = options;
        this.plateau = plateau;
    }

    @Override
    public Directive batchEnded(BatchEnd batch) {
        removeOld();
        return options.everySteps() > 0 && batch.step() % options.everySteps() == 0
                ? write(Directive.proceed(), batch.step())
                : Directive.proceed();
    }

    @Override
    public Directive epochEnded(EpochEnd epoch) {
        removeOld();
        Directive directive = plateau.improvedBy(epoch.value(options.monitor()))
                ? Directive.proceed().checkpoint(options.folder().resolve("best.nnj"))
                : Directive.proceed();
        return options.everyEpochs() > 0 && epoch.epoch() % options.everyEpochs() == 0
                ? write(directive, epoch.step())
                : directive;
    }

    @Override
    public void ended(Outcome outcome) {
        removeOld();
    }

    private Directive write(Directive directive, long step) {
        kept.remove(step); // at the end of an epoch the same step may be written once more
        kept.addLast(step);
        return directive.checkpoint(file(step));
    }

    private Path file(long step) {
        return options.folder().resolve(String.format(Locale.ROOT, "checkpoint-%09d.nnj", step));
    }

    private void removeOld() {
        while (kept.size() > options.keep()) {
            Path old = file(kept.removeFirst());
            try {
                Files.deleteIfExists(old);
            } catch (IOException e) {
                throw new UncheckedIOException("checkpoint: expected to delete '" + old + "', but: " + e, e);
            }
        }
    }

    @Override
    public Map<String, Double> state() {
        Map<String, Double> state = new LinkedHashMap<>(plateau.state());
        int number = 0;
        for (long step : kept) {
            state.put(KEPT + number++, (double) step);
        }
        return state;
    }

    @Override
    public void restore(Map<String, Double> state) {
        plateau.restore(state);
        kept.clear();
        for (int number = 0; state.containsKey(KEPT + number); number++) {
            kept.addLast(state.getOrDefault(KEPT + number, 0.0).longValue());
        }
    }
}
