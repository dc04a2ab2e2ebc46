package justice.throughline.access;

import java.util.List;

/** A member of staff as lists show them. */
record StaffEntry(
        String number, String name, String username, List<String> roles, List<String> desks, boolean disabled) {}
