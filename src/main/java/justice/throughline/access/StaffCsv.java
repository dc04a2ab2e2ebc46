package justice.throughline.access;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import justice.throughline.shared.DeskWords;
import justice.throughline.shared.Encodings;
import org.springframework.stereotype.Component;

/** Reads a file of staff: CSV with a heading, whatever wrote it. */
@Component
class StaffCsv {

    /** Some ten thousand people. */
    static final int LARGEST = 5_000_000;

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final List<String> PASSWORDS = List.of("password", "passwort", "passcode", "cyfrinair");

    private final StaffMembers members;
    private final DeskWords deskWords;

    StaffCsv(StaffMembers members, DeskWords deskWords) {
        this.members = members;
        this.deskWords = deskWords;
    }

    StaffFile read(byte[] content) {
        if (content.length > LARGEST) return StaffFile.of(StaffFault.of(1, null, "large", LARGEST / 1_000_000));
        var text = new String(content, Encodings.of(content, true));
        if (text.indexOf(BYTE_ORDER_MARK) == 0) text = text.substring(1);
        if (text.isBlank()) return StaffFile.of(StaffFault.of(1, null, "empty", needed(List.of())));
        try (var csv = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(LARGEST)
                .ofCsvRecord(text)) {
            return read(csv.stream().toList());
        } catch (CsvParseException | IOException unreadable) {
            return StaffFile.of(StaffFault.of(1, null, "unreadable"));
        }
    }

    private StaffFile read(List<CsvRecord> records) {
        var heading = records.getFirst();
        var names = heading.getFields().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        var faults = new ArrayList<>(faultsOf(names, heading.getStartingLineNumber()));
        var lines = new ArrayList<StaffLine>();
        if (!faults.isEmpty()) return new StaffFile(lines, faults);
        var desks = new TreeSet<>(deskWords.codes());
        desks.addAll(members.desks());
        records.stream()
                .skip(1)
                .filter(row -> row.getFields().stream().anyMatch(field -> !field.isBlank()))
                .forEach(row -> {
                    if (row.getFieldCount() == names.size()) {
                        StaffRowReader.read(row.getStartingLineNumber(), cells(names, row), desks, faults)
                                .ifPresent(lines::add);
                    } else {
                        faults.add(StaffFault.of(
                                row.getStartingLineNumber(), null, "fields", row.getFieldCount(), names.size()));
                    }
                });
        if (lines.isEmpty() && faults.isEmpty()) faults.add(StaffFault.of(1, null, "nobody"));
        return new StaffFile(lines, faults);
    }

    private static List<StaffFault> faultsOf(List<String> names, long line) {
        var faults = new ArrayList<StaffFault>();
        var missing = needed(names);
        if (!missing.isEmpty()) faults.add(StaffFault.of(line, null, "column-missing", missing));
        names.stream().distinct().forEach(name -> {
            if (PASSWORDS.contains(name)) faults.add(StaffFault.of(line, null, "column-password", name));
            else if (StaffColumn.named(name).isEmpty())
                faults.add(StaffFault.of(line, null, "column-unknown", name, allColumns()));
            else if (names.indexOf(name) != names.lastIndexOf(name))
                faults.add(StaffFault.of(line, null, "column-twice", name));
        });
        return faults;
    }

    private static String needed(List<String> but) {
        return Arrays.stream(StaffColumn.values())
                .filter(StaffColumn::isNeeded)
                .map(StaffColumn::code)
                .filter(code -> !but.contains(code))
                .collect(Collectors.joining(", "));
    }

    private static String allColumns() {
        return Arrays.stream(StaffColumn.values()).map(StaffColumn::code).collect(Collectors.joining(", "));
    }

    private static Map<StaffColumn, String> cells(List<String> names, CsvRecord row) {
        var cells = new EnumMap<StaffColumn, String>(StaffColumn.class);
        for (int i = 0; i < names.size(); i++) {
            cells.put(StaffColumn.named(names.get(i)).orElseThrow(), row.getField(i));
        }
        return cells;
    }
}
