package justice.throughline.shared;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says on the page that follows what came of a request. */
@Component
public class Flash {

    private static final Set<HttpStatus> NOT_NOW = Set.of(HttpStatus.CONFLICT, HttpStatus.SERVICE_UNAVAILABLE);

    private final MessageSource messages;

    Flash(MessageSource messages) {
        this.messages = messages;
    }

    public void done(RedirectAttributes page, String key) {
        say(page, key, null);
    }

    public void warn(RedirectAttributes page, Refusal refusal) {
        page.addFlashAttribute("doneKind", "warning");
        say(page, refusal.getDetailMessageCode(), refusal.getDetailMessageArguments());
    }

    /** Warns of what cannot be done now; any other refusal has its error page. */
    public void warnOfNow(RedirectAttributes page, Refusal refusal) {
        if (NOT_NOW.stream().noneMatch(refusal.getStatusCode()::isSameCodeAs)) throw refusal;
        warn(page, refusal);
    }

    private void say(RedirectAttributes page, String key, Object @Nullable [] arguments) {
        page.addFlashAttribute("done", messages.getMessage(key, arguments, LocaleContextHolder.getLocale()));
    }
}
