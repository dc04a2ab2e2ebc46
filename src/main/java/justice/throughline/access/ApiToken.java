package justice.throughline.access;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** By what a program acts for a member of staff, until it ends or is revoked. The token itself is kept nowhere. */
@Entity
@Table(schema = "access", name = "api_token")
class ApiToken {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    /** The number of its owner. */
    private String staff;

    /** As its owner calls it. */
    private String name;

    private String hash;

    private String[] scopes;

    @Column(name = "made_at")
    private Instant madeAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Column(name = "last_used_on")
    private @Nullable LocalDate lastUsedOn;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected ApiToken() {}

    /** @param token as {@link TokenText} makes it */
    ApiToken(String staff, String name, String token, Set<ApiScope> scopes, Instant madeAt, Duration life) {
        if (scopes.isEmpty()) throw new IllegalArgumentException("a token that opens nothing");
        this.staff = staff;
        this.name = name;
        this.hash = TokenText.hash(token);
        this.scopes = scopes.stream().sorted().map(ApiScope::name).toArray(String[]::new);
        this.madeAt = madeAt;
        this.endsAt = madeAt.plus(life);
    }

    /** For good; does nothing the second time. */
    void revoke(Instant at) {
        if (revokedAt == null) revokedAt = at;
    }

    boolean isLive(Instant now) {
        return revokedAt == null && now.isBefore(endsAt);
    }

    long id() {
        if (id == null) throw new IllegalStateException("Not written yet");
        return id;
    }

    String staff() {
        return staff;
    }

    List<ApiScope> scopes() {
        return Arrays.stream(scopes).map(ApiScope::valueOf).toList();
    }

    /** As a page shows it. */
    ApiTokenLine line() {
        return new ApiTokenLine(id(), name, scopes(), madeAt, endsAt, lastUsedOn);
    }
}
