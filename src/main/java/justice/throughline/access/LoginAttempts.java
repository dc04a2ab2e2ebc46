package justice.throughline.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Locale;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Slows down guessing: after ten wrong passwords for a name from one address, that pair waits fifteen minutes. */
@Component
class LoginAttempts {

    private static final int LIMIT = 10;

    private final Cache<String, Integer> failures = Caffeine.newBuilder()
            .expireAfterWrite(Duration.ofMinutes(15))
            .maximumSize(100_000)
            .build();

    boolean exhausted(String username) {
        var count = failures.getIfPresent(key(username));
        return count != null && count >= LIMIT;
    }

    @EventListener
    void failed(AuthenticationFailureBadCredentialsEvent event) {
        failures.asMap().merge(key(event.getAuthentication().getName()), 1, Integer::sum);
    }

    @EventListener
    void succeeded(AuthenticationSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof StaffPrincipal who)
            failures.invalidate(key(who.login()));
    }

    private static String key(String username) {
        var request = RequestContextHolder.getRequestAttributes();
        var address = request instanceof ServletRequestAttributes servlet
                ? servlet.getRequest().getRemoteAddr()
                : "";
        return username.strip().toLowerCase(Locale.ROOT) + "@" + address;
    }
}
