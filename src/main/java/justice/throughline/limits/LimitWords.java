package justice.throughline.limits;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import justice.throughline.shared.When;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The words of limits in the language of the page. Templates call it {@code @limitWords}. */
@Component("limitWords")
public class LimitWords {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T.*Z");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern CODE = Pattern.compile("([a-z]+):([\\w-]+)");
    private static final Pattern LENGTH = Pattern.compile("(to |by |at )?(\\d{1,6}) ([a-z ]+?)s?( from grant)?");

    private final MessageSource messages;

    LimitWords(MessageSource messages) {
        this.messages = messages;
    }

    /** The name of a kind of limit. */
    public String kind(String kind) {
        return of("kind", kind);
    }

    /** What a code of this group means: kind, event, fact, value, role, grant, pause, off, owner, reading and others. */
    public String of(String group, String code) {
        return say("limits." + group + "." + code, code);
    }

    /** A step of the derivation as a sentence. */
    public String step(Step step) {
        return sentence("limits.step." + step.code(), step.arguments());
    }

    /** A reason as a sentence. */
    public String reason(Reason reason) {
        return sentence("problem." + reason.code() + ".detail", reason.arguments());
    }

    /** A length, a day, a moment or a code such as {@code event:charge} in words. */
    public String words(String argument) {
        try {
            return said(argument);
        } catch (DateTimeException noSuchDay) {
            return argument;
        }
    }

    private String said(String argument) {
        if (DAY.matcher(argument).matches()) {
            return When.weekday(LocalDate.parse(argument));
        }
        if (MOMENT.matcher(argument).matches()) {
            return When.moment(Instant.parse(argument));
        }
        var code = CODE.matcher(argument);
        if (code.matches()) {
            return of(code.group(1), code.group(2));
        }
        return length(argument);
    }

    private String length(String argument) {
        var length = LENGTH.matcher(argument);
        if (!length.matches()) {
            return say("limits.length." + argument.replace(' ', '-'), argument);
        }
        var unit = length.group(3).replace(' ', '-');
        var amount = Integer.parseInt(length.group(2));
        var words = sentence("limits.unit." + unit + (amount == 1 ? ".one" : ""), List.of(length.group(2)));
        var form = length.group(1) != null ? length.group(1).strip() : length.group(4) != null ? "from-grant" : null;
        return form == null
                ? words
                : String.valueOf(messages.getMessage(
                        "limits.length." + form, new Object[] {words}, words, LocaleContextHolder.getLocale()));
    }

    private String sentence(String key, List<String> arguments) {
        return String.valueOf(messages.getMessage(key, said(arguments), key, LocaleContextHolder.getLocale()));
    }

    /** Bare numbers stay as they are: they are counts and years. */
    Object[] said(List<String> arguments) {
        return arguments.stream()
                .map(argument -> NUMBER.matcher(argument).matches() ? argument : words(argument))
                .toArray();
    }

    private String say(String key, String otherwise) {
        return String.valueOf(messages.getMessage(key, null, otherwise, LocaleContextHolder.getLocale()));
    }
}
