package justice.throughline.shared;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hands date inputs of pages to their handlers. */
@Configuration
class DateBinding implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(AskedDate.class);
    }

    @Override
    public DateInput resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer page,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var asked = Objects.requireNonNull(parameter.getParameterAnnotation(AskedDate.class));
        var sent = request.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(java.util.Map.Entry::getKey, field -> field.getValue()[0]));
        return DateInput.of(Objects.requireNonNull(parameter.getParameterName()), asked.value(), sent);
    }
}
