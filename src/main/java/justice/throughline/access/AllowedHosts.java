package justice.throughline.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import justice.throughline.shared.RefusedStartException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.http.HttpStatus;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers under its own names only: a page of another site that makes its name stand for this machine reaches nothing, and no
 * link is built with a name that whoever asks has made up.
 */
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER - 2)
class AllowedHosts extends OncePerRequestFilter {

    private static final Set<String> OF_THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1", "0:0:0:0:0:0:0:1");

    private final Set<String> names;

    @Autowired
    AllowedHosts(
            @Value("${throughline.access.hosts:}") List<String> hosts,
            ServerProperties server,
            Environment environment) {
        this(hosts, server.getAddress(), environment.acceptsProfiles(Profiles.of("external")));
    }

    AllowedHosts(List<String> hosts, @Nullable InetAddress listensAt, boolean external) {
        var here = listensAt != null && listensAt.isLoopbackAddress();
        if (hosts.isEmpty() && external && !here) throw noHosts();
        var own = hosts.isEmpty() ? Stream.of(nameOfThisMachine()) : hosts.stream();
        this.names = Stream.concat(
                        own.map(AllowedHosts::plain), hosts.isEmpty() || here ? OF_THIS_MACHINE.stream() : Stream.of())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (names.contains(plain(request.getServerName()))) chain.doFilter(request, response);
        else response.sendError(HttpStatus.BAD_REQUEST.value());
    }

    /** What checks whether this copy is well asks it by its address. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/actuator/");
    }

    private static String plain(String host) {
        return host.strip().toLowerCase(Locale.ROOT).replaceAll("^\\[|]$|\\.$", "");
    }

    private static String nameOfThisMachine() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "localhost";
        }
    }

    private static RefusedStartException noHosts() {
        return new RefusedStartException(
                "Nobody has said under which names this application is reached, and it answers under no others.",
                "Set THROUGHLINE_ACCESS_HOSTS to the names, with commas between, by which people, programs and partners"
                        + " reach it, as in throughline.example.org; docs/operations.md says more.");
    }
}
