package justice.throughline.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import justice.throughline.shared.Flash;
import justice.throughline.shared.FormSender;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.servlet.support.SessionFlashMapManager;

/**
 * Keeps the words of a form that came when its session had ended, in the session of the sign-in that follows and for as long
 * as that takes. Whoever filled it in gets it back on its page, to be sent again by hand; nobody else does. A file is not kept,
 * which the page says.
 */
@Component
class UnsentForms {

    /** The hidden field that names who a form was shown to. */
    static final String WHO = "_who";

    private static final String KEPT = UnsentForms.class.getName();
    private static final Set<String> NO_WORDS = Set.of("_csrf", WHO, "password", "newPassword", "newPasswordAgain");
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int MOST_LETTERS = 50_000;

    private final SessionFlashMapManager flashMaps = new SessionFlashMapManager();
    private final Flash flash;
    private final InstantSource clock;

    UnsentForms(Flash flash, InstantSource clock) {
        this.flash = flash;
        this.clock = clock;
    }

    /** Keeps what one of our own pages sent; a form of another site could put words into somebody's mouth. */
    void keep(HttpServletRequest request) {
        var who = Objects.toString(request.getParameter(WHO), "");
        var page = FormSender.page(request);
        if (who.isEmpty() || page == null || !FormSender.isOurs(request)) return;
        var words = request.getParameterMap().entrySet().stream()
                .filter(field -> !NO_WORDS.contains(field.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, field -> String.join(" ", field.getValue())));
        if (words.values().stream().mapToInt(String::length).sum() > MOST_LETTERS) return;
        request.getSession().setAttribute(KEPT, new UnsentForm(who, page, words, hasFile(request), clock.instant()));
    }

    /** The page to go to, on which the words will stand; none where there are none of this person. */
    Optional<String> giveBack(HttpServletRequest request, HttpServletResponse response, String number) {
        var session = request.getSession();
        var kept = (UnsentForm) session.getAttribute(KEPT);
        session.removeAttribute(KEPT);
        if (kept == null
                || !kept.who().equals(number)
                || kept.at().plus(LONGEST).isBefore(clock.instant())) return Optional.empty();
        flashMaps.saveOutputFlashMap(
                flash.unsent(URI.create(kept.page()).getPath(), kept.words(), kept.withFile()), request, response);
        return Optional.of(kept.page());
    }

    /** What waits for whoever signs in. */
    static Optional<UnsentForm> waiting(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((UnsentForm) session.getAttribute(KEPT));
    }

    private static boolean hasFile(HttpServletRequest request) {
        try {
            return isUpload(request)
                    && request.getParts().stream().anyMatch(part -> StringUtils.hasLength(part.getSubmittedFileName()));
        } catch (IOException | ServletException unreadable) {
            return false;
        }
    }

    private static boolean isUpload(HttpServletRequest request) {
        return StringUtils.startsWithIgnoreCase(request.getContentType(), MediaType.MULTIPART_FORM_DATA_VALUE);
    }
}
