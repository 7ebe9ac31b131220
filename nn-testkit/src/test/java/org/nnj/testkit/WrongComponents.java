package org.nnj.testkit;

import java.util.concurrent.atomic.AtomicLong;
import org.nnj.api.component.Check;
import org.nnj.api.component.Named;
import org.nnj.testkit.WrongActivations.Softsign;

/** Activations that break a law of components. */
public final class WrongComponents {

    private WrongComponents() {}

    /** Its text form shows single precision only. */
    public record Lossy(double alpha) implements Softsign {
        public Lossy() {
            this(0.5);
        }

        public Lossy {
            Check.notNegative("lossy.alpha", alpha);
        }

        @Override
        public double alpha() {
            return (float) alpha;
        }
    }

    /** Hides its default. */
    public record Lies(double alpha) implements Softsign {
        public Lies() {
            this(0.5);
        }

        public Lies {
            Check.notNegative("lies.alpha", alpha);
        }

        @Override
        public double alpha() {
            return alpha == 0.5 ? 0.25 : alpha;
        }
    }

    public record EachTimeAnother(double alpha) implements Softsign {
        private static final AtomicLong COUNT = new AtomicLong();

        public EachTimeAnother() {
            this(COUNT.incrementAndGet());
        }

        public EachTimeAnother {
            Check.notNegative("each-time-another.alpha", alpha);
        }
    }

    /** Its equality is that of objects. */
    public record NeverEqual() implements Softsign {
        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }

    public record AcceptsNan(double alpha) implements Softsign {
        public AcceptsNan() {
            this(0.5);
        }
    }

    public record Grumbles(double alpha) implements Softsign {
        public Grumbles() {
            this(0.5);
        }

        public Grumbles {
            Check.positive("alpha", alpha);
        }
    }

    public record CountsWrongly(int units) implements Softsign {
        public CountsWrongly() {
            this(1);
        }

        public CountsWrongly {
            int[] unused = new int[units];
        }
    }

    /** Fills a table that nobody asked for. */
    public record FillsATable() implements Softsign {
        private static volatile double[] table = {};

        public FillsATable {
            table = new double[100_000];
        }
    }

    public record StartsAThread() implements Softsign {
        public StartsAThread {
            new Thread(() -> {}, "eager").start();
        }
    }

    @Named("twin")
    public record FirstTwin() implements Softsign {}

    @Named("twin")
    public record SecondTwin() implements Softsign {}

    public record Under__Score() implements Softsign {}

    public record NoDefaults(double alpha) implements Softsign {
        public NoDefaults {
            Check.positive("no-defaults.alpha", alpha);
        }
    }

    record Hidden() implements Softsign {}

    public record Explodes() implements Softsign {
        public Explodes {
            if (Math.abs(-1) == 1) {
                throw new IllegalStateException("at once");
            }
        }
    }

    public static final class NoRecord implements Softsign {
        public NoRecord() {}
    }
}
