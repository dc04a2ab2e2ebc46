package justice.throughline.shared;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The last stop of every error: a page in plain words, or a problem detail for the API. Never an internal message. */
@Controller
@RequestMapping("/error")
class ErrorPages implements ErrorController {

    private static final Set<Integer> WITH_OWN_PAGE = Set.of(403, 404, 409);

    private final MessageSource messages;

    ErrorPages(MessageSource messages) {
        this.messages = messages;
    }

    @RequestMapping
    Object show(HttpServletRequest request, Locale locale) {
        var status = statusOf(request);
        var path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        return isApi(path) ? problem(status, path, locale) : page(status);
    }

    private static ModelAndView page(HttpStatus status) {
        var name = WITH_OWN_PAGE.contains(status.value()) ? status.value() : status.is4xxClientError() ? 400 : 500;
        return new ModelAndView("error/" + name, status);
    }

    private ResponseEntity<ProblemDetail> problem(HttpStatus status, String path, Locale locale) {
        var problem = ProblemDetail.forStatus(status);
        problem.setInstance(URI.create(path));
        problem.setTitle(messages.getMessage(
                "problem.status-" + status.value() + ".title", null, status.getReasonPhrase(), locale));
        problem.setDetail(messages.getMessage("problem.status-" + status.value() + ".detail", null, null, locale));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static boolean isApi(String path) {
        return path.startsWith("/api/") || path.startsWith("/actuator") || path.startsWith("/v3/");
    }

    private static HttpStatus statusOf(HttpServletRequest request) {
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }
}
