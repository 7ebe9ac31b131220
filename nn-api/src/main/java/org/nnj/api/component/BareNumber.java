package org.nnj.api.component;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a kind: what a bare number means where that kind is declared. With {@code @BareNumber("constant")} on
 * {@code Schedule}, {@code sgd(learning-rate=0.1)} is {@code sgd(learning-rate=constant(0.1))}, and the text form of
 * that schedule is written {@code 0.1}. The component of that name has exactly one hyper-parameter, a number.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface BareNumber {

    /**
     * The name of the component.
     *
     * @return a name as {@link Components#nameOf(Class)} gives it
     */
    String value();
}
