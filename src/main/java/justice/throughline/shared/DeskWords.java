package justice.throughline.shared;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The names of desks in the language of the page. Templates call it {@code @deskWords}. */
@Component("deskWords")
public class DeskWords {

    private final MessageSource messages;

    DeskWords(MessageSource messages) {
        this.messages = messages;
    }

    /** The desk's name; its code when nobody has named it. */
    public String desk(String code) {
        return String.valueOf(messages.getMessage("desk." + code, null, code, LocaleContextHolder.getLocale()));
    }

    /** Whether somebody has named this desk. */
    public boolean isNamed(String code) {
        return messages.getMessage("desk." + code, null, null, LocaleContextHolder.getLocale()) != null;
    }
}
