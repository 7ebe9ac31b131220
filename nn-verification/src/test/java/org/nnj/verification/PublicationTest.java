package org.nnj.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What Maven Central, and whoever imports the BOM, expect of the POMs. */
class PublicationTest {

    @Test
    void theBomPinsExactlyThePublishedModules() {
        List<String> published = Reactor.modulesWithJar().stream()
                .filter(module -> !ModulePom.read(Reactor.pom(module)).isOn("maven.deploy.skip"))
                .toList();

        assertThat(ModulePom.read(Reactor.pom("nn-bom")).managedDependencies())
                .extracting(ModulePom.Dependency::artifact)
                .containsExactlyInAnyOrderElementsOf(published);
    }

    @Test
    void everyModuleSaysWhatItIs() {
        for (String module : Reactor.modules()) {
            ModulePom pom = ModulePom.read(Reactor.pom(module));
            assertThat(pom.text("name")).as(module + " name").isPresent();
            assertThat(pom.text("description")).as(module + " description").isPresent();
            // Not inherited as written: Maven would append the module's name to the parent's.
            assertThat(pom.text("url")).as(module + " url").contains("https://github.com/org-nnj/nnj");
        }
    }

    @Test
    void theParentNamesLicenceDevelopersAndSources() {
        ModulePom parent = ModulePom.read(Reactor.ROOT.resolve("pom.xml"));

        assertThat(List.of("licenses", "developers", "scm"))
                .allSatisfy(element -> assertThat(parent.text(element)).isPresent());
    }
}
