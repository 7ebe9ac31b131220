package org.nnj.data;

import org.nnj.api.component.Check;
import org.nnj.api.component.Component;

/**
 * What is to be learned from a column of a CSV file: {@code (y − mean)/deviation} of a number y, or a class.
 *
 * @param name of the column
 * @param position of the column in the file that was learned from, counted from 1
 * @param mean what is taken from a number, finite; 0 for classes and for numbers as they are
 * @param deviation what the difference is divided by, greater than 0; 1 for classes and for numbers as they are
 */
public record CsvTarget(String name, int position, double mean, double deviation) implements Component {

    /** An example: the second column, called y, as it is. */
    public CsvTarget() {
        this("y", 2, 0, 1);
    }

    /** Checks the ranges. */
    public CsvTarget {
        Check.atLeast("csv-target.position", position, 1);
        Check.finite("csv-target.mean", mean);
        Check.positive("csv-target.deviation", deviation);
    }
}
