package org.nnj.explain;

/** The three parts of a training step, in their order: all gradients are known before any parameter changes. */
public enum Phase {
    /** From the input to the cost: equations 16 to 19. */
    FORWARD("Forward propagation"),
    /** From the cost back to the first layer: BP1.2 to BP4.2. */
    BACKWARD("Backward propagation"),
    /** Every parameter moves once: equations 66 and 67. */
    UPDATE("Update");

    private final String title;

    Phase(String title) {
        this.title = title;
    }

    /**
     * What a reader calls it.
     *
     * @return such as {@code Forward propagation}
     */
    public String title() {
        return title;
    }
}
