package justice.throughline.shared;

import java.util.Arrays;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Reads what addresses choose by its code. */
@Configuration
class Choices implements WebMvcConfigurer, ConverterFactory<String, Coded> {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverterFactory(this);
    }

    @Override
    public <T extends Coded> Converter<String, T> getConverter(Class<T> choice) {
        return text -> text.isBlank()
                ? null
                : Arrays.stream(choice.getEnumConstants())
                        .filter(each -> each.isMeantBy(text.strip()))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("no " + choice.getSimpleName()));
    }
}
