package org.nnj.verification;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Optional;
import java.util.stream.Stream;

/** That every type in what a class shows (supertypes, public and protected members, type arguments included) is admitted. */
final class ShowsOnlyTypes extends ArchCondition<JavaClass> {

    private final DescribedPredicate<JavaClass> admitted;

    ShowsOnlyTypes(DescribedPredicate<JavaClass> admitted) {
        super("show only types " + admitted.getDescription());
        this.admitted = admitted;
    }

    @Override
    public void check(JavaClass shown, ConditionEvents events) {
        report(shown.getDescription(), supertypes(shown), shown, events);
        shown.getMembers().stream()
                .filter(ShowsOnlyTypes::isShown)
                .forEach(member -> report(member.getDescription(), types(member), shown, events));
    }

    private void report(String where, Stream<JavaType> types, JavaClass shown, ConditionEvents events) {
        types.flatMap(type -> type.getAllInvolvedRawTypes().stream())
                .filter(admitted.negate())
                .forEach(type ->
                        events.add(SimpleConditionEvent.violated(shown, where + " shows " + type.getFullName())));
    }

    private static boolean isShown(JavaMember member) {
        return member.getModifiers().contains(JavaModifier.PUBLIC)
                || member.getModifiers().contains(JavaModifier.PROTECTED);
    }

    private static Stream<JavaType> supertypes(JavaClass shown) {
        Optional<JavaType> superclass = shown.getSuperclass();
        return Stream.concat(superclass.stream(), shown.getInterfaces().stream());
    }

    private static Stream<JavaType> types(JavaMember member) {
        if (member instanceof JavaField field) {
            return Stream.of(field.getType());
        }
        JavaCodeUnit unit = (JavaCodeUnit) member;
        return Stream.concat(Stream.of(unit.getReturnType()), unit.getParameterTypes().stream());
    }
}
