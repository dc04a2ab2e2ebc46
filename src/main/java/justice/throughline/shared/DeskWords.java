package justice.throughline.shared;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The names of desks in the language of the page. Templates call it {@code @deskWords}. */
@Component("deskWords")
public class DeskWords {

    private static final String PREFIX = "desk.";

    private final MessageSource messages;

    DeskWords(MessageSource messages) {
        this.messages = messages;
    }

    /** The desk's name; its code when nobody has named it. */
    public String desk(String code) {
        return String.valueOf(messages.getMessage(PREFIX + code, null, code, LocaleContextHolder.getLocale()));
    }

    /** Whether somebody has named this desk. */
    public boolean isNamed(String code) {
        return messages.getMessage(PREFIX + code, null, null, LocaleContextHolder.getLocale()) != null;
    }

    /** All that somebody has named, in the order of their codes. */
    public List<String> codes() {
        return ResourceBundle.getBundle("messages/common", Locale.ROOT).keySet().stream()
                .filter(key -> key.startsWith(PREFIX))
                .map(key -> key.substring(PREFIX.length()))
                .sorted()
                .toList();
    }
}
