package org.nnj.metrics;

/** How a quality that each class has becomes one number. */
public enum Average {
    /** The decisions of all classes are pooled: every decision counts the same, so frequent classes count more. */
    MICRO,
    /** The mean over the classes: every class counts the same, also one that never occurs. */
    MACRO,
    /** The mean over the classes, each by the weight of the examples that belong to it. */
    WEIGHTED
}
