package justice.throughline.shared;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.Temporal;
import justice.throughline.shared.DateReading.Fault;
import justice.throughline.shared.DateReading.Found;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Reads every day, month and moment that programs send, in addresses and in bodies, as {@link CaseDates} does. */
@Configuration
class ApiDates implements WebMvcConfigurer {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addConverter(String.class, LocalDate.class, text -> read(DateKind.DAY, text, LocalDate.class));
        registry.addConverter(String.class, YearMonth.class, text -> read(DateKind.MONTH, text, YearMonth.class));
        registry.addConverter(String.class, Instant.class, text -> read(DateKind.MOMENT, text, Instant.class));
    }

    /** Reads them in bodies, for {@link ApiJson}. */
    static SimpleModule inBodies() {
        return new SimpleModule("case-dates")
                .addDeserializer(LocalDate.class, new Written<>(DateKind.DAY, LocalDate.class))
                .addDeserializer(YearMonth.class, new Written<>(DateKind.MONTH, YearMonth.class))
                .addDeserializer(Instant.class, new Written<>(DateKind.MOMENT, Instant.class));
    }

    private static <T extends Temporal> T read(DateKind kind, String text, Class<T> type) {
        return switch (CaseDates.read(kind, text.strip())) {
            case Found found -> found.as(type);
            case Fault fault -> throw new UnfitDateException(fault);
        };
    }

    private static final class Written<T extends Temporal> extends StdScalarDeserializer<T> {

        private static final long serialVersionUID = 1L;

        private final DateKind kind;
        private final Class<T> type;

        Written(DateKind kind, Class<T> type) {
            super(type);
            this.kind = kind;
            this.type = type;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            if (json.hasToken(JsonToken.VALUE_STRING)) return read(kind, json.getText(), type);
            return type.cast(context.handleUnexpectedToken(type, json));
        }
    }
}
