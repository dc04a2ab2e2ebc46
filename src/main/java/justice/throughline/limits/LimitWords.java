package justice.throughline.limits;

import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The words of limits in the language of the page. Templates call it {@code @limitWords}. */
@Component("limitWords")
public class LimitWords {

    private final MessageSource messages;

    LimitWords(MessageSource messages) {
        this.messages = messages;
    }

    /** The name of a kind of limit. */
    public String kind(String kind) {
        return say("limits.kind." + kind, List.of());
    }

    /** A step of the derivation as a sentence. */
    public String step(Step step) {
        return say("limits.step." + step.code(), step.arguments());
    }

    /** A reason as a sentence. */
    public String reason(Reason reason) {
        return say("problem." + reason.code() + ".detail", reason.arguments());
    }

    private String say(String key, List<String> arguments) {
        return String.valueOf(messages.getMessage(key, arguments.toArray(), key, LocaleContextHolder.getLocale()));
    }
}
