package justice.throughline.policeuk;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import justice.throughline.casefile.CrimeType;
import justice.throughline.casefile.CrimeTypes;
import justice.throughline.casefile.OutcomeCategories;
import justice.throughline.casefile.OutcomeCategory;
import justice.throughline.casefile.PublishedRow;
import org.jspecify.annotations.Nullable;

/** Checks the rows of one file. Not safe for use by several threads. */
final class RowCheck {

    private static final RowVerdict WITHOUT_CRIME_ID = new RowVerdict.WithoutCrimeId();
    private static final String ANTI_SOCIAL_BEHAVIOUR = "anti-social-behaviour";
    private static final Pattern MONTH = Pattern.compile("(19|20)\\d\\d-(0[1-9]|1[0-2])");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,3}(\\.\\d{1,15})?");
    private static final int CRIME_ID_LENGTH = 64;
    private static final int LONGEST_FIELD = 1_000;

    private record Column(String name, int position) {}

    private final FileKind kind;
    private final FileHeading heading;
    private final int fewest;
    private final RowColumns at;
    private final List<Column> columns;
    private final String thisMonth;
    private final Known<CrimeType> types;
    private final Known<OutcomeCategory> outcomes;
    private final Known<String> months = new Known<>(month -> Optional.of(month).filter(MONTH.asMatchPredicate()));

    /** @param thisMonth the last one that can have been published */
    RowCheck(FileKind kind, FileHeading heading, CrimeTypes types, OutcomeCategories outcomes, YearMonth thisMonth) {
        this.kind = kind;
        this.heading = heading;
        this.thisMonth = thisMonth.toString();
        this.fewest = heading.fewest(kind);
        this.at = new RowColumns(heading);
        this.columns = kind.columns().stream()
                .map(name -> new Column(name, heading.position(name)))
                .toList();
        this.types = new Known<>(
                name -> types.named(name).filter(type -> !type.code().equals(CrimeType.UNKNOWN)));
        this.outcomes = new Known<>(outcomes::named);
    }

    /** What the row is, going by its file or, in a repaired file of both kinds, by what it says. */
    FileKind kindOf(CsvRecord row) {
        if (kind != FileKind.REPAIRED) {
            return kind;
        }
        return at.record(row).equalsIgnoreCase(FileKind.OUTCOMES.name()) ? FileKind.OUTCOMES : FileKind.STREET;
    }

    RowVerdict check(CsvRecord row) {
        try {
            return verdict(row, kindOf(row) == FileKind.STREET);
        } catch (UnfitRow unfit) {
            return unfit.verdict();
        }
    }

    private RowVerdict verdict(CsvRecord row, boolean street) {
        requireColumns(row.getFieldCount());
        requireShort(row);
        CrimeType type = street ? crimeType(at.crimeType(row)) : null;
        String crimeId = at.crimeId(row).strip();
        if (crimeId.isEmpty() && type != null && type.code().equals(ANTI_SOCIAL_BEHAVIOUR)) {
            return WITHOUT_CRIME_ID;
        }
        String longitude = at.longitude(row);
        String latitude = at.latitude(row);
        requirePlace(longitude, latitude);
        return new RowVerdict.Taken(new PublishedRow(
                crimeRef(crimeId),
                month(at.month(row).strip()),
                force(at.force(row)),
                orNull(longitude),
                orNull(latitude),
                orNull(readable(at.location(row))),
                orNull(readable(at.lsoaCode(row))),
                orNull(readable(at.lsoaName(row))),
                type == null ? null : type.code(),
                street ? status(at.status(row)) : outcome(at.outcome(row))));
    }

    private void requireColumns(int fields) {
        boolean countless = fields > QuoteGuard.MOST_FIELDS;
        String counted = countless ? QuoteGuard.MOST_FIELDS + "+" : Integer.toString(fields);
        require(
                fields >= fewest && fields <= heading.size() && !countless,
                RejectReason.COLUMN_COUNT,
                counted + "/" + heading.size());
    }

    private void requireShort(CsvRecord row) {
        for (Column column : columns) {
            require(
                    RowColumns.field(row, column.position).length() <= LONGEST_FIELD,
                    RejectReason.FIELD_LENGTH,
                    column.name);
        }
    }

    private CrimeType crimeType(String name) {
        require(!name.isBlank(), RejectReason.CRIME_TYPE_MISSING, "");
        return types.find(name).orElseThrow(() -> new UnfitRow(RejectReason.CRIME_TYPE, name));
    }

    private @Nullable OutcomeCategory status(String name) {
        return name.isBlank() ? null : outcome(name);
    }

    private OutcomeCategory outcome(String name) {
        require(!name.isBlank(), RejectReason.OUTCOME_MISSING, "");
        return outcomes.find(name).orElseThrow(() -> new UnfitRow(RejectReason.OUTCOME, name));
    }

    private static String crimeRef(String crimeId) {
        require(!crimeId.isEmpty(), RejectReason.CRIME_ID_MISSING, "");
        boolean lowerCase = true;
        for (int i = 0; i < crimeId.length(); i++) {
            require(HexFormat.isHexDigit(crimeId.charAt(i)), RejectReason.CRIME_ID, crimeId);
            lowerCase &= crimeId.charAt(i) < 'A' || crimeId.charAt(i) > 'F';
        }
        require(crimeId.length() == CRIME_ID_LENGTH, RejectReason.CRIME_ID, crimeId);
        return lowerCase ? crimeId : crimeId.toLowerCase(Locale.ROOT);
    }

    private String month(String written) {
        String month = months.find(written).orElseThrow(() -> new UnfitRow(RejectReason.MONTH, written));
        require(month.compareTo(thisMonth) <= 0, RejectReason.MONTH_TO_COME, month);
        return month;
    }

    private static String force(String force) {
        require(!force.isBlank(), RejectReason.FORCE, "");
        return readable(force);
    }

    /** Both or neither, and within the United Kingdom, so that swapped ones are found. */
    private static void requirePlace(String longitude, String latitude) {
        if (!longitude.isEmpty() || !latitude.isEmpty()) {
            require(
                    within(longitude, -9, 3) && within(latitude, 49, 61.5),
                    RejectReason.COORDINATES,
                    longitude + " " + latitude);
        }
    }

    private static boolean within(String number, double least, double most) {
        if (!NUMBER.matcher(number).matches()) {
            return false;
        }
        double value = Double.parseDouble(number);
        return value >= least && value <= most;
    }

    private static String readable(String text) {
        require(text.indexOf('\0') < 0 && text.indexOf('\uFFFD') < 0, RejectReason.TEXT, text.replace('\0', '\uFFFD'));
        return text;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static void require(boolean fit, RejectReason reason, String found) {
        if (!fit) {
            throw new UnfitRow(reason, found);
        }
    }
}
