package org.nnj.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What one process measured, by name, in the order of measuring. It is printed as lines {@code figure NAME VALUE}, which every program that is
 * compared prints, whatever it is written in.
 */
final class Figures {

    /** How a line begins that holds a figure. */
    static final String MARK = "figure ";

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final double MEGABYTE = 1e6;

    private final Map<String, String> values = new LinkedHashMap<>();

    Figures put(String name, double value) {
        return put(name, String.format(Locale.ROOT, "%.6g", value));
    }

    Figures put(String name, String value) {
        values.put(name, value);
        return this;
    }

    /** Adds what the process has used until now: memory in megabytes, processor time in seconds. */
    Figures putProcess() throws IOException {
        put("heap-peak-mb", heapPeak() / MEGABYTE);
        if (Files.exists(STATUS)) {
            put("resident-peak-mb", residentPeak() / MEGABYTE);
        }
        if (ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system) {
            put("cpu-seconds", system.getProcessCpuTime() / 1e9);
        }
        return put("java", System.getProperty("java.vm.name") + " " + Runtime.version());
    }

    Map<String, String> values() {
        return Map.copyOf(values);
    }

    void print(PrintStream out) {
        values.forEach((name, value) -> out.println(MARK + name + " " + value));
        out.flush();
    }

    /** Bytes that the calling thread has allocated since it began. */
    static long allocatedBytes() {
        return ManagementFactory.getThreadMXBean() instanceof ThreadMXBean threads
                ? threads.getCurrentThreadAllocatedBytes()
                : 0;
    }

    /** The most that each pool of the heap held, added up. */
    private static long heapPeak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
    }

    private static long residentPeak() throws IOException {
        for (String line : Files.readAllLines(STATUS)) {
            if (line.startsWith("VmHWM:")) {
                return 1024 * Long.parseLong(line.replaceAll("\\D", ""));
            }
        }
        throw new IOException(STATUS + ": expected a line VmHWM, but there is none");
    }
}
