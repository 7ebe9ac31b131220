package org.nnj.verification;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Commands that a page tells its reader to type, and what it shows of their output. The comment {@code <!-- run -->} stands before
 * the fence of the commands; a fence without a language that follows them is the output, in which {@code …} is anything.
 *
 * @param commands each cut into its words; a backslash at the end of a line goes on with the next
 * @param output some of the lines that they print, in this order
 */
record CommandBlock(List<List<String>> commands, List<String> output) {

    private static final Pattern BLOCK =
            Pattern.compile("(?ms)^<!-- run -->\\n```sh\\n(?<commands>.*?)^```$(?:\\s*^```\\n(?<output>.*?)^```$)?");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|\\S+");

    static List<CommandBlock> in(Path document) throws IOException {
        return in(Files.readString(document));
    }

    static List<CommandBlock> in(String page) {
        List<CommandBlock> blocks = new ArrayList<>();
        Matcher block = BLOCK.matcher(page);
        while (block.find()) {
            List<List<String>> commands = block.group("commands")
                    .replace("\\\n", " ")
                    .lines()
                    .map(CommandBlock::words)
                    .toList();
            String output = block.group("output");
            blocks.add(new CommandBlock(
                    commands, output == null ? List.of() : output.lines().toList()));
        }
        return blocks;
    }

    /** The first line of the output that the page shows and the commands did not print; empty if they printed all. */
    List<String> missingIn(List<String> printed) {
        int next = 0;
        for (String line : printed) {
            if (next < output.size() && line.matches(pattern(output.get(next)))) {
                next++;
            }
        }
        return output.subList(next, Math.min(next + 1, output.size()));
    }

    private static String pattern(String shown) {
        StringBuilder pattern = new StringBuilder();
        for (String part : shown.split("…", -1)) {
            pattern.append(pattern.isEmpty() ? "" : ".*").append(Pattern.quote(part));
        }
        return pattern.toString();
    }

    private static List<String> words(String command) {
        return WORD.matcher(command).results().map(CommandBlock::unquoted).toList();
    }

    private static String unquoted(MatchResult word) {
        return word.group(1) == null ? word.group() : word.group(1);
    }
}
