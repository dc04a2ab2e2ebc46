package justice.throughline.shared;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.fileupload.InvalidFileNameException;
import org.apache.tomcat.util.http.fileupload.impl.SizeLimitExceededException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Which fields of a request are to blame for its refusal, each with the reason in the language of the request. */
@Component
class FieldFaults {

    private static final String ERRORS = "errors";
    /** What stands before a file in an upload, and is long only by its name; whole uploads may be longer by far. */
    private static final int LONGEST_HEADING = 1 << 20;

    private static final String BODY = "body";
    private static final String FILE_NAME = "filename";

    private final DateWords dates;
    private final MessageSource messages;
    private final UnknownWords unknownWords;

    FieldFaults(DateWords dates, MessageSource messages, UnknownWords unknownWords) {
        this.dates = dates;
        this.messages = messages;
        this.unknownWords = unknownWords;
    }

    /** By the name of the field, or the way to the member of a body: {@code pauses.0.from}; empty where none is known. */
    Map<String, String> of(@Nullable Throwable refused) {
        if (refused == null) return Map.of();
        return switch (refused) {
            case TypeMismatchException mismatch -> one(Objects.toString(mismatch.getPropertyName(), ""), mismatch);
            case HttpMessageNotReadableException unreadable -> ofBody(unreadable);
            case BindException invalid -> all(invalid);
            case MissingServletRequestParameterException missing ->
                Map.of(missing.getParameterName(), words("missing-field", missing.getParameterName()));
            case MultipartException broken -> ofUpload(broken);
            case MissingServletRequestPartException missing ->
                Map.of(missing.getRequestPartName(), words("missing-field", missing.getRequestPartName()));
            case Refusal refusal -> blamed(refusal);
            case ErrorResponse answer -> told(answer);
            default -> Map.of();
        };
    }

    /** @param fault as {@link FitText#faultOf} tells it */
    String ofText(String fault, String field) {
        return words("unfit-text." + fault, field, FitText.LONGEST);
    }

    /** Of an upload that the server does not take apart, it does not say which field is to blame. */
    private Map<String, String> ofUpload(MultipartException broken) {
        var cause = NestedExceptionUtils.getRootCause(broken);
        if (cause instanceof InvalidFileNameException) return Map.of(FILE_NAME, ofText("unreadable", FILE_NAME));
        return cause instanceof SizeLimitExceededException limit && limit.getPermittedSize() <= LONGEST_HEADING
                ? Map.of(FILE_NAME, words("file-name-long"))
                : Map.of();
    }

    /** What is no JSON is told by where that shows; a body without any member that is to blame is to blame itself. */
    private Map<String, String> ofBody(HttpMessageNotReadableException unreadable) {
        if (NestedExceptionUtils.getMostSpecificCause(unreadable) instanceof StreamReadException broken) {
            var at = broken.getLocation();
            return Map.of(way(broken.getProcessor()), words("unreadable-body", at.getLineNr(), at.getColumnNr()));
        }
        var member = member(unreadable);
        if (!member.isEmpty()) return one(member, unreadable);
        return Map.of(BODY, words(unreadable.getCause() == null ? "missing-field" : "unreadable-field", BODY));
    }

    /** To the member in which reading stopped. */
    private static String way(JsonParser stopped) {
        var pointer = stopped.getParsingContext().pathAsPointer().toString();
        return pointer.isEmpty() ? BODY : FitText.shown(pointer.substring(1).replace('/', '.'));
    }

    private Map<String, String> one(String field, Exception cause) {
        return field.isEmpty() ? Map.of() : Map.of(field, why(field, cause));
    }

    private Map<String, String> all(BindException invalid) {
        var faults = new LinkedHashMap<String, String>();
        for (var error : invalid.getFieldErrors()) faults.putIfAbsent(error.getField(), why(error));
        return faults;
    }

    private String why(FieldError error) {
        return error.contains(Exception.class)
                ? why(error.getField(), error.unwrap(Exception.class))
                : messages.getMessage(error, LocaleContextHolder.getLocale());
    }

    private String why(String field, Exception cause) {
        return switch (NestedExceptionUtils.getMostSpecificCause(cause)) {
            case UnfitDateException unfit -> dates.why(unfit.fault(), field);
            case UnfitTextException unfit -> ofText(unfit.fault(), field);
            case UnrecognizedPropertyException unknown -> unknown(field, unknown);
            default -> words("unreadable-field", field);
        };
    }

    private String unknown(String field, UnrecognizedPropertyException unknown) {
        var known = unknown.getKnownPropertyIds().stream().map(String::valueOf).toList();
        return words("unknown-field", field, unknownWords.guess(unknown.getPropertyName(), known));
    }

    /** The words of the refusal for each field that it blames, unless it has words for each of its own. */
    private Map<String, String> blamed(Refusal refusal) {
        var faults = new LinkedHashMap<>(told(refusal));
        if (!refusal.fields().isEmpty()) {
            var locale = LocaleContextHolder.getLocale();
            var why = messages.getMessage(
                    refusal.getDetailMessageCode(), refusal.getDetailMessageArguments(messages, locale), locale);
            refusal.fields().forEach(field -> faults.putIfAbsent(FitText.shown(field), why));
        }
        return faults;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> told(ErrorResponse answer) {
        var properties = answer.getBody().getProperties();
        return properties != null && properties.get(ERRORS) instanceof Map<?, ?> errors
                ? (Map<String, String>) errors
                : Map.of();
    }

    private static String member(HttpMessageNotReadableException unreadable) {
        return unreadable.getCause() instanceof JsonMappingException misfit
                ? misfit.getPath().stream().map(FieldFaults::step).collect(Collectors.joining("."))
                : "";
    }

    private static String step(Reference reference) {
        return reference.getFieldName() == null
                ? String.valueOf(reference.getIndex())
                : FitText.shown(reference.getFieldName());
    }

    private String words(String key, Object... arguments) {
        return messages.getMessage("problem." + key, arguments, LocaleContextHolder.getLocale());
    }
}
