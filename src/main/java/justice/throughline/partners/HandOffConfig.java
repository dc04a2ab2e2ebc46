package justice.throughline.partners;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** Partners have no password and no session: each message is signed, and {@link Signatures} checks it. */
@Configuration
@EnableConfigurationProperties(PartnerSettings.class)
class HandOffConfig {

    @Bean
    @Order(0)
    SecurityFilterChain partnerInbox(HttpSecurity http) throws Exception {
        return http.securityMatcher("/api/handoffs/inbox/**")
                .authorizeHttpRequests(rules -> rules.anyRequest().permitAll())
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .build();
    }
}
