package org.nnj.data.image;

/** Threads that read images; none keeps a process alive. */
final class ReaderThreads {

    private ReaderThreads() {}

    static Thread newThread(Runnable task) {
        Thread thread = new Thread(task, "nnj-images");
        thread.setDaemon(true);
        return thread;
    }
}
