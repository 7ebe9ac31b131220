package org.nnj.data;

import java.util.List;
import org.nnj.api.data.DataSource;
import org.nnj.testkit.ComponentContract;
import org.nnj.testkit.Law;

/** The laws of components alone: what the sources give is {@link GeneratorsContractTest}'s. */
class SourcesContractTest extends ComponentContract<DataSource> {

    SourcesContractTest() {
        super(DataSource.class);
    }

    @Override
    protected List<Law<DataSource>> lawsOfKind(DataSource subject) {
        return List.of();
    }
}
