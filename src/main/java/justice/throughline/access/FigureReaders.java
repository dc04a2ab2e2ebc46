package justice.throughline.access;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.autoconfigure.security.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Who reads figures: administrators, and the one program that THROUGHLINE_MONITOR_USERNAME and THROUGHLINE_MONITOR_PASSWORD
 * name. It is no member of staff and known nowhere else, and it is known while the database is away.
 */
@Configuration
class FigureReaders {

    private static final String MONITOR = "MONITOR";

    private final PasswordEncoder encoder;
    private final @Nullable String username;
    private final @Nullable String password;

    FigureReaders(
            PasswordEncoder encoder,
            @Value("${throughline.monitor.username:#{null}}") @Nullable String username,
            @Value("${throughline.monitor.password:#{null}}") @Nullable String password) {
        this.encoder = encoder;
        this.username = username;
        this.password = password;
    }

    @Bean
    @Order(0)
    SecurityFilterChain figureReading(HttpSecurity http, Tls tls) throws Exception {
        if (username != null && !username.isBlank() && password != null && !password.isBlank())
            http.authenticationProvider(monitor(username, password));
        return http.securityMatcher(EndpointRequest.to("prometheus"))
                .authorizeHttpRequests(rules -> rules.anyRequest().hasAnyRole(Role.ADMIN.name(), MONITOR))
                .httpBasic(basic -> basic.authenticationEntryPoint(SecurityConfig::askWho))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(cache -> cache.disable())
                .headers(headers -> SecurityConfig.secure(headers, tls))
                .build();
    }

    private DaoAuthenticationProvider monitor(String username, String password) {
        var account = User.withUsername(username.strip())
                .password(encoder.encode(password))
                .roles(MONITOR)
                .build();
        var provider = new DaoAuthenticationProvider(new InMemoryUserDetailsManager(account));
        provider.setPasswordEncoder(encoder);
        return provider;
    }
}
