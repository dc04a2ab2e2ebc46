package justice.throughline.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to be added.
 *
 * @param username they sign in with it
 * @param number as their force or agency gives it; none where they are to get one of ours
 */
record NewStaff(String username, @Nullable String number, String name, Set<String> desks, Set<Role> roles) {}
