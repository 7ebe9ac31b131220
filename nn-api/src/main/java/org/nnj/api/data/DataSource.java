package org.nnj.api.data;

import java.io.IOException;
import org.nnj.api.component.Component;

/** The description of data that can be opened by name: {@code idx-files(folder=mnist, batch-size=32)}. */
public interface DataSource extends Component {

    /**
     * Opens the data.
     *
     * @return a generator, to be closed by the caller
     * @throws IOException if a file is missing, damaged or not what it should be; the message names file and place
     */
    DataGenerator open() throws IOException;
}
