package org.nnj.testkit;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What a constructor does besides setting fields. Whoever lists the components of a kind constructs all of them, so a constructor
 * that opens a file, fills a table or starts a thread makes everybody wait, or fail, for what nobody asked for.
 */
final class Construction {

    /** Bytes: far more than a component of nested components and lists needs, and less than a table or a file that was read. */
    private static final long MOST = 64 * 1024;

    private Construction() {}

    /** Requires that a constructor, once its class is there, takes little memory and makes no thread. */
    static void requireIdle(Runnable constructor) {
        constructor.run(); // what the class does for all its instances comes first, and does not count
        requireNoThread(constructor);
        requireLittleMemory(constructor);
    }

    /** A new thread inherits such variables while its constructor runs, on the thread that makes it. */
    private static void requireNoThread(Runnable constructor) {
        AtomicInteger inherited = new AtomicInteger();
        InheritableThreadLocal<Integer> heirloom = new InheritableThreadLocal<>() {
            @Override
            protected Integer childValue(Integer parentValue) {
                return inherited.incrementAndGet();
            }
        };
        heirloom.set(0);
        try {
            constructor.run();
        } finally {
            heirloom.remove();
        }
        Agreement.holds(inherited.get() == 0, "expected no new thread, but there were " + inherited);
    }

    private static void requireLittleMemory(Runnable constructor) {
        if (!(ManagementFactory.getThreadMXBean() instanceof ThreadMXBean threads)
                || !threads.isThreadAllocatedMemorySupported()) {
            return; // a virtual machine that does not count cannot be asked
        }
        threads.setThreadAllocatedMemoryEnabled(true);
        long thread = Thread.currentThread().getId();
        long before = threads.getThreadAllocatedBytes(thread);
        constructor.run();
        long taken = threads.getThreadAllocatedBytes(thread) - before;
        Agreement.holds(taken <= MOST, "expected at most " + MOST + " bytes taken, but were " + taken);
    }
}
