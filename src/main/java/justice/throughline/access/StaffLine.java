package justice.throughline.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person as a line of a file of staff has them.
 *
 * @param line where it begins
 * @param username in small letters
 * @param disabled null where the file does not say
 */
record StaffLine(
        long line,
        String number,
        String name,
        String username,
        Set<Role> roles,
        Set<String> desks,
        @Nullable Boolean disabled,
        PasswordWish password) {

    String[] roleNames() {
        return roles.stream().map(Role::name).sorted().toArray(String[]::new);
    }

    String[] deskCodes() {
        return desks.stream().sorted().toArray(String[]::new);
    }
}
