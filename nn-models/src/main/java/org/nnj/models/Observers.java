package org.nnj.models;

import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.nnj.api.component.Components;
import org.nnj.api.model.Callback;
import org.nnj.api.model.Directive;
import org.nnj.api.model.Observer;
import org.nnj.api.model.Outcome;
import org.nnj.api.model.RunInfo;

/** Those who watch one run, under names by which another process finds their state again. */
final class Observers {

    private final ImmutableMap<String, Observer> observers;

    private Observers(Map<String, Observer> observers) {
        this.observers = ImmutableMap.copyOf(observers);
    }

    static Observers start(List<Callback> callbacks, RunInfo info) {
        Map<String, Observer> observers = new LinkedHashMap<>();
        for (Callback callback : callbacks) {
            observers.put((observers.size() + 1) + ": " + name(callback), callback.start(info));
        }
        return new Observers(observers);
    }

    /** The text form of a record; for what has none, its place among the callbacks says who it is. */
    private static String name(Callback callback) {
        try {
            return Components.describe(callback);
        } catch (IllegalArgumentException hasNoText) {
            return "";
        }
    }

    boolean isEmpty() {
        return observers.isEmpty();
    }

    Directive ask(Function<Observer, Directive> question) {
        Directive directive = Directive.proceed();
        for (Observer observer : observers.values()) {
            directive = directive.and(question.apply(observer));
        }
        return directive;
    }

    void ended(Outcome outcome) {
        observers.values().forEach(observer -> observer.ended(outcome));
    }

    /** What those who have a state would need to go on. */
    Map<String, Map<String, Double>> state() {
        Map<String, Map<String, Double>> states = new LinkedHashMap<>();
        observers.forEach((name, observer) -> {
            if (!observer.state().isEmpty()) {
                states.put(name, observer.state());
            }
        });
        return states;
    }

    /** Gives each the state that one of its name had; others begin anew. */
    void restore(Map<String, Map<String, Double>> states) {
        observers.forEach((name, observer) -> {
            if (states.containsKey(name)) {
                observer.restore(states.getOrDefault(name, Map.of()));
            }
        });
    }
}
