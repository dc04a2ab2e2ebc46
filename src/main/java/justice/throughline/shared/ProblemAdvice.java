package justice.throughline.shared;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Answers refusals and bad input of the API as RFC 9457 problem details. The member {@code errors} names each parameter and
 * each member of the body that is to blame, with the reason.
 */
@RestControllerAdvice(annotations = RestController.class)
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private final FieldFaults faults;

    ProblemAdvice(FieldFaults faults) {
        this.faults = faults;
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception refused, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var answer = super.handleExceptionInternal(refused, body, headers, status, request);
        var errors = faults.of(refused);
        if (!errors.isEmpty() && answer != null && answer.getBody() instanceof ProblemDetail problem) {
            problem.setProperty("errors", errors);
        }
        return answer;
    }
}
