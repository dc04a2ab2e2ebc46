package justice.throughline.casefile;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The vocabularies in the language of the page. Templates call it {@code @caseWords}. */
@Component("caseWords")
public class CaseWords {

    private final CrimeTypes crimeTypes;
    private final OutcomeCategories outcomes;
    private final MessageSource messages;

    CaseWords(CrimeTypes crimeTypes, OutcomeCategories outcomes, MessageSource messages) {
        this.crimeTypes = crimeTypes;
        this.outcomes = outcomes;
        this.messages = messages;
    }

    public String crimeType(@Nullable String code) {
        if (code == null) return "";
        return words(
                "crime-type." + code, crimeTypes.find(code).map(CrimeType::name).orElse(code));
    }

    public String outcome(@Nullable String code) {
        if (code == null) return "";
        return words(
                "outcome." + code,
                outcomes.find(code).map(OutcomeCategory::name).orElse(code));
    }

    public String stage(@Nullable Stage stage) {
        return stage == null ? "" : words("stage." + stage, stage.name());
    }

    /** Whether a defendant is held; a code that is not in the vocabulary as it was sent. */
    public String custody(@Nullable String code) {
        return code == null ? "" : words("custody." + code, code);
    }

    /** As the court calls it, or in our words. */
    public String hearingType(@Nullable String type) {
        return type == null ? "" : words("case.hearings.type." + type, type);
    }

    /** The kind of court, in our words, or its code or name as sent. */
    public String court(String court) {
        return words("case.hearings.court." + court, court);
    }

    private String words(String key, String otherwise) {
        return String.valueOf(messages.getMessage(key, null, otherwise, LocaleContextHolder.getLocale()));
    }
}
