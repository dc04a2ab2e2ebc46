package justice.throughline.policeuk;

import java.text.NumberFormat;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** How the import pages write numbers and states. */
@Component
class ImportWords {

    private static final int KIBI = 1024;

    public String number(long number) {
        return NumberFormat.getIntegerInstance(LocaleContextHolder.getLocale()).format(number);
    }

    public String bytes(long bytes) {
        return bytes < KIBI * KIBI ? number((bytes + KIBI - 1) / KIBI) + " kB" : number(bytes / KIBI / KIBI) + " MB";
    }

    /** The style of the tag that shows the state. */
    public String tag(ImportView view) {
        return switch (view.state()) {
            case QUEUED -> "govuk-tag--grey";
            case RUNNING -> "govuk-tag--blue";
            case DONE -> "govuk-tag--green";
            case FAILED -> "govuk-tag--red";
        };
    }
}
