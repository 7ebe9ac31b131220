package org.nnj.verification;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is public or protected in source files and has no comment, and record components without a {@code @param}.
 *
 * <p>Exempt are methods that override, whose comment is inherited, and a record's constructors that repeat its header or
 * stand for its defaults: the header's comment tells of both.
 */
final class MissingComments extends TreePathScanner<@Nullable Void, @Nullable Void> {

    private final DocTrees comments;
    private final CompilationUnitTree unit;
    private final List<String> missing;

    private MissingComments(DocTrees comments, CompilationUnitTree unit, List<String> missing) {
        this.comments = comments;
        this.unit = unit;
        this.missing = missing;
    }

    /** One line for each lack: file, line, and name. */
    static List<String> in(List<Path> sources) throws IOException {
        List<String> missing = new ArrayList<>();
        if (sources.isEmpty()) {
            return missing;
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources));
            DocTrees comments = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                new MissingComments(comments, unit, missing).scan(unit, null);
            }
        }
        return missing;
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void unused) {
        if (!isShown(type.getModifiers())) {
            return null;
        }
        requireComment(type, type.getSimpleName().toString());
        if (type.getKind() == Tree.Kind.RECORD) {
            requireParameters(type);
        }
        return super.visitClass(type, unused);
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
        if (isShown(method.getModifiers()) && !overrides(method) && !isToldByTheRecord(method)) {
            requireComment(method, method.getName().toString());
        }
        return null;
    }

    @Override
    public @Nullable Void visitVariable(VariableTree variable, @Nullable Void unused) {
        if (isShown(variable.getModifiers()) && !isRecordComponent(variable)) {
            requireComment(variable, variable.getName().toString());
        }
        return null;
    }

    private void requireComment(Tree tree, String name) {
        if (comments.getDocCommentTree(getCurrentPath()) == null) {
            report(tree, name + " has no comment");
        }
    }

    private void requireParameters(ClassTree type) {
        Set<String> described = new TreeSet<>();
        DocCommentTree comment = comments.getDocCommentTree(getCurrentPath());
        if (comment != null) {
            comment.getBlockTags().stream()
                    .filter(ParamTree.class::isInstance)
                    .map(ParamTree.class::cast)
                    .filter(param -> !param.isTypeParameter())
                    .forEach(param -> described.add(param.getName().getName().toString()));
        }
        components(type)
                .filter(component -> !described.contains(component.getName().toString()))
                .forEach(component ->
                        report(component, type.getSimpleName() + " has no @param for " + component.getName()));
    }

    private void report(Tree tree, String what) {
        long position = comments.getSourcePositions().getStartPosition(unit, tree);
        Path file = Path.of(unit.getSourceFile().toUri());
        missing.add(file.getFileName() + ":" + unit.getLineMap().getLineNumber(position) + " " + what);
    }

    private boolean isShown(ModifiersTree modifiers) {
        Set<Modifier> flags = modifiers.getFlags();
        if (flags.contains(Modifier.PUBLIC) || flags.contains(Modifier.PROTECTED)) {
            return true;
        }
        return isInInterface() && !flags.contains(Modifier.PRIVATE);
    }

    private boolean isInInterface() {
        Tree owner = owner();
        return owner.getKind() == Tree.Kind.INTERFACE || owner.getKind() == Tree.Kind.ANNOTATION_TYPE;
    }

    private boolean isRecordComponent(VariableTree variable) {
        return owner() instanceof ClassTree type && isComponentOf(type, variable);
    }

    // Of a record's fields only the components are not static; the parser keeps both among the members.
    private static boolean isComponentOf(ClassTree type, VariableTree variable) {
        return type.getKind() == Tree.Kind.RECORD
                && !variable.getModifiers().getFlags().contains(Modifier.STATIC);
    }

    private boolean isToldByTheRecord(MethodTree method) {
        if (!(owner() instanceof ClassTree type)
                || type.getKind() != Tree.Kind.RECORD
                || !method.getName().contentEquals("<init>")) {
            return false;
        }
        List<String> parameters = names(method.getParameters().stream());
        return parameters.isEmpty() || parameters.equals(names(components(type)));
    }

    private static Stream<VariableTree> components(ClassTree type) {
        return type.getMembers().stream()
                .filter(VariableTree.class::isInstance)
                .map(VariableTree.class::cast)
                .filter(variable -> isComponentOf(type, variable));
    }

    private static List<String> names(Stream<? extends VariableTree> variables) {
        return variables.map(variable -> variable.getName().toString()).toList();
    }

    private static boolean overrides(MethodTree method) {
        return method.getModifiers().getAnnotations().stream()
                .anyMatch(
                        annotation -> annotation.getAnnotationType().toString().equals("Override"));
    }

    private Tree owner() {
        TreePath parent = getCurrentPath().getParentPath();
        return parent.getLeaf();
    }
}
