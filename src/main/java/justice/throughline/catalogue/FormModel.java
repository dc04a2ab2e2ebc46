package justice.throughline.catalogue;

/**
 * A form of the release.
 *
 * @param resource where it lies, below {@code forms/}
 * @param json as its designer made it
 */
public record FormModel(String id, String resource, String json) {}
