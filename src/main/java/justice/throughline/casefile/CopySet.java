package justice.throughline.casefile;

import java.util.UUID;

/**
 * What copies that are made together are.
 *
 * @param id names the set for ever
 * @param origin says of each copy that it is one
 * @param stage from which the copies begin
 */
public record CopySet(UUID id, String origin, Stage stage) {}
