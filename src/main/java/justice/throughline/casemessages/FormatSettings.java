package justice.throughline.casemessages;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Schemas of their publishers, for sites that have them; without them our own are used, which ask for what we read.
 *
 * @param policeCaseSchema the XSD of the new case message, with those that it includes beside it
 * @param courtListSchemas folder of JSON Schemas, one per kind of list
 */
@ConfigurationProperties("throughline.casemessages")
record FormatSettings(
        @Nullable Path policeCaseSchema, @Nullable Path courtListSchemas) {}
