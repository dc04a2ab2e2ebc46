package justice.throughline.shared;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What is sent is of one kind: a kind with a wildcard, which only an answer can be asked by, is refused as unsupported. */
@Configuration
class NamedMediaTypes implements WebMvcConfigurer, HandlerInterceptor {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws HttpMediaTypeNotSupportedException {
        // the page of an error is refused nothing
        if (request.getDispatcherType() == DispatcherType.ERROR) return true;
        var kind = Objects.toString(request.getContentType(), "").split(";", 2)[0];
        if (kind.contains("*")) throw new HttpMediaTypeNotSupportedException("A kind with a wildcard: " + kind);
        return true;
    }
}
