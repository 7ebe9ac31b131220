package org.nnj.verification;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** A POM as it is written, without its parent's share. */
record ModulePom(Element project) {

    /** A dependency as it is written; {@code compile} if no scope is. */
    record Dependency(String group, String artifact, String scope) {}

    static ModulePom read(Path file) {
        try {
            return new ModulePom(DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(file.toFile())
                    .getDocumentElement());
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(file + ": expected a POM", e);
        }
    }

    List<String> modules() {
        return child(project, "modules").stream()
                .flatMap(modules -> children(modules).stream())
                .map(Element::getTextContent)
                .toList();
    }

    List<Dependency> dependencies() {
        return dependenciesOf(Optional.of(project));
    }

    List<Dependency> managedDependencies() {
        return dependenciesOf(child(project, "dependencyManagement"));
    }

    /** The text of an element directly below the project. */
    Optional<String> text(String name) {
        return child(project, name).map(Element::getTextContent).map(String::strip);
    }

    /** Whether the project has such a property, set to {@code true}. */
    boolean isOn(String property) {
        return child(project, "properties")
                .flatMap(properties -> child(properties, property))
                .map(Element::getTextContent)
                .filter("true"::equals)
                .isPresent();
    }

    private static List<Dependency> dependenciesOf(Optional<Element> owner) {
        return owner.flatMap(element -> child(element, "dependencies")).stream()
                .flatMap(list -> children(list).stream())
                .map(ModulePom::dependency)
                .toList();
    }

    private static Dependency dependency(Element element) {
        return new Dependency(
                child(element, "groupId").orElseThrow().getTextContent(),
                child(element, "artifactId").orElseThrow().getTextContent(),
                child(element, "scope").map(Element::getTextContent).orElse("compile"));
    }

    private static Optional<Element> child(Element parent, String name) {
        return children(parent).stream()
                .filter(element -> element.getTagName().equals(name))
                .findFirst();
    }

    private static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }
}
