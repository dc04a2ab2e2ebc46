package justice.throughline.access;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import justice.throughline.shared.FitText;
import justice.throughline.shared.SpreadsheetText;
import org.jspecify.annotations.Nullable;

/** Reads a row of a file of staff, and says all that is wrong with it by itself. */
final class StaffRowReader {

    private static final int LONGEST_NAME = 200;
    private static final Map<String, Boolean> ANSWERS =
            Map.of("yes", true, "true", true, "ie", true, "no", false, "false", false, "na", false);
    private static final List<String> ROLES =
            Arrays.stream(Role.values()).map(Role::name).toList();

    private StaffRowReader() {}

    /** What a row says while it is read. */
    private record Cells(
            long line, Map<StaffColumn, String> cells, Collection<String> knownDesks, List<StaffFault> faults) {

        String text(StaffColumn column) {
            return SpreadsheetText.plain(cells.getOrDefault(column, "")).strip();
        }

        List<String> words(StaffColumn column) {
            return Arrays.stream(text(column).split("[\\s,;|]+"))
                    .filter(word -> !word.isEmpty())
                    .toList();
        }

        void fault(StaffColumn column, String code, Object... args) {
            faults.add(StaffFault.of(line, column, code, args));
        }

        /** The text, which has to be there. */
        String needed(StaffColumn column) {
            var text = text(column);
            if (text.isEmpty()) fault(column, "missing", column.code());
            return text;
        }
    }

    /** The person, unless something is wrong, which is added to the faults. */
    static Optional<StaffLine> read(
            long line, Map<StaffColumn, String> fields, Collection<String> knownDesks, List<StaffFault> faults) {
        var before = faults.size();
        var cells = new Cells(line, fields, knownDesks, faults);
        var number = number(cells);
        var name = name(cells);
        var username = username(cells);
        var roles = roles(cells);
        var desks = desks(cells);
        var disabled = disabled(cells);
        var password = PasswordWish.of(cells.text(StaffColumn.PASSWORD_HASH));
        if (password == null) cells.fault(StaffColumn.PASSWORD_HASH, "hash-unfit", PasswordWish.NEW);
        return password == null || faults.size() > before
                ? Optional.empty()
                : Optional.of(new StaffLine(line, number, name, username, roles, desks, disabled, password));
    }

    private static String number(Cells cells) {
        var number = cells.needed(StaffColumn.NUMBER);
        if (!number.isEmpty() && !StaffColumn.isNumber(number))
            cells.fault(StaffColumn.NUMBER, "number-unfit", FitText.shown(number));
        return number;
    }

    private static String name(Cells cells) {
        var name = cells.needed(StaffColumn.NAME);
        if (name.length() > LONGEST_NAME || FitText.faultOf(name) != null)
            cells.fault(StaffColumn.NAME, "name-unfit", FitText.shown(name), LONGEST_NAME);
        return name;
    }

    private static String username(Cells cells) {
        var username = UserNames.folded(cells.needed(StaffColumn.USERNAME));
        if (!username.isEmpty() && !isUsername(username))
            cells.fault(StaffColumn.USERNAME, "username-unfit", FitText.shown(username));
        return username;
    }

    private static boolean isUsername(String text) {
        return StaffColumn.isUsername(text) && UserNames.of(text).equals(text) && FitText.faultOf(text) == null;
    }

    private static Set<Role> roles(Cells cells) {
        var words = cells.words(StaffColumn.ROLES);
        if (words.isEmpty()) cells.fault(StaffColumn.ROLES, "role-missing", String.join(", ", ROLES));
        return words.stream()
                .map(word -> word.toUpperCase(Locale.ROOT))
                .filter(word -> isRole(word, cells))
                .map(Role::valueOf)
                .collect(Collectors.toSet());
    }

    private static boolean isRole(String word, Cells cells) {
        var known = ROLES.contains(word);
        if (!known) cells.fault(StaffColumn.ROLES, "role-unknown", FitText.shown(word), String.join(", ", ROLES));
        return known;
    }

    private static Set<String> desks(Cells cells) {
        var desks = new LinkedHashSet<String>();
        var known = cells.knownDesks();
        for (var word : cells.words(StaffColumn.DESKS)) {
            var desk = word.toLowerCase(Locale.ROOT);
            if (known.contains(desk)) desks.add(desk);
            else cells.fault(StaffColumn.DESKS, "desk-unknown", FitText.shown(word), String.join(", ", known));
        }
        return desks;
    }

    private static @Nullable Boolean disabled(Cells cells) {
        var text = cells.text(StaffColumn.DISABLED).toLowerCase(Locale.ROOT);
        if (text.isEmpty()) return null;
        var answer = ANSWERS.get(text);
        if (answer == null) cells.fault(StaffColumn.DISABLED, "disabled-unfit", FitText.shown(text));
        return answer;
    }
}
