package org.nnj.explain;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/**
 * A trace as one page that asks nobody for anything: its policy forbids every request, and lets the one script run that it brings.
 * Without that script all steps are there one below the other.
 */
record HtmlReport(Network network, List<TraceStep> steps, Detail detail) {

    String page() {
        String script = resource("trace.js");
        StringBuilder html =
                new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; ")
                .append("style-src 'unsafe-inline'; script-src 'sha256-")
                .append(sha256(script))
                .append("'\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append(
                        "<meta name=\"color-scheme\" content=\"light dark\">\n<link rel=\"icon\" href=\"data:,\">\n<title>")
                .append(Html.escape("One training step of " + network.title()))
                .append("</title>\n<style>\n")
                .append(resource("trace.css"))
                .append("</style>\n</head>\n<body>\n");
        header(html);
        html.append("<main>\n<section class=\"drawing\" aria-label=\"The network\">")
                .append(new NetworkDrawing(network).svg())
                .append("</section>\n");
        controls(html);
        contents(html);
        html.append("<div class=\"cards\">\n");
        for (int i = 0; i < steps.size(); i++) {
            card(html, i);
        }
        html.append("</div>\n</main>\n<footer>")
                .append("Equation numbers are those of Südmersen, “Neural Networks from Scratch”. ")
                .append("One example is a row; circles show the first one. ← and → go through the steps.</footer>\n")
                .append("<p class=\"unseen\" role=\"status\" aria-live=\"polite\" id=\"told\"></p>\n")
                .append("<script type=\"application/json\" id=\"data\">")
                .append(new DrawingData(network, steps).json())
                .append("</script>\n<script>")
                .append(script)
                .append("</script>\n</body>\n</html>\n");
        return html.toString();
    }

    private void header(StringBuilder html) {
        html.append("<header>\n<p class=\"kicker\">One training step of</p>\n<h1>")
                .append(Html.escape(network.title()))
                .append("</h1>\n<ul class=\"facts\">");
        fact(html, "loss", network.loss());
        fact(html, "optimizer", network.optimizer());
        fact(html, "λ", Double.toString(network.learningRate()));
        fact(html, "step", Long.toString(network.stepNumber()));
        fact(html, "M", network.examples() + (network.examples() == 1 ? " example" : " examples"));
        fact(html, "precision", network.precision());
        html.append("</ul>\n</header>\n");
    }

    private static void fact(StringBuilder html, String name, String value) {
        html.append("<li><b>")
                .append(name)
                .append("</b> ")
                .append(Html.escape(value))
                .append("</li>");
    }

    private void controls(StringBuilder html) {
        html.append("<div class=\"controls\" role=\"group\" aria-label=\"Go through the steps\">\n");
        button(html, "first", "First step", "M6 5v14M19 5 9 12l10 7z");
        button(html, "back", "Step back", "M16 5 6 12l10 7z");
        html.append("<input id=\"place\" type=\"range\" min=\"1\" max=\"")
                .append(steps.size())
                .append("\" value=\"1\" aria-label=\"Step\">\n");
        button(html, "forward", "Step forward", "M8 5l10 7-10 7z");
        button(html, "last", "Last step", "M18 5v14M5 5l10 7-10 7z");
        html.append("<output id=\"count\" for=\"place\">1 of ")
                .append(steps.size())
                .append("</output>\n</div>\n");
    }

    private static void button(StringBuilder html, String id, String label, String path) {
        html.append("<button type=\"button\" id=\"")
                .append(id)
                .append("\" aria-label=\"")
                .append(label)
                .append("\" title=\"")
                .append(label)
                .append("\"><svg viewBox=\"0 0 24 24\" aria-hidden=\"true\"><path d=\"")
                .append(path)
                .append("\"/></svg></button>\n");
    }

    private void contents(StringBuilder html) {
        html.append("<nav class=\"contents\" aria-label=\"Steps\">\n");
        for (Phase phase : Phase.values()) {
            html.append("<div><h2>").append(phase.title()).append("</h2><ol>");
            for (int i = 0; i < steps.size(); i++) {
                if (steps.get(i).phase() == phase) {
                    html.append("<li><a href=\"#step-")
                            .append(i + 1)
                            .append("\">")
                            .append(MathMl.inline(steps.get(i).symbol()))
                            .append("</a></li>");
                }
            }
            html.append("</ol></div>\n");
        }
        html.append("</nav>\n");
    }

    private void card(StringBuilder html, int index) {
        TraceStep step = steps.get(index);
        html.append("<article class=\"card\" id=\"step-")
                .append(index + 1)
                .append("\">\n<p class=\"where\"><span class=\"phase\">")
                .append(step.phase().title())
                .append("</span> ")
                .append(Html.escape(where(step)))
                .append("</p>\n")
                .append("<div class=\"formula\">")
                .append(MathMl.block(step.formula()));
        if (!step.equation().isEmpty()) {
            html.append("<span class=\"equation\" title=\"number in the seminar paper\">(")
                    .append(Html.escape(step.equation()))
                    .append(")</span>");
        }
        html.append("</div>\n<p class=\"words\">")
                .append(MathMl.inline(step.symbol()))
                .append(": ")
                .append(step.quantity().inWords())
                .append(" <span class=\"shape\">")
                .append(step.shape())
                .append("</span></p>\n");
        if (!step.remark().isEmpty()) {
            html.append("<p class=\"remark\">")
                    .append(Html.escape(step.remark()))
                    .append("</p>\n");
        }
        html.append(new HeatTable(step, detail).html()).append("\n</article>\n");
    }

    private String where(TraceStep step) {
        return step.layer() == 0
                ? "· input"
                : "· layer " + step.layer() + " · " + step.layerName() + " · "
                        + network.parts().get(step.layer() - 1).description();
    }

    private static String resource(String name) {
        try (InputStream stream = Objects.requireNonNull(HtmlReport.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError("our own resource cannot be read: " + name, e);
        }
    }

    private static String sha256(String script) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
