package justice.throughline.search;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;

/**
 * @param port the loopback port that answers; 0 takes a free one
 * @param restAddress the broker's own REST address, which gets all that is not answered here
 */
record Settings(
        @JsonProperty("port") int port,
        @JsonProperty("restAddress") URI restAddress) {}
