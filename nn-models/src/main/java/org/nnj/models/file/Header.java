package org.nnj.models.file;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A header that has been checked.
 *
 * @param metadata strings by name, in the order of the file
 * @param entries tensors by name, in the order of the file
 * @param dataBytes how many bytes of numbers follow
 */
record Header(Map<String, String> metadata, Map<String, Entry> entries, long dataBytes) {

    /** No lambda, with which the machinery of lambdas would be loaded when a model is. */
    private static final Comparator<Entry> BY_POSITION = new Comparator<>() {
        @Override
        public int compare(Entry a, Entry b) {
            int order = Long.compare(a.begin(), b.begin());
            return order == 0 ? Long.compare(a.end(), b.end()) : order;
        }
    };

    /** Copies the maps; their order is kept. */
    Header {
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /** Checks that the tensors lie one behind the other, without a gap and without an overlap. */
    static Header of(String file, Map<String, String> metadata, Map<String, Entry> entries) throws IOException {
        List<Entry> byPosition = new ArrayList<>(entries.values());
        byPosition.sort(BY_POSITION);
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
        return new Header(metadata, entries, next);
    }
}
