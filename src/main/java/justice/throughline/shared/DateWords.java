package justice.throughline.shared;

import java.util.stream.Collectors;
import justice.throughline.shared.DateReading.Fault;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Why a date was refused, in the language of the request. */
@Component
public class DateWords {

    private final MessageSource messages;

    public DateWords(MessageSource messages) {
        this.messages = messages;
    }

    /** @param asked what the date was asked for, as the page or the program calls it */
    public String why(Fault fault, String asked) {
        var parts =
                fault.parts().stream().map(part -> words("date.part." + part)).collect(Collectors.joining(", "));
        return words("date." + fault.code(), asked, parts, fault.told());
    }

    /** @param key of the words that the page asks with */
    public String whyOf(Fault fault, String key) {
        return why(fault, words(key));
    }

    private String words(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
