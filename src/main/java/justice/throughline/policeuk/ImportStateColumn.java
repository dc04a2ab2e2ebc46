package justice.throughline.policeuk;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** The column has the word that the API uses. */
@Converter
class ImportStateColumn implements AttributeConverter<ImportState, String> {

    @Override
    public String convertToDatabaseColumn(ImportState state) {
        return state.code();
    }

    @Override
    public ImportState convertToEntityAttribute(String column) {
        return ImportState.valueOf(column.toUpperCase(Locale.ROOT));
    }
}
