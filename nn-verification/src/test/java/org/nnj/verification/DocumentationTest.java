package org.nnj.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * That nothing public lacks a comment. That the comments there are well formed is javac's to say: its own search for missing
 * ones wants a record's parameters described a second time at its constructor.
 */
class DocumentationTest {

    static List<String> modules() {
        return Reactor.modulesWithJar();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void everythingPublicIsDocumented(String module) throws IOException {
        List<Path> sources = new ArrayList<>();
        for (ModuleDescriptor.Exports exported : descriptor(module).exports()) {
            Path folder = Reactor.mainSources(module).resolve(exported.source().replace('.', '/'));
            sources.addAll(Reactor.files(folder, ".java").stream()
                    .filter(file -> folder.equals(file.getParent()))
                    .toList());
        }

        assertThat(MissingComments.in(sources)).isEmpty();
    }

    private static ModuleDescriptor descriptor(String module) {
        return ModuleFinder.of(Reactor.jar(module)).findAll().iterator().next().descriptor();
    }
}
