package justice.throughline.policeuk;

import java.util.List;

/** The kinds of data.police.uk files that are imported, with their columns as published. */
enum FileKind {
    STREET("Crime type", "Last outcome category", "Context"),
    OUTCOMES("Outcome type"),
    /** Rejected rows of both kinds, downloaded here and repaired. */
    REPAIRED("Crime type", "Last outcome category", "Context", "Outcome type", FileKind.RECORD);

    static final String CRIME_ID = "Crime ID";
    static final String MONTH = "Month";
    static final String REPORTED_BY = "Reported by";
    static final String LONGITUDE = "Longitude";
    static final String LATITUDE = "Latitude";
    static final String LOCATION = "Location";
    static final String LSOA_CODE = "LSOA code";
    static final String LSOA_NAME = "LSOA name";
    static final String CRIME_TYPE = "Crime type";
    static final String LAST_OUTCOME = "Last outcome category";
    static final String OUTCOME_TYPE = "Outcome type";

    /** Only in our own file of rejected rows: says of a row what it is. */
    static final String RECORD = "Record";

    private static final List<String> OPTIONAL = List.of("Falls within", "Context");

    private final List<String> columns;

    FileKind(String... own) {
        this.columns = java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(
                                CRIME_ID,
                                MONTH,
                                REPORTED_BY,
                                "Falls within",
                                LONGITUDE,
                                LATITUDE,
                                LOCATION,
                                LSOA_CODE,
                                LSOA_NAME),
                        java.util.stream.Stream.of(own))
                .toList();
    }

    List<String> columns() {
        return columns;
    }

    List<String> required() {
        return columns.stream().filter(column -> !OPTIONAL.contains(column)).toList();
    }
}
