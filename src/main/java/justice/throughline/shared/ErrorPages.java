package justice.throughline.shared;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.error.ErrorAttributes;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/** The last stop of every error: a page in plain words, or a problem detail for the API. Never an internal message. */
@Controller
@RequestMapping("/error")
@ShowsNobody("what went wrong, to whoever caused it")
class ErrorPages implements ErrorController {

    private static final Set<HttpStatus> TOO_LONG =
            Set.of(HttpStatus.URI_TOO_LONG, HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE);

    private static final Set<Integer> WITH_OWN_WORDS = Set.of(403, 404, 409, 429, 503, 504);

    /** Sent by forms, and typed by nobody or not to be seen; {@code form} tells the forms of a page apart. */
    private static final Set<String> NOT_SHOWN =
            Set.of("_csrf", "_who", "form", "return", "password", "newPassword", "newPasswordAgain");

    private static final String PAUSE = String.valueOf(DatabaseAway.PAUSE.toSeconds());

    record Typed(String label, String text) {}

    private final MessageSource messages;
    private final ErrorAttributes errors;
    private final FieldFaults faults;
    private final RefusedAddresses addresses;

    ErrorPages(MessageSource messages, ErrorAttributes errors, FieldFaults faults, RefusedAddresses addresses) {
        this.messages = messages;
        this.errors = errors;
        this.faults = faults;
        this.addresses = addresses;
    }

    @RequestMapping
    Object show(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        var status = statusOf(request);
        var path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        var failure = errors.getError(new ServletWebRequest(request));
        if (DatabaseAway.caused(failure)) status = HttpStatus.SERVICE_UNAVAILABLE;
        if (DatabaseAway.tookTooLong(failure)) status = HttpStatus.GATEWAY_TIMEOUT;
        if (status == HttpStatus.SERVICE_UNAVAILABLE) response.setHeader(HttpHeaders.RETRY_AFTER, PAUSE);
        var wrong = faults.of(failure);
        if (wrong.isEmpty() && status == HttpStatus.BAD_REQUEST) wrong = addresses.faults(request.getMethod(), path);
        if (isApi(path)) return problem(status, path, wrong, locale);
        var nothingElse = TOO_LONG.contains(status) || status == HttpStatus.PAYLOAD_TOO_LARGE && wrong.isEmpty();
        return page(request, status, nothingElse ? Map.of("", String.valueOf(detail(status, locale))) : wrong);
    }

    private static ModelAndView page(HttpServletRequest request, HttpStatus status, Map<String, String> wrong) {
        var code = WITH_OWN_WORDS.contains(status.value()) ? status.value() : status.is4xxClientError() ? 400 : 500;
        var page = new ModelAndView(code == 400 ? "error/400" : "error/plain", status);
        page.addObject("code", code);
        page.addObject(
                "wrong",
                wrong.entrySet().stream()
                        .map(fault -> isForm(request) ? inWords(fault) : fault.getValue())
                        .toList());
        page.addObject("typed", typed(request));
        page.addObject("form", isForm(request) && FormSender.isOurs(request) ? FormSender.page(request) : null);
        return page;
    }

    /** What is in an address is told as it is there. */
    private static boolean isForm(HttpServletRequest request) {
        return HttpMethod.POST.matches(request.getMethod());
    }

    private static String inWords(Map.Entry<String, String> fault) {
        return fault.getValue().replace("“" + fault.getKey() + "”", "“" + FieldWords.of(fault.getKey()) + "”");
    }

    /** What somebody typed into the form that was refused, so that it is not lost. */
    private static List<Typed> typed(HttpServletRequest request) {
        var typed = new ArrayList<Typed>();
        if (!isForm(request)) return typed;
        sent(request).forEach((name, values) -> {
            var text = String.join("\n", values);
            if (!NOT_SHOWN.contains(name) && !text.isBlank()) {
                typed.add(new Typed(FieldWords.of(FitText.shown(name)), text));
            }
        });
        return typed;
    }

    private static Map<String, String[]> sent(HttpServletRequest request) {
        if (request.getAttribute(BrokenUploads.UNREAD) != null) return Map.of();
        try {
            return request.getParameterMap();
        } catch (MultipartException unreadable) {
            return Map.of();
        }
    }

    private ResponseEntity<ProblemDetail> problem(
            HttpStatus status, String path, Map<String, String> wrong, Locale locale) {
        var problem = ProblemDetail.forStatus(status);
        if (status != HttpStatus.URI_TOO_LONG) problem.setInstance(URI.create(path));
        problem.setTitle(messages.getMessage(
                "problem.status-" + status.value() + ".title", null, status.getReasonPhrase(), locale));
        problem.setDetail(detail(status, locale));
        if (!wrong.isEmpty()) problem.setProperty("errors", wrong);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private @Nullable String detail(HttpStatus status, Locale locale) {
        return messages.getMessage("problem.status-" + status.value() + ".detail", null, null, locale);
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
