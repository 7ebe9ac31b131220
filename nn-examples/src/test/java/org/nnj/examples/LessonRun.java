package org.nnj.examples;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/**
 * One run of the command line in this process.
 *
 * @param exitCode 0 if all went well
 * @param out what it printed
 * @param err what it complained about
 */
record LessonRun(int exitCode, String out, String err) {

    static LessonRun of(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
        return new LessonRun(exitCode, out.toString(), err.toString());
    }

    /** The last column of the last line that begins with this title. */
    double figure(String title) {
        List<String> lines =
                out.lines().filter(line -> line.startsWith(title + "  ")).toList();
        if (lines.isEmpty()) {
            throw new AssertionError("expected a line of '" + title + "', but was: " + out + err);
        }
        String line = lines.get(lines.size() - 1);
        return Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1));
    }

    /** The first line of the complaint; those after it explain how to use the command. */
    String complaint() {
        return err.lines().findFirst().orElse("");
    }
}
