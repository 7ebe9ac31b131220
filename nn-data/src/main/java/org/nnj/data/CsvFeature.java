package org.nnj.data;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.nnj.api.component.Check;
import org.nnj.api.component.Component;

/**
 * How one column of a CSV file becomes features: a column of numbers one feature, a column of texts a feature for each
 * text that the training part knew, 1 for the text itself and 0 for the others. A text that the training part did not
 * know is 0 in all of them.
 *
 * @param name of the column
 * @param position of the column in the file that was learned from, counted from 1
 * @param fill what a missing number becomes; NaN if a missing value, number or text, is refused; a missing text that is
 *     not refused is 0 in all features
 * @param categories the texts in the order of the features; empty for numbers
 */
public record CsvFeature(String name, int position, double fill, List<String> categories) implements Component {

    /** An example: the first column, called x, of numbers that are all there. */
    public CsvFeature() {
        this("x", 1, Double.NaN, List.of());
    }

    /** Checks the range. */
    public CsvFeature {
        Check.atLeast("csv-feature.position", position, 1);
        Check.that(!Double.isInfinite(fill), "csv-feature.fill", "a finite number or NaN", fill);
        categories = ImmutableList.copyOf(categories);
    }

    /**
     * How many features the column becomes.
     *
     * @return 1 for numbers, else the number of categories
     */
    public int width() {
        return isNumeric() ? 1 : categories.size();
    }

    boolean isNumeric() {
        return categories.isEmpty();
    }

    boolean refusesMissing() {
        return Double.isNaN(fill);
    }

    /** The column's name, or {@code color=red} for each category. */
    List<String> names() {
        return isNumeric()
                ? ImmutableList.of(name)
                : categories.stream().map(category -> name + "=" + category).collect(ImmutableList.toImmutableList());
    }
}
