package justice.throughline.arrivals;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Bookmarks of the pages of files still lead to them: they were called an inbox, which is a list of tasks. */
@Configuration(proxyBeanMethods = false)
class FormerAddresses implements WebMvcConfigurer {

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/inbox", "/files")
                .setKeepQueryParams(true)
                .setStatusCode(HttpStatus.MOVED_PERMANENTLY);
        registry.addRedirectViewController("/inbox/{number}", "/files/{number}")
                .setKeepQueryParams(true)
                .setStatusCode(HttpStatus.MOVED_PERMANENTLY);
    }
}
