package org.nnj.api.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginTest {

    @ParameterizedTest
    @CsvSource({
        "file:/repository/acme.jar, acme.jar",
        "file:/with%20space/my%20plugin.jar, my plugin.jar",
        "file:/plugins/acme/, acme",
        "file:/code/my-plugin/target/classes/, my-plugin/target/classes",
        "file:/code/my-plugin/build/classes/java/main/, my-plugin/build/classes/java/main",
        "file:/target/classes/, target/classes",
        "jar:file:/app.jar!/lib/acme.jar!/, acme.jar"
    })
    void isAsShortAsItCanBe(String location, String origin) throws MalformedURLException {
        assertThat(Origin.shortened(URI.create(location).toURL())).isEqualTo(origin);
    }

    @Test
    void locationThatIsNoUriIsTakenAsItStands() throws MalformedURLException {
        @SuppressWarnings("deprecation") // the only way to a URL with a space in it
        URL spaced = new URL("file:/my plugins/acme.jar");
        assertThat(Origin.shortened(spaced)).isEqualTo("acme.jar");
    }

    @Test
    void classOfTheJdkHasItsModule() {
        assertThat(Origin.of(String.class)).isEqualTo("java.base");
    }
}
