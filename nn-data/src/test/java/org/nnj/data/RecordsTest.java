package org.nnj.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class RecordsTest {

    private record House(double area, int rooms, double price, String kind) {}

    private static final List<House> HOUSES =
            List.of(new House(120, 5, 300, "10"), new House(40, 2, 150, "9"), new House(80, 3, 210, "10"));

    @Test
    void aRecordSaysItsFeaturesAndItsTargets() {
        Drawn drawn = Drawn.from(Records.of(HOUSES, house -> new double[] {house.area(), house.rooms()}, house ->
                        new double[] {house.price()})
                .inOrder()
                .train());

        assertThat(drawn.features().get(0)).isDeepEqualTo(new double[][] {{120, 5}, {40, 2}, {80, 3}});
        assertThat(drawn.targets().get(0)).isDeepEqualTo(new double[][] {{300}, {150}, {210}});
    }

    @Test
    void classesAreThoseThatOccurInTheirNaturalOrder() {
        InMemory data = Records.ofClasses(HOUSES, house -> new double[] {house.area()}, House::kind)
                .inOrder();

        assertThat(data.labels()).containsExactly("9", "10");
        assertThat(Drawn.from(data.train()).targets().get(0)).isDeepEqualTo(new double[][] {{0, 1}, {1, 0}, {0, 1}});
    }

    @Test
    void refusesRecordsThatAreNoneOrNotAlike() {
        assertThatThrownBy(() -> Records.ofClasses(List.<House>of(), house -> new double[1], House::kind))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("features: expected at least one row, but was none");
        assertThatThrownBy(() -> Records.of(HOUSES, house -> new double[house.rooms()], house -> new double[1]))
                .hasMessage("features row 1: expected 5 columns, as the rows before, but was 2");
    }
}
