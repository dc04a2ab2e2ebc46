package justice.throughline.tasks;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import justice.throughline.shared.Words;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** On a page, what cannot be done any more is said above the inbox; the rest has its error page. */
@ControllerAdvice(assignableTypes = TaskController.class)
class TaskPageRefusals {

    private final Words words;

    TaskPageRefusals(Words words) {
        this.words = words;
    }

    @ExceptionHandler
    ModelAndView refused(TaskRefusal refusal, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var status = refusal.getStatusCode().value();
        if (status != HttpStatus.CONFLICT.value()) {
            response.sendError(status);
            return new ModelAndView();
        }
        var flash = RequestContextUtils.getOutputFlashMap(request);
        flash.put("done", words.of(refusal.getDetailMessageCode(), arguments(refusal)));
        flash.put("doneKind", "warning");
        return new ModelAndView(TaskController.back(request));
    }

    private static Object[] arguments(TaskRefusal refusal) {
        return Objects.requireNonNullElseGet(refusal.getDetailMessageArguments(), () -> new Object[0]);
    }
}
