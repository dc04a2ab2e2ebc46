package justice.throughline.catalogue;

import java.util.List;

/**
 * An executable process of the release.
 *
 * @param resource where the model lies, below {@code processes/}
 * @param elements its steps, left to right as drawn
 * @param calls ids of the processes it calls, in the same order
 */
public record ProcessModel(
        String id,
        String name,
        String versionTag,
        String owner,
        String documentation,
        String resource,
        List<Element> elements,
        List<String> calls) {}
