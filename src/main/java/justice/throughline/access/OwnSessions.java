package justice.throughline.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Where somebody is signed in, in all copies. */
@Component
class OwnSessions {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    OwnSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    /**
     * The first that began comes first.
     *
     * @param here the id of the session that asks
     */
    List<OwnSession> list(Staff who, String here) {
        return of(who).entrySet().stream()
                .map(each -> shown(each.getKey(), each.getValue(), here))
                .sorted(Comparator.comparing(OwnSession::since).thenComparing(OwnSession::key))
                .toList();
    }

    /** Ends the one of this key; one that has ended stays so. */
    void end(Staff who, String key) {
        of(who).keySet().stream().filter(id -> key(id).equals(key)).forEach(sessions::deleteById);
    }

    /** @param kept the id of the one that goes on */
    void endOthers(Staff who, String kept) {
        of(who).keySet().stream().filter(id -> !id.equals(kept)).forEach(sessions::deleteById);
    }

    /** A digest, since whoever reads the id itself off a page has the session. */
    static String key(String id) {
        return UUID.nameUUIDFromBytes(("session " + id).getBytes(UTF_8)).toString();
    }

    private static OwnSession shown(String id, Session session, String here) {
        return new OwnSession(
                key(id),
                session.getCreationTime(),
                session.getLastAccessedTime(),
                SessionOrigin.in(session),
                id.equals(here));
    }

    /** By id; also those that began under a former number. */
    private Map<String, Session> of(Staff who) {
        return who.actors().stream()
                .flatMap(actor -> sessions.findByPrincipalName(actor).entrySet().stream())
                .filter(each -> !each.getValue().isExpired())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
