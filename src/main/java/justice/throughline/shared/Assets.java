package justice.throughline.shared;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Scripts and styles of the pages, under names that change with their content; browsers keep them for ever. */
@Component("assets")
class Assets implements WebMvcConfigurer {

    private final JsonNode manifest;

    Assets(ObjectMapper json) throws IOException {
        try (var built = new ClassPathResource("assets.json").getInputStream()) {
            manifest = json.readTree(built);
        }
    }

    /** Where a source below {@code web/} is served, as it was built. */
    public String of(String source) {
        return "/assets/" + manifest.required(source).required("file").asText();
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    }
}
