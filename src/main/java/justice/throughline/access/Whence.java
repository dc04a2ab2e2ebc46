package justice.throughline.access;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * In what part somebody acts, and from where.
 *
 * @param part their roles and desks at the time; nothing of programs
 * @param address from which the request came; nothing where no request is under way
 */
record Whence(@Nullable String part, @Nullable String address) {

    /** Of this actor, as far as the request under way is theirs. */
    static Whence of(@Nullable String actor) {
        return of(CurrentStaff.find()
                .filter(staff -> staff.number().equals(actor))
                .orElse(null));
    }

    static Whence of(@Nullable Staff staff) {
        return new Whence(staff == null ? null : part(staff), here());
    }

    private static String part(Staff staff) {
        return Stream.concat(
                        staff.roles().stream().sorted().map(Role::name),
                        staff.desks().stream().sorted())
                .collect(Collectors.joining(" "));
    }

    private static @Nullable String here() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes servlet
                ? servlet.getRequest().getRemoteAddr()
                : null;
    }
}
