package justice.throughline.trail;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What the information officer asks for.
 *
 * @param reference of the case that somebody looked at, from its beginning, or its number with us
 * @param who the number of whoever looked
 */
record TrailQuery(@Nullable String reference, @Nullable String who) {

    String address(String path) {
        return UriComponentsBuilder.fromPath(path)
                .queryParam("reference", given(reference))
                .queryParam("who", given(who))
                .encode()
                .build()
                .toUriString();
    }

    static String given(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
