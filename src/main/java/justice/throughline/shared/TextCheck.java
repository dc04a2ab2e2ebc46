package justice.throughline.shared;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.multipart.support.MultipartResolutionDelegate;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Holds whatever comes in an address or a form to {@link FitText}, before anything reads it. Bodies are {@link ApiJson}'s. */
@Configuration
class TextCheck implements WebMvcConfigurer, HandlerInterceptor {

    private final FieldFaults faults;

    TextCheck(FieldFaults faults) {
        this.faults = faults;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(Ordered.HIGHEST_PRECEDENCE);
    }

    /** @throws UnfitFieldsRefusal naming each field that holds what no text can */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        // the page of an error shows what was sent, and is refused nothing
        if (!(handler instanceof HandlerMethod method) || request.getDispatcherType() == DispatcherType.ERROR)
            return true;
        var errors = new LinkedHashMap<String, String>();
        PathVariables.of(request).forEach((name, value) -> check(name, value, errors));
        // an upload that the handler does not ask for is not read either
        var upload = request instanceof MultipartRequest;
        if (!upload || asksForFiles(method)) {
            request.getParameterMap().forEach((name, values) -> {
                check(name, name, errors);
                for (var value : values) check(name, value, errors);
            });
        }
        if (upload && asksForFiles(method)) filesOf((MultipartRequest) request, errors);
        if (!errors.isEmpty()) throw new UnfitFieldsRefusal(errors);
        return true;
    }

    private void filesOf(MultipartRequest upload, Map<String, String> errors) {
        upload.getMultiFileMap().forEach((name, files) -> files.stream()
                .map(MultipartFile::getOriginalFilename)
                .filter(Objects::nonNull)
                .forEach(file -> check(name, file, errors)));
    }

    private void check(String name, @Nullable String value, Map<String, String> errors) {
        var fault = value == null ? null : FitText.faultOf(value);
        var field = FitText.shown(name);
        if (fault != null) errors.putIfAbsent(field, faults.ofText(fault, field));
    }

    private static boolean asksForFiles(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters()).anyMatch(MultipartResolutionDelegate::isMultipartArgument);
    }
}
