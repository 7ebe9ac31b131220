package org.nnj.verification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fenced block of Java in a Markdown document: types, or statements.
 *
 * <p>Statements that go on with what an earlier block made say so in a comment on the line before the fence, which readers of
 * the page do not see: {@code <!-- given: Sequential model, Matrix features -->}.
 *
 * @param document where it stands
 * @param line the line of its first line of code, from 1
 * @param given what it takes from elsewhere, as a parameter list; empty for most
 * @param code its lines, without the indentation of the fence
 */
record CodeBlock(String document, int line, String given, String code) {

    private static final Pattern FENCE = Pattern.compile("(?<indent> *)```java\\s*");
    private static final Pattern GIVEN = Pattern.compile("\\s*<!-- given: (?<parameters>.+) -->\\s*");
    private static final Pattern TYPE = Pattern.compile(
            "(?:(?:public|abstract|final|sealed|non-sealed)\\s+)*(?:class|interface|@interface|enum|record)\\s+(?<name>\\w+).*");

    /** All blocks of a document whose fence says {@code java}. */
    static List<CodeBlock> in(Path document) throws IOException {
        return in(document.getFileName().toString(), Files.readAllLines(document));
    }

    static List<CodeBlock> in(String document, List<String> lines) {
        List<CodeBlock> blocks = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher fence = FENCE.matcher(lines.get(i));
            if (fence.matches()) {
                int end = end(document, lines, i);
                String given = i == 0 ? "" : given(lines.get(i - 1));
                String code = unindented(lines.subList(i + 1, end), fence.group("indent"));
                blocks.add(new CodeBlock(document, i + 2, given, code));
                i = end;
            }
        }
        return blocks;
    }

    /** The block as a compilation unit, whose own imports come before those given here. */
    String compilationUnit(String imports) {
        List<String> head = new ArrayList<>();
        List<String> body = new ArrayList<>();
        for (String text : code.split("\n", -1)) {
            boolean isHead = text.startsWith("import ") || text.startsWith("package ");
            (isHead ? head : body).add(text);
        }
        String unit = String.join("\n", head) + "\n" + imports + "\n";
        String content = String.join("\n", body);
        return unit + (typeName().isPresent() ? content : method(content));
    }

    /** The name of the file that the compilation unit would stand in. */
    String fileName() {
        return typeName().orElse("Statements") + ".java";
    }

    @Override
    public String toString() {
        return document + ":" + line;
    }

    private String method(String statements) {
        return "class Statements {\nvoid run(" + given + ") throws Exception {\n" + statements + "\n}\n}\n";
    }

    // The first line that is no comment, annotation, package or import tells types from statements.
    private Optional<String> typeName() {
        return code.lines()
                .filter(text -> !text.isBlank() && !text.matches("\\s*(/?\\*|//|@(?!interface)|import |package ).*"))
                .findFirst()
                .map(TYPE::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group("name"));
    }

    private static int end(String document, List<String> lines, int fence) {
        for (int i = fence + 1; i < lines.size(); i++) {
            if (lines.get(i).strip().equals("```")) {
                return i;
            }
        }
        throw new IllegalArgumentException(
                document + ":" + (fence + 1) + ": expected the block to be closed, but the document ends");
    }

    private static String given(String line) {
        Matcher given = GIVEN.matcher(line);
        return given.matches() ? given.group("parameters") : "";
    }

    private static String unindented(List<String> lines, String indent) {
        return String.join(
                "\n",
                lines.stream()
                        .map(line -> line.startsWith(indent) ? line.substring(indent.length()) : line)
                        .toList());
    }
}
