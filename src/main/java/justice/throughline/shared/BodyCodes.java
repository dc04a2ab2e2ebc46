package justice.throughline.shared;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** Holds the members of a body that are {@link OneOf} some codes to them, as {@link ParameterGuard} does with an address. */
@RestControllerAdvice(annotations = RestController.class)
class BodyCodes extends RequestBodyAdviceAdapter {

    private final KnownCodes codes;

    BodyCodes(KnownCodes codes) {
        this.codes = codes;
    }

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return hasCodes(parameter.getParameterType());
    }

    @Override
    public Object afterBodyRead(
            Object body,
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter) {
        check("", body);
        return body;
    }

    private void check(String within, Object record) {
        for (var member : record.getClass().getRecordComponents()) {
            var value = valueOf(member, record);
            if (value == null) continue;
            var oneOf = member.getAnnotation(OneOf.class);
            if (oneOf != null) codes.check(within + member.getName(), value.toString(), oneOf.value());
            if (hasCodes(member.getType())) check(within + member.getName() + ".", value);
        }
    }

    private static boolean hasCodes(Class<?> type) {
        return type.isRecord()
                && Arrays.stream(type.getRecordComponents())
                        .anyMatch(each -> each.isAnnotationPresent(OneOf.class) || hasCodes(each.getType()));
    }

    private static @Nullable Object valueOf(RecordComponent member, Object record) {
        ReflectionUtils.makeAccessible(member.getAccessor());
        return ReflectionUtils.invokeMethod(member.getAccessor(), record);
    }
}
