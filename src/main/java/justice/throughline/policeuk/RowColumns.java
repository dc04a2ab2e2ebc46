package justice.throughline.policeuk;

import de.siegmar.fastcsv.reader.CsvRecord;

/** Reads the fields of a row by what they hold; a column that the file lacks reads as empty. */
final class RowColumns {

    private final int crimeId;
    private final int month;
    private final int force;
    private final int longitude;
    private final int latitude;
    private final int location;
    private final int lsoaCode;
    private final int lsoaName;
    private final int crimeType;
    private final int status;
    private final int outcome;
    private final int record;

    RowColumns(FileHeading heading) {
        crimeId = heading.position(FileKind.CRIME_ID);
        month = heading.position(FileKind.MONTH);
        force = heading.position(FileKind.REPORTED_BY);
        longitude = heading.position(FileKind.LONGITUDE);
        latitude = heading.position(FileKind.LATITUDE);
        location = heading.position(FileKind.LOCATION);
        lsoaCode = heading.position(FileKind.LSOA_CODE);
        lsoaName = heading.position(FileKind.LSOA_NAME);
        crimeType = heading.position(FileKind.CRIME_TYPE);
        status = heading.position(FileKind.LAST_OUTCOME);
        outcome = heading.position(FileKind.OUTCOME_TYPE);
        record = heading.position(FileKind.RECORD);
    }

    String crimeId(CsvRecord row) {
        return field(row, crimeId);
    }

    String month(CsvRecord row) {
        return field(row, month);
    }

    String force(CsvRecord row) {
        return field(row, force);
    }

    String longitude(CsvRecord row) {
        return field(row, longitude);
    }

    String latitude(CsvRecord row) {
        return field(row, latitude);
    }

    String location(CsvRecord row) {
        return field(row, location);
    }

    String lsoaCode(CsvRecord row) {
        return field(row, lsoaCode);
    }

    String lsoaName(CsvRecord row) {
        return field(row, lsoaName);
    }

    String crimeType(CsvRecord row) {
        return field(row, crimeType);
    }

    String status(CsvRecord row) {
        return field(row, status);
    }

    String outcome(CsvRecord row) {
        return field(row, outcome);
    }

    String record(CsvRecord row) {
        return field(row, record);
    }

    static String field(CsvRecord row, int position) {
        return position >= 0 && position < row.getFieldCount() ? row.getField(position) : "";
    }
}
