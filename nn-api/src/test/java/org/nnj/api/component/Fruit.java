package org.nnj.api.component;

import java.nio.file.Path;
import java.util.List;

/** A kind that only tests know, and components of it with every sort of hyper-parameter. */
public interface Fruit extends Component {

    /** The services file names these; {@link Plugins#ofTests} writes it. */
    List<Class<? extends Component>> ALL = List.of(
            Apple.class, LeakyPear.class, Crate.class, Everything.class, Kiwi.class, Steady.class, Sudden.class);

    enum Season {
        SPRING,
        LATE_SUMMER
    }

    /** A second kind, for which a number will do. */
    @BareNumber("steady")
    interface Ripening extends Component {}

    record Apple() implements Fruit {}

    @Named("acme:kiwi")
    record Kiwi(boolean golden) implements Fruit {
        public Kiwi() {
            this(false);
        }
    }

    record LeakyPear(double sugarShare) implements Fruit {
        public LeakyPear() {
            this(0.01);
        }

        public LeakyPear {
            Check.inRange("leaky-pear.sugar-share", sugarShare, 0, 1);
        }
    }

    record Crate(@Required int units, Fruit fruit, Ripening ripening) implements Fruit {
        public Crate() {
            this(32, new Apple(), new Steady(0.5));
        }
    }

    record Everything(
            int whole,
            long large,
            float single,
            double number,
            boolean truth,
            String label,
            Season season,
            Path file,
            List<Double> numbers,
            List<Fruit> fruits,
            List<List<String>> words,
            Ripening ripening,
            LeakyPear certain)
            implements Fruit {
        public Everything() {
            this(
                    1,
                    2L,
                    3f,
                    4.0,
                    true,
                    "five",
                    Season.LATE_SUMMER,
                    Path.of("six"),
                    List.of(7.0),
                    List.of(new Apple()),
                    List.of(List.of()),
                    new Steady(),
                    new LeakyPear());
        }
    }

    record Steady(double rate) implements Ripening {
        public Steady() {
            this(0.1);
        }
    }

    record Sudden(@Required long day, double rate) implements Ripening {
        public Sudden() {
            this(10, 1);
        }
    }
}
