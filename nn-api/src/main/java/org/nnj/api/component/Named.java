package org.nnj.api.component;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name of a component, where the class name in kebab-case would not do: {@code @Named("adamw")} on {@code AdamW},
 * which would be {@code adam-w}. A third party puts its own prefix before a colon, {@code @Named("acme:swish")}, so that
 * no later version of the library takes the same name.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Named {

    /**
     * The name.
     *
     * @return lower-case words of letters and digits joined by {@code -} or {@code .}, after at most one prefix of the
     *     same shape and a colon
     */
    String value();
}
