package justice.throughline.shared;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Answers refusals and bad input of the API as RFC 9457 problem details. The member {@code errors} names a parameter or a
 * member of the body that could not be read, with the reason.
 */
@RestControllerAdvice(annotations = RestController.class)
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private final DateWords dates;
    private final MessageSource words;

    ProblemAdvice(DateWords dates, MessageSource words) {
        this.dates = dates;
        this.words = words;
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException mismatch, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return naming(
                Objects.toString(mismatch.getPropertyName(), ""),
                mismatch,
                super.handleTypeMismatch(mismatch, headers, status, request));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        var member = unreadable.getCause() instanceof JsonMappingException misfit
                ? misfit.getPath().stream().map(ProblemAdvice::step).collect(Collectors.joining("."))
                : "";
        return naming(member, unreadable, super.handleHttpMessageNotReadable(unreadable, headers, status, request));
    }

    private @Nullable ResponseEntity<Object> naming(
            String field, Exception cause, @Nullable ResponseEntity<Object> answer) {
        if (!field.isEmpty() && answer != null && answer.getBody() instanceof ProblemDetail problem) {
            problem.setProperty("errors", Map.of(field, why(field, cause)));
        }
        return answer;
    }

    private String why(String field, Exception cause) {
        return NestedExceptionUtils.getMostSpecificCause(cause) instanceof UnfitDateException unfit
                ? dates.why(unfit.fault(), field)
                : words.getMessage("problem.unreadable-field", new Object[] {field}, LocaleContextHolder.getLocale());
    }

    private static String step(Reference reference) {
        return reference.getFieldName() == null ? String.valueOf(reference.getIndex()) : reference.getFieldName();
    }
}
