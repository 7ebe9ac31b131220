package org.nnj.models.file;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A header that has been checked.
 *
 * @param metadata strings by name, in the order of the file
 * @param entries tensors by name, in the order of the file
 * @param dataBytes how many bytes of numbers follow
 */
record Header(ImmutableMap<String, String> metadata, ImmutableMap<String, Entry> entries, long dataBytes) {

    /** Checks that the tensors lie one behind the other, without a gap and without an overlap. */
    static Header of(String file, Map<String, String> metadata, Map<String, Entry> entries) throws IOException {
        List<Entry> byPosition = entries.values().stream()
                .sorted(Comparator.comparingLong(Entry::begin).thenComparingLong(Entry::end))
                .toList();
        long next = 0;
        for (Entry entry : byPosition) {
            if (entry.begin() != next) {
                throw FileError.of(
                        file,
                        "tensor " + FileError.quoted(entry.name()) + ".data_offsets",
                        "to begin at " + next + ", where the tensor before it ends",
                        "was " + entry.begin());
            }
            next = entry.end();
        }
        return new Header(ImmutableMap.copyOf(metadata), ImmutableMap.copyOf(entries), next);
    }
}
