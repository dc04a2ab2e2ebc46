package justice.throughline.shared;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says on the page that follows what came of a request. */
@Component
public class Flash {

    private static final Set<HttpStatus> NOT_NOW = Set.of(HttpStatus.CONFLICT, HttpStatus.SERVICE_UNAVAILABLE);

    private static final Set<HttpStatus> TYPED_WRONG =
            Set.of(HttpStatus.BAD_REQUEST, HttpStatus.UNPROCESSABLE_ENTITY, HttpStatus.PAYLOAD_TOO_LARGE);
    private static final String DONE = "done";
    private static final String TYPED = "typed";

    private final MessageSource messages;

    Flash(MessageSource messages) {
        this.messages = messages;
    }

    public void done(RedirectAttributes page, String key) {
        page.addFlashAttribute(DONE, messages.getMessage(key, null, LocaleContextHolder.getLocale()));
    }

    public void done(RedirectAttributes page, String key, String whom, String number) {
        page.addFlashAttribute(
                DONE, messages.getMessage(key, new Object[] {whom, number}, LocaleContextHolder.getLocale()));
    }

    public void warn(RedirectAttributes page, Refusal refusal) {
        page.addFlashAttribute("doneKind", "warning");
        page.addFlashAttribute(DONE, why(refusal));
    }

    /** Warns of what cannot be done now; any other refusal has its error page. */
    public void warnOfNow(RedirectAttributes page, Refusal refusal) {
        if (NOT_NOW.stream().noneMatch(refusal.getStatusCode()::isSameCodeAs)) throw refusal;
        warn(page, refusal);
    }

    /** Says at a field of the page why it was refused, and hands the page what was typed, as {@link #typed}. */
    public void refuse(RedirectAttributes page, String field, String why, Map<String, String> typed) {
        page.addFlashAttribute("errors", Map.of(field, why));
        page.addFlashAttribute(TYPED, Map.copyOf(typed));
    }

    /** The same for what was refused as it was typed; what cannot be done now is a warning, as nothing typed is wrong. */
    public void refuse(RedirectAttributes page, String field, Refusal refusal, Map<String, String> typed) {
        if (TYPED_WRONG.stream().noneMatch(refusal.getStatusCode()::isSameCodeAs)) warn(page, refusal);
        else refuse(page, field, why(refusal), typed);
    }

    /** For the page at this path: what was typed there and could not be sent; a file that was sent beside it is lost. */
    public FlashMap unsent(String path, Map<String, String> typed, boolean withFile) {
        var page = new FlashMap();
        page.setTargetRequestPath(path);
        page.put(TYPED, Map.copyOf(typed));
        page.put("doneKind", "warning");
        page.put(
                DONE,
                messages.getMessage(
                        withFile ? "layout.unsent.file" : "layout.unsent", null, LocaleContextHolder.getLocale()));
        return page;
    }

    /** What was typed into the form that was refused before this page; nothing if none was. */
    @SuppressWarnings("unchecked")
    public static Map<String, String> typed(Model page) {
        return (Map<String, String>) Objects.requireNonNullElse(page.getAttribute(TYPED), Map.of());
    }

    private String why(Refusal refusal) {
        var locale = LocaleContextHolder.getLocale();
        return messages.getMessage(
                refusal.getDetailMessageCode(), refusal.getDetailMessageArguments(messages, locale), locale);
    }
}
