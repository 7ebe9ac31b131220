package org.nnj.explain;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nnj.testkit.Expected;

/** The page in a real browser: it runs without a complaint, asks for nothing, and goes through the steps. */
class TracePageTest {

    private static final Expected PAPER =
            Expected.load(TracePageTest.class, "/networks.json").at("seminar_3-2-2");

    @TempDir
    private Path folder;

    private final List<String> asked = new CopyOnWriteArrayList<>();

    @BeforeEach
    void needsABrowser() {
        Browser.require();
    }

    @Test
    void runsWithoutAComplaintAndAsksForNothing() throws Exception {
        Browser.Visit visit = serve(page());

        assertThat(visit.console()).isEmpty();
        assertThat(asked).containsExactly("/");
        assertThat(visit.dom()).contains("<html lang=\"en\" class=\"js\">");
        assertThat(visibleCards(visit)).isEqualTo(1);
    }

    /** Whoever listens at the console hears a page that is wrong: without this, the test above could not fail. */
    @Test
    void aPageWithAMistakeIsHeard() throws Exception {
        String script = "nowhere.to.be.found();";
        String page =
                "<!DOCTYPE html><html><body><script>" + script + "</script><img src=\"/picture.png\"></body></html>";

        Browser.Visit visit = serve(page);

        assertThat(visit.console()).anyMatch(line -> line.contains("nowhere is not defined"));
        assertThat(asked).contains("/", "/picture.png");
    }

    @Test
    void goesThroughTheStepsByButtonsAndKeys() throws Exception {
        String seen = probe("""
                const key = (name) => document.dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true }));
                Object.defineProperty(KeyboardEvent.prototype, "target", { get: () => document.body });
                note(); key("ArrowRight"); note(); press("forward"); note(); press("back"); note(); key("End"); note();
                press("forward"); note(); key("ArrowLeft"); note(); press("first"); note();
                """);

        assertThat(seen).isEqualTo("a⁰ W¹ b¹ W¹ b²ₛ b²ₛ W²ₛ a⁰");
    }

    @Test
    void theDrawingShowsTheNumbersOfTheStep() throws Exception {
        String seen = probe("""
                for (let i = 0; i < 3; i++) press("forward");
                seen.push(document.querySelectorAll("#network .symbol")[1].textContent);
                seen.push(document.querySelector("#u-1-0 text").textContent);
                seen.push(document.querySelector("#column-1").classList.contains("here"));
                for (let i = 0; i < 8; i++) press("forward");
                seen.push(document.querySelector("#cost text").textContent);
                """);

        // networks.json: z¹ = 1.175 at the first neuron, cost 0.5544
        assertThat(seen).isEqualTo("z¹ 1.18 true C = .55");
    }

    @Test
    void tellsThoseWhoListen() throws Exception {
        String seen = probe("""
                press("forward");
                seen.push(document.getElementById("told").textContent);
                seen.push(document.querySelector("[aria-current=step]").textContent);
                """);

        assertThat(seen).isEqualTo("Step 2: W¹, the weights, a row for each neuron, a column for each input W1");
    }

    @Test
    void namesOfStrangersStayText() throws Exception {
        Browser.Visit visit = serve(HostileNames.trace().html());

        assertThat(visit.console()).isEmpty();
        assertThat(asked).containsExactly("/");
        assertThat(visibleCards(visit)).isEqualTo(1);
    }

    private static String page() {
        return Trace.of(OracleNetwork.build(PAPER), OracleNetwork.batch(PAPER.at("batches", "0")))
                .html();
    }

    /** Runs a script behind the page's own, which the page's policy is told to let in, and gives back what it has seen. */
    private String probe(String actions) throws Exception {
        String script = """
                const seen = [];
                const press = (id) => document.getElementById(id).click();
                const note = () => seen.push(JSON.parse(document.getElementById("data").textContent)\
                [Number(document.getElementById("place").value) - 1].symbol);
                addEventListener("securitypolicyviolation", (event) => seen.push("refused: " + event.violatedDirective));
                """ + actions + "document.body.dataset.seen = seen.join(\" \");\n";
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
        String page = page().replace(
                        "script-src ",
                        "script-src 'sha256-" + Base64.getEncoder().encodeToString(hash) + "' ")
                .replace("</body>", "<script>" + script + "</script></body>");
        Browser.Visit visit = serve(page);
        assertThat(visit.console()).isEmpty();
        MatchResult seen = Pattern.compile("data-seen=\"([^\"]*)\"")
                .matcher(visit.dom())
                .results()
                .findFirst()
                .orElseThrow();
        return seen.group(1);
    }

    private static long visibleCards(Browser.Visit visit) {
        return Pattern.compile("<article class=\"card\">")
                .matcher(visit.dom())
                .results()
                .count();
    }

    private Browser.Visit serve(String page) throws IOException, InterruptedException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            byte[] body = page.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            return Browser.open("http://127.0.0.1:" + server.getAddress().getPort() + "/", folder);
        } finally {
            server.stop(0);
        }
    }
}
