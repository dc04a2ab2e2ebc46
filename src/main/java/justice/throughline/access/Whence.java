package justice.throughline.access;

import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * In what part somebody acts, and from where.
 *
 * @param part their roles and desks at the time, and the token of the program that acts for them; nothing of partners
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
        var roles = staff.roles().stream().sorted().map(Role::name);
        return Stream.of(roles, staff.desks().stream().sorted(), byToken())
                .flatMap(Function.identity())
                .collect(Collectors.joining(" "));
    }

    /** A program that acts for them is named by its token. */
    private static Stream<String> byToken() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedInByToken program
                ? Stream.of("token-" + program.token())
                : Stream.empty();
    }

    private static @Nullable String here() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes servlet
                ? servlet.getRequest().getRemoteAddr()
                : null;
    }
}
