package org.nnj.examples;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line of the lessons. Without a sub-command it runs {@link MnistLesson}. */
@Command(
        name = "nnj",
        description = "Lessons of NNJ, neural networks for Java. Without a lesson: mnist.",
        mixinStandardHelpOptions = true,
        version = "NNJ 0.1.0",
        subcommands = {
            MnistLesson.class,
            XorLesson.class,
            SpiralsLesson.class,
            RegressionLesson.class,
            ExportImages.class,
            CsvLesson.class,
            PredictLesson.class,
            SeminarLesson.class,
            ExerciseSheetLesson.class,
            CourseAssignmentLesson.class,
            LectureNotesLesson.class,
            HomeworkLesson.class,
            ComponentList.class
        })
public final class Main {

    private static final String DEFAULT_LESSON = "mnist";

    private Main() {}

    /**
     * Runs a lesson.
     *
     * @param arguments the lesson and its options; see {@code --help}
     */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true);
        PrintWriter err = new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true);
        int exitCode = run(out, err, arguments);
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }

    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new Main())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(Main::explain)
                .execute(withDefaultLesson(arguments));
    }

    /** What a user can mend is shown as a message; anything else keeps its stack trace. */
    private static int explain(Exception e, CommandLine command, CommandLine.ParseResult result) throws Exception {
        if (e instanceof IllegalArgumentException || e instanceof IOException) {
            command.getErr().println(e.getMessage());
            return CommandLine.ExitCode.USAGE;
        }
        throw e;
    }

    private static String[] withDefaultLesson(String[] arguments) {
        boolean asksForLessons = arguments.length > 0
                && Stream.of("-h", "--help", "-V", "--version").anyMatch(arguments[0]::equals);
        boolean namesLesson = arguments.length > 0 && !arguments[0].startsWith("-");
        return namesLesson || asksForLessons
                ? arguments
                : Stream.concat(Stream.of(DEFAULT_LESSON), Stream.of(arguments)).toArray(String[]::new);
    }
}
