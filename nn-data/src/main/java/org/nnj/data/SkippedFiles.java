package org.nnj.data;

/** Counts the files that are left out and keeps why the first one was. */
final class SkippedFiles implements ImageFolders.Progress {

    private int count;
    private String first = "";

    @Override
    public void read(int images, int total) {
        // nobody waits
    }

    @Override
    public void skipped(String problem) {
        first = count == 0 ? problem : first;
        count++;
    }

    int count() {
        return count;
    }

    String first() {
        return first;
    }
}
