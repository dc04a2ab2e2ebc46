package justice.throughline.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import justice.throughline.shared.BrokenUploads;
import org.springframework.boot.actuate.autoconfigure.security.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Pages by form and session, the API by HTTP Basic or that session; what has no rule is denied. */
@Configuration
@EnableMethodSecurity
class SecurityConfig {

    // style attributes are how the diagram and form libraries place what they draw
    private static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "style-src-attr 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; connect-src 'self'; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final RequestMatcher API_BROWSER =
            PathPatternRequestMatcher.withDefaults().matcher("/swagger-ui/**");

    @Bean
    @Order(1)
    SecurityFilterChain api(
            HttpSecurity http,
            RuledHandlers ruledHandlers,
            FormTokens tokens,
            Tls tls,
            SignInAudit audit,
            OwnTokens programs,
            LoginAttempts attempts)
            throws Exception {
        return http.securityMatcher("/api/**", "/actuator/**", "/v3/api-docs/**", "/v3/api-docs.yaml")
                .authorizeHttpRequests(rules -> rules.requestMatchers(EndpointRequest.to("health"))
                        .permitAll()
                        .requestMatchers(EndpointRequest.toAnyEndpoint())
                        .hasRole(Role.ADMIN.name())
                        .requestMatchers("/v3/**")
                        .access(ruledHandlers.signedIn())
                        .anyRequest()
                        .access(ruledHandlers))
                .httpBasic(basic -> basic.authenticationEntryPoint(SecurityConfig::askWho))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens)
                        .requireCsrfProtectionMatcher(request ->
                                CsrfFilter.DEFAULT_CSRF_MATCHER.matches(request) && !isSentByProgram(request)))
                .exceptionHandling(
                        refusals -> refusals.accessDeniedHandler(audit.noting(new AccessDeniedHandlerImpl())))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(cache -> cache.disable())
                .addFilterBefore(new TokenSignIn(programs, attempts, audit), CsrfFilter.class)
                .addFilterBefore(new UploadGate(SecurityConfig::isSentByProgram, true), CsrfFilter.class)
                .headers(headers -> secure(headers, tls))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(
            HttpSecurity http,
            RuledHandlers ruledHandlers,
            UnsentForms unsent,
            BrokenUploads broken,
            WantedPage wanted,
            FormTokens tokens,
            Tls tls,
            SignInAudit audit)
            throws Exception {
        return http.authorizeHttpRequests(
                        rules -> rules.requestMatchers("/sign-in", "/login", "/error", "/assets/**", "/favicon.svg")
                                .permitAll()
                                .requestMatchers("/swagger-ui/**", "/swagger-ui.html")
                                .access(ruledHandlers.signedIn())
                                .anyRequest()
                                .access(ruledHandlers))
                .formLogin(form -> form.loginPage("/sign-in")
                        .successHandler(new SignedIn(unsent, wanted))
                        .failureHandler(new NotSignedIn()))
                .sessionManagement(sessions -> sessions.sessionFixation(fixation -> fixation.migrateSession()))
                .exceptionHandling(refusals -> refusals.accessDeniedHandler(audit.noting(withoutToken(unsent, broken))))
                .requestCache(cache -> cache.requestCache(wanted))
                .csrf(csrf -> csrf.csrfTokenRepository(tokens))
                .addFilterBefore(new UploadGate(request -> false, false), CsrfFilter.class)
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
                .headers(headers -> secure(headers, tls))
                .build();
    }

    static void askWho(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        if (AskToWait.whereAway(request, response, refused)) return;
        if (refused instanceof AddressWaitsException) {
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Throughline\", charset=\"UTF-8\"");
        response.sendError(HttpStatus.UNAUTHORIZED.value());
    }

    /** A form outlives the session that keeps its token: whoever sends it then is told so, and not refused. */
    private static AccessDeniedHandler withoutToken(UnsentForms unsent, BrokenUploads broken) {
        var refused = new AccessDeniedHandlerImpl();
        return (request, response, reason) -> {
            var ended = reason instanceof CsrfException && CurrentStaff.find().isEmpty();
            if (ended) {
                unsent.keep(request);
                response.sendRedirect(request.getContextPath() + "/sign-in?expired");
            } else if (!(reason instanceof CsrfException) && mustChoosePassword()) {
                response.sendRedirect(request.getContextPath() + PasswordPages.ADDRESS);
            } else if (!(reason instanceof CsrfException) || !broken.answer(request, response)) {
                refused.handle(request, response, reason);
            }
        };
    }

    private static boolean mustChoosePassword() {
        return CurrentStaff.findPrincipal()
                .filter(StaffPrincipal::mustChoosePassword)
                .isPresent();
    }

    /** Nobody else's page makes a browser send a token. */
    private static boolean isSentByProgram(HttpServletRequest request) {
        return TokenSignIn.isTried(request) || sentByProgramWithBasic(request);
    }

    /** A browser that remembers a Basic password could be made to send it by a hostile page, which this header tells. */
    private static boolean sentByProgramWithBasic(HttpServletRequest request) {
        var authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        var site = request.getHeader("Sec-Fetch-Site");
        return authorization != null
                && authorization.regionMatches(true, 0, "Basic ", 0, 6)
                && (site == null || "same-origin".equals(site) || "none".equals(site));
    }

    static void secure(HeadersConfigurer<HttpSecurity> headers, Tls tls) {
        // the API's browser is a library's own page, which writes a style element
        var looser = CONTENT_POLICY.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");
        headers.addHeaderWriter(contentPolicy(new NegatedRequestMatcher(API_BROWSER), CONTENT_POLICY))
                .addHeaderWriter(contentPolicy(API_BROWSER, looser))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        permissions -> permissions.policy("camera=(), geolocation=(), microphone=(), payment=()"))
                .httpStrictTransportSecurity(strict -> strict.requestMatcher(tls::carries))
                .frameOptions(frame -> frame.deny());
    }

    private static HeaderWriter contentPolicy(RequestMatcher where, String policy) {
        return new DelegatingRequestMatcherHeaderWriter(where, new ContentSecurityPolicyHeaderWriter(policy));
    }
}
