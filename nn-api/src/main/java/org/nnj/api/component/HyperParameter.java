package org.nnj.api.component;

import java.lang.reflect.Type;

/**
 * What a listing says of one hyper-parameter of a registered component.
 *
 * @param name its name in the text form, {@code learning-rate}
 * @param declaredType the type of the record component
 * @param expected what may be written for it, as it reads after "expected": {@code a number},
 *     {@code one of micro, macro, weighted}, {@code an activation}
 * @param defaultText the default as text; an example, if the hyper-parameter is required
 * @param required whether the text form must give it, see {@link Required}
 */
public record HyperParameter(String name, Type declaredType, String expected, String defaultText, boolean required) {}
