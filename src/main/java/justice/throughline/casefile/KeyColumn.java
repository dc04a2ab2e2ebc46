package justice.throughline.casefile;

import jakarta.persistence.AttributeConverter;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Keeps keys as the text that they are written as. */
abstract class KeyColumn<K> implements AttributeConverter<K, String> {

    private final Function<String, K> read;

    KeyColumn(Function<String, K> read) {
        this.read = read;
    }

    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable K key) {
        return key == null ? null : key.toString();
    }

    @Override
    public @Nullable K convertToEntityAttribute(@Nullable String text) {
        return text == null ? null : read.apply(text);
    }
}
