package justice.throughline.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The columns of a file of staff. */
enum StaffColumn {
    NUMBER(true),
    NAME(true),
    USERNAME(true),
    ROLES(true),
    DESKS(true),
    DISABLED(false),
    PASSWORD_HASH(false);

    private static final Pattern NUMBER_OF_STAFF = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9 ./-]{0,38}[A-Za-z0-9])?");
    private static final Pattern NUMBER_OF_OURS = Pattern.compile("TL-[0-9]+");

    /** A colon ends the user name where a program sends it with a password. */
    private static final Pattern USER_NAME = Pattern.compile("[^\\s:\\p{Cntrl}]{1,100}");

    private final boolean needed;

    StaffColumn(boolean needed) {
        this.needed = needed;
    }

    /** The name that the heading gives it. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isNeeded() {
        return needed;
    }

    static Optional<StaffColumn> named(String name) {
        return Arrays.stream(values())
                .filter(column -> column.code().equals(name))
                .findFirst();
    }

    static boolean isNumber(String text) {
        return NUMBER_OF_STAFF.matcher(text).matches();
    }

    /** Whether it is a number that we give to who has none. */
    static boolean isOurs(String number) {
        return NUMBER_OF_OURS.matcher(number).matches();
    }

    static boolean isUsername(String text) {
        return USER_NAME.matcher(text).matches();
    }
}
