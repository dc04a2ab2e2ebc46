package justice.throughline.clocks;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import justice.throughline.limits.Limit;
import org.jspecify.annotations.Nullable;

/** JSON columns as the ledger writes them, which other programs' habits of writing JSON must not change. */
abstract class JsonColumn<T> implements AttributeConverter<@Nullable T, @Nullable String> {

    private final Class<T> type;

    private JsonColumn(Class<T> type) {
        this.type = type;
    }

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable T value) {
        return value == null ? null : Json.write(value);
    }

    @Override
    public @Nullable T convertToEntityAttribute(@Nullable String json) {
        return json == null ? null : Json.read(json, type);
    }

    @Converter
    static final class OfEventData extends JsonColumn<EventData> {

        OfEventData() {
            super(EventData.class);
        }
    }

    @Converter
    static final class OfLimit extends JsonColumn<Limit> {

        OfLimit() {
            super(Limit.class);
        }
    }

    @Converter
    static final class OfTerms extends JsonColumn<Terms> {

        OfTerms() {
            super(Terms.class);
        }
    }
}
