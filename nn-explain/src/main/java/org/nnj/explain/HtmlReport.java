package org.nnj.explain;

import java.util.List;

/** A trace as one page. */
record HtmlReport(Network network, List<TraceStep> steps, Detail detail) {

    String page() {
        return new TextReport(network, steps, detail).text();
    }
}
