package justice.throughline.access;

import java.time.Duration;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import justice.throughline.shared.When;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tokens by which programs act for somebody. */
@Service
@Transactional
class OwnTokens {

    static final int MOST = 20;

    /** In days; nobody has one for longer than a year. */
    static final List<Integer> LIVES = List.of(30, 90, 365);

    private final ApiTokens tokens;
    private final StaffMembers members;
    private final Audit audit;
    private final InstantSource clock;

    OwnTokens(ApiTokens tokens, StaffMembers members, Audit audit, InstantSource clock) {
        this.tokens = tokens;
        this.members = members;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those that work, the first that was made first. */
    @Transactional(readOnly = true)
    List<ApiTokenLine> of(Staff who) {
        return tokens.live(who.number(), clock.instant()).stream()
                .map(ApiToken::line)
                .toList();
    }

    /**
     * Makes one.
     *
     * @param days one of {@link #LIVES}
     * @return the token, which is kept nowhere
     * @throws StaffRefusal when they have as many as anybody may have
     */
    String make(Staff who, String name, Set<ApiScope> scopes, int days) {
        members.lock();
        if (tokens.live(who.number(), clock.instant()).size() >= MOST) throw StaffRefusal.tooManyTokens(MOST);
        var text = TokenText.next();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var made = tokens.save(new ApiToken(who.number(), name, text, scopes, now, Duration.ofDays(days)));
        audit.write(null, "API token " + made.id() + " made of " + who.number(), who.number());
        return text;
    }

    /** One that is gone, or somebody else's, is left as it is. */
    void revoke(Staff who, long id) {
        tokens.findByIdAndStaff(id, who.number()).ifPresent(token -> {
            token.revoke(clock.instant());
            audit.write(null, "API token " + id + " revoked of " + who.number(), who.number());
        });
    }

    /** Whoever sends this token; nobody where it does not work, or its owner may not sign in or has to choose a password first. */
    Optional<SignedInByToken> find(String text) {
        if (!TokenText.isOne(text)) return Optional.empty();
        return tokens.findByHash(TokenText.hash(text))
                .filter(token -> token.isLive(clock.instant()))
                .flatMap(token -> members.find(token.staff())
                        .filter(StaffMember::isEnabled)
                        .map(StaffMember::principal)
                        .filter(owner -> !owner.mustChoosePassword())
                        .map(owner -> used(token, owner)));
    }

    private SignedInByToken used(ApiToken token, StaffPrincipal owner) {
        tokens.used(token.id(), When.dayOf(clock.instant()));
        owner.eraseCredentials();
        return new SignedInByToken(owner, token);
    }
}
