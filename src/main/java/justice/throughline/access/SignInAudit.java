package justice.throughline.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import justice.throughline.access.AuditEntry.Action;
import justice.throughline.access.AuditEntry.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationFailureLockedEvent;
import org.springframework.security.authentication.event.AuthenticationFailureServiceExceptionEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.authorization.event.AuthorizationDeniedEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * Notes who signed in and out, who could not, and whom the gate turned away that stands before all handlers. Of a failure it
 * keeps the number of the account, or nothing: what was typed for a name may have been a password.
 */
@Component
class SignInAudit {

    private final Audit audit;
    private final StaffMembers members;

    SignInAudit(Audit audit, StaffMembers members) {
        this.audit = audit;
        this.members = members;
    }

    /** On the page; programs that send their password along are noted by what they ask for. */
    @EventListener
    void signedIn(InteractiveAuthenticationSuccessEvent event) {
        var who = staff(event.getAuthentication());
        if (who != null) note(who, Action.SIGN_IN, Outcome.DONE, "sign-in");
    }

    @EventListener
    void signedOut(LogoutSuccessEvent event) {
        var who = staff(event.getAuthentication());
        if (who != null) note(who, Action.SIGN_OUT, Outcome.DONE, "sign-out");
    }

    @EventListener
    void notSignedIn(AbstractAuthenticationFailureEvent event) {
        if (event instanceof AuthenticationFailureServiceExceptionEvent) return; // nothing can be noted then
        var number = members.numberOf(UserNames.of(event.getAuthentication().getName()))
                .orElse(null);
        var locked = event instanceof AuthenticationFailureLockedEvent;
        audit.note(new AuditEntry(
                number,
                Whence.of((Staff) null),
                Action.SIGN_IN,
                Outcome.REFUSED,
                locked ? "sign-in after too many wrong passwords" : "sign-in",
                null,
                null));
    }

    @EventListener
    void turnedAway(AuthorizationDeniedEvent<?> event) {
        var who = staff(event.getAuthentication().get());
        if (who == null || !(event.getObject() instanceof HttpServletRequest request)) return;
        var action = RequestAudit.isRead(request) ? Action.READ : Action.ASK;
        note(who, action, Outcome.REFUSED, RequestAudit.what(request));
    }

    /** Before it is answered: a request of somebody who is signed in, without the token that the page gave them. */
    AccessDeniedHandler noting(AccessDeniedHandler answer) {
        return (request, response, reason) -> {
            var who = staff(SecurityContextHolder.getContext().getAuthentication());
            if (reason instanceof CsrfException && who != null)
                note(who, Action.ASK, Outcome.REFUSED, RequestAudit.what(request));
            answer.handle(request, response, reason);
        };
    }

    void wrongToken() {
        audit.note(new AuditEntry(
                null, Whence.of((Staff) null), Action.SIGN_IN, Outcome.REFUSED, "sign-in by a token", null, null));
    }

    void outOfScope(SignedInByToken token, HttpServletRequest request) {
        var who = token.getPrincipal().staff();
        var action = RequestAudit.isRead(request) ? Action.READ : Action.ASK;
        note(who, action, Outcome.REFUSED, RequestAudit.what(request) + " by token " + token.token());
    }

    private void note(Staff who, Action action, Outcome outcome, String what) {
        audit.note(new AuditEntry(who.number(), Whence.of(who), action, outcome, what, null, null));
    }

    private static @Nullable Staff staff(@Nullable Authentication authentication) {
        return Optional.ofNullable(authentication)
                .flatMap(CurrentStaff::principalOf)
                .map(StaffPrincipal::staff)
                .orElse(null);
    }
}
