package justice.throughline.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import justice.throughline.shared.Fingerprint;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Slows down guessing. Wrong passwords are counted by account, known or not, and by address, in the database, so that all
 * copies count together; both are forgotten a while after the first of them, an account's by the right password, too.
 */
@Component
class LoginAttempts {

    /** What becomes of the right password of an account. */
    enum Standing {
        FREE,
        /** Its owner is told to wait, and so is whoever has guessed it: for a few guesses only. */
        WAITING,
        /** The right password gets the answer of a wrong one. */
        CLOSED
    }

    /** A household or an office has as many addresses of the newer kind as begin like this. */
    private static final int BYTES_OF_A_NETWORK = 8;

    private final GuessCounts counts;
    private final InstantSource clock;
    private final int accountLimit;
    private final int addressLimit;
    private final Duration wait;

    LoginAttempts(
            GuessCounts counts,
            InstantSource clock,
            @Value("${throughline.access.account-limit:10}") int accountLimit,
            @Value("${throughline.access.address-limit:200}") int addressLimit,
            @Value("${throughline.access.wait:15m}") Duration wait) {
        this.counts = counts;
        this.clock = clock;
        this.accountLimit = accountLimit;
        this.addressLimit = addressLimit;
        this.wait = wait;
    }

    Duration longestWait() {
        return wait;
    }

    Standing standing(String username) {
        return standingOf(account(username));
    }

    /** Of who is signed in and asked for their password again. */
    Standing standingAtTheDesk(String number) {
        return standingOf(desk(number));
    }

    void failedAtTheDesk(String number) {
        add(desk(number));
    }

    private Standing standingOf(String whose) {
        var failures = failures(whose);
        if (failures < accountLimit) return Standing.FREE;
        return failures < 2 * accountLimit ? Standing.WAITING : Standing.CLOSED;
    }

    /** Whether nobody's password is looked at any more that comes from there. */
    boolean isClosedTo(String address) {
        return failures(address(address)) >= addressLimit;
    }

    @EventListener
    void failed(AuthenticationFailureBadCredentialsEvent event) {
        add(account(event.getAuthentication().getName()));
        add(address(addressOf(event.getAuthentication())));
    }

    @EventListener
    void succeeded(AuthenticationSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof StaffPrincipal who) forget(who.login());
    }

    /** A token that does not work, of which nobody knows whose it was to be. */
    void failedFrom(String address) {
        add(address(address));
    }

    void forget(String username) {
        counts.forget(account(username));
    }

    @Scheduled(fixedDelayString = "${throughline.access.forget-tick:10m}")
    void forgetOld() {
        counts.forgetUntil(oldest());
    }

    private void add(String whose) {
        counts.add(whose, clock.instant(), oldest());
    }

    private int failures(String whose) {
        return counts.find(whose, oldest()).map(GuessCount::failures).orElse(0);
    }

    private Instant oldest() {
        return clock.instant().minus(wait);
    }

    private static String account(String username) {
        return digest("account " + UserNames.of(username));
    }

    private static String desk(String number) {
        return digest("desk " + number);
    }

    /** Of whoever asks; empty where nobody does by a connection. */
    static String addressOf(Authentication attempt) {
        return attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }

    private static String address(String from) {
        return digest("address " + (from.contains(":") ? network(from) : from));
    }

    private static String network(String address) {
        try {
            var bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, BYTES_OF_A_NETWORK));
        } catch (UnknownHostException unreadable) {
            return address;
        }
    }

    private static String digest(String text) {
        return Fingerprint.of(text.getBytes(UTF_8));
    }
}
