package justice.throughline.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import justice.throughline.shared.Costly;
import justice.throughline.shared.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Asks whoever wants too many {@link Costly} answers to wait: each person, and each address, behind which may be a whole
 * office. Counted by each copy for itself.
 */
@Component
class CostlyRequests implements HandlerInterceptor, WebMvcConfigurer {

    /** How many people may sit behind one address and do all that they may. */
    private static final int PEOPLE_OF_AN_ADDRESS = 10;

    private static final int MOST_KNOWN = 100_000;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** What may still be asked for at once, at a moment. */
    private record Credit(double left, long at) {}

    private final int perMinute;
    private final Ticker ticker;
    private final Cache<String, Credit> credits = Caffeine.newBuilder()
            .maximumSize(MOST_KNOWN)
            .expireAfterAccess(MINUTE)
            .build();

    @Autowired
    CostlyRequests(@Value("${throughline.access.costly-per-minute:300}") int perMinute) {
        this(perMinute, Ticker.systemTicker());
    }

    CostlyRequests(int perMinute, Ticker ticker) {
        this.perMinute = perMinute;
        this.ticker = ticker;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        // after the language is chosen, in which it refuses
        registry.addInterceptor(this).order(Ordered.LOWEST_PRECEDENCE);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.hasMethodAnnotation(Costly.class)
                && request.getDispatcherType() == DispatcherType.REQUEST) {
            CurrentStaff.find().ifPresent(staff -> take("number " + staff.number(), perMinute));
            take("address " + request.getRemoteAddr(), perMinute * PEOPLE_OF_AN_ADDRESS);
        }
        return true;
    }

    private void take(String who, int most) {
        var left = credits.asMap()
                .compute(who, (name, before) -> {
                    var now = ticker.read();
                    var grown = before == null ? most : Math.min(most, before.left() + grown(now - before.at(), most));
                    return new Credit(Math.max(-1, grown - 1), now);
                })
                .left();
        if (left < 0) throw wait((1 - left) / most);
    }

    private static double grown(long nanos, int most) {
        return (double) nanos * most / MINUTE.toNanos();
    }

    private static Refusal wait(double minutes) {
        var seconds = Math.max(1, (long) Math.ceil(minutes * MINUTE.toSeconds()));
        var refusal = new Refusal(HttpStatus.TOO_MANY_REQUESTS, "too-many-requests", seconds);
        refusal.getHeaders().set(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        return refusal;
    }
}
