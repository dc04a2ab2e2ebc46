package justice.throughline.access;

import java.util.HashMap;
import java.util.Map;
import justice.throughline.shared.Coded;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Who is looked for.
 *
 * @param q part of a name, a number or a user name
 */
record StaffQuery(
        @Nullable String q, @Nullable Role role, @Nullable State state) {

    /** Whether they may sign in. */
    enum State implements Coded {
        ENABLED,
        DISABLED
    }

    /** Each is there, since SQL names all of them. */
    Map<String, @Nullable Object> params() {
        var params = new HashMap<String, @Nullable Object>();
        params.put("q", text().isEmpty() ? null : text());
        params.put("role", role == null ? null : role.name());
        params.put("disabled", state == null ? null : state == State.DISABLED);
        return params;
    }

    String address(String path) {
        return UriComponentsBuilder.fromPath(path)
                .queryParam("q", text())
                .queryParam("role", role == null ? "" : role.name())
                .queryParam("state", state == null ? "" : state.code())
                .encode()
                .build()
                .toUriString();
    }

    private String text() {
        return q == null ? "" : q.strip();
    }
}
