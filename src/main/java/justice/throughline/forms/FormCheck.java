package justice.throughline.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import justice.throughline.forms.InvalidFormException.Wrong;
import justice.throughline.shared.CaseDates;
import justice.throughline.shared.DateInput;
import justice.throughline.shared.DateKind;
import justice.throughline.shared.DateReading;
import justice.throughline.shared.DateReading.Fault;
import justice.throughline.shared.DateReading.Found;
import justice.throughline.shared.DateWords;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Holds answers against the form that asked for them, those of pages and those of programs alike. */
@Component
public class FormCheck {

    private final MessageSource messages;
    private final DateWords dates;

    FormCheck(MessageSource messages, DateWords dates) {
        this.messages = messages;
        this.dates = dates;
    }

    /**
     * The answers as the journey keeps them, by field key.
     *
     * @param entered as {@link Form#entered} gives them, or as a program wrote them: codes, true or false, dates as ISO text
     * @throws InvalidFormException naming each field that is wrong
     */
    public Map<String, Object> check(Form form, Map<String, ?> entered) {
        var answers = new LinkedHashMap<String, Object>();
        var wrong = new ArrayList<Wrong>();
        for (var field : form.asked()) {
            Object value = Objects.requireNonNullElse(entered.get(field.key()), "");
            if (field.required() || !isEmpty(value)) take(field, value, answers, wrong);
        }
        entered.keySet().stream()
                .filter(key -> form.fields().stream().map(Field::key).noneMatch(key::equals))
                .forEach(key -> wrong.add(new Wrong(key, key, words("unknown", key))));
        if (!wrong.isEmpty()) throw new InvalidFormException(wrong);
        return answers;
    }

    private void take(Field field, Object value, Map<String, Object> answers, List<Wrong> wrong) {
        var key = field.key();
        var date = field.kind().date();
        if (date.isPresent()) {
            switch (read(field, date.get(), value)) {
                case Found found -> answers.put(key, found.date().toString());
                case Fault fault ->
                    wrong.add(new Wrong(
                            key, new Question(field, value).date().anchor(), dates.why(fault, field.label())));
            }
        } else if (isEmpty(value) || field.required() && Boolean.FALSE.equals(value)) {
            wrong.add(new Wrong(key, key, words("missing." + field.kind(), field.label())));
        } else if (fits(field, value)) {
            answers.put(key, value);
        } else {
            wrong.add(new Wrong(key, key, words("wrong." + field.kind(), field.label())));
        }
    }

    private static DateReading read(Field field, DateKind kind, Object value) {
        if (value instanceof DateInput typed) return typed.read();
        return isEmpty(value)
                ? DateInput.of(field.key(), kind, Map.of()).read()
                : CaseDates.read(kind, String.valueOf(value));
    }

    private static boolean fits(Field field, Object value) {
        return field.kind() == FieldKind.CHECKBOX
                ? value instanceof Boolean
                : field.options().stream().anyMatch(option -> option.value().equals(value));
    }

    private static boolean isEmpty(Object value) {
        return value instanceof String text && text.isBlank() || value instanceof DateInput typed && typed.isEmpty();
    }

    private String words(String key, String about) {
        return messages.getMessage("forms." + key, new Object[] {about}, LocaleContextHolder.getLocale());
    }
}
