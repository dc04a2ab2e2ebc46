package justice.throughline.forms;

import java.util.List;
import justice.throughline.catalogue.FormModel;
import justice.throughline.forms.Field.Option;
import justice.throughline.shared.DateWords;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Forms and their check without an application around them. */
final class Samples {

    static final FormCheck CHECK = check();

    private Samples() {}

    static Form form(Field... fields) {
        return new Form("forms/sample.form", "{}", List.of(fields));
    }

    static Field asked(FieldKind kind, boolean required, Option... options) {
        return new Field("answer", kind, "Hearing", "", "", List.of(options), required, false);
    }

    static FormModel model(String component) {
        return new FormModel("sample", "court/sample.form", "{\"components\": [%s]}".formatted(component));
    }

    private static FormCheck check() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/forms", "messages/dates");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new FormCheck(messages, new DateWords(messages));
    }
}
