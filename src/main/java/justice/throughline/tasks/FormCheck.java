package justice.throughline.tasks;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import justice.throughline.shared.PossibleTime;
import justice.throughline.shared.When;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Holds what was entered against the designer's form. */
@Component
class FormCheck {

    private final MessageSource messages;

    FormCheck(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * The variables to complete the task with.
     *
     * @throws InvalidFormException naming each field that is wrong
     */
    Map<String, Object> check(Form form, Map<String, ?> entered) {
        var errors = new LinkedHashMap<String, String>();
        var variables = new LinkedHashMap<String, Object>();
        for (var field : form.asked()) {
            var value = entered.get(field.key());
            if (isEmpty(field, value)) {
                if (field.required()) errors.put(field.key(), words("missing-" + kind(field), field));
                continue;
            }
            var accepted = accept(field, Objects.requireNonNull(value));
            if (accepted == null) errors.put(field.key(), words("wrong-" + kind(field), field));
            else variables.put(field.key(), accepted);
        }
        entered.keySet().stream()
                .filter(key ->
                        form.fields().stream().noneMatch(field -> field.key().equals(key)))
                .forEach(key -> errors.put(key, words("unknown", key)));
        if (!errors.isEmpty()) throw new InvalidFormException(errors);
        return variables;
    }

    private static boolean isEmpty(Field field, @Nullable Object value) {
        return value == null
                || (value instanceof String text && text.isBlank())
                || (field.type().equals("checkbox") && field.required() && Boolean.FALSE.equals(value));
    }

    private static @Nullable Object accept(Field field, Object value) {
        return switch (field.type()) {
            case "select", "radio" ->
                field.options().stream().anyMatch(option -> option.value().equals(value)) ? value : null;
            case "checkbox" -> value instanceof Boolean ? value : null;
            case "number" -> value instanceof Number ? value : null;
            case "datetime" -> value instanceof String text ? moment(text) : null;
            default -> value instanceof String ? value : null;
        };
    }

    /** With an offset as it stands, without one in British time; what only a slip of the pen can mean is no date. */
    private static @Nullable String moment(String text) {
        try {
            var parsed = DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            Instant at = parsed instanceof LocalDateTime local
                    ? local.atZone(When.BRITISH).toInstant()
                    : OffsetDateTime.from(parsed).toInstant();
            return PossibleTime.holds(at) ? at.toString() : null;
        } catch (DateTimeException notADate) {
            return null;
        }
    }

    private static String kind(Field field) {
        return switch (field.type()) {
            case "select", "radio" -> "choice";
            case "checkbox", "datetime" -> field.type();
            default -> "value";
        };
    }

    private String words(String key, Field field) {
        return words(key, field.label());
    }

    private String words(String key, String about) {
        return messages.getMessage("tasks.form." + key, new Object[] {about}, LocaleContextHolder.getLocale());
    }
}
