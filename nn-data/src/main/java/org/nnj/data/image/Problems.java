package org.nnj.data.image;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What becomes of files that cannot be used: the first ends everything, or all are noted and left out. */
public final class Problems {

    private final boolean refused;
    private final List<String> noted = new ArrayList<>();

    private Problems(boolean refused) {
        this.refused = refused;
    }

    /**
     * Whoever finds a problem ends there.
     *
     * @return new
     */
    public static Problems refused() {
        return new Problems(true);
    }

    /**
     * Problems are noted.
     *
     * @return new, without any
     */
    public static Problems noted() {
        return new Problems(false);
    }

    /**
     * Takes note of a file that cannot be used.
     *
     * @param problem its message names the file
     * @throws IOException the same, if such files are not left out
     */
    public void found(IOException problem) throws IOException {
        if (refused) {
            throw problem;
        }
        noted.add(String.valueOf(problem.getMessage()));
    }

    /**
     * Takes note of what was found in an earlier run.
     *
     * @param messages each names a file
     */
    public void recall(List<String> messages) {
        noted.addAll(messages);
    }

    /**
     * Whether the first ends everything.
     *
     * @return false if they are noted
     */
    public boolean areRefused() {
        return refused;
    }

    /**
     * What was found.
     *
     * @return the messages so far, in the order in which they came
     */
    public List<String> messages() {
        return ImmutableList.copyOf(noted);
    }
}
