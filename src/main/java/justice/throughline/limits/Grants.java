package justice.throughline.limits;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import justice.throughline.shared.Deadline;

/** The extensions of a question, each tried against its rule and then applied. */
final class Grants {

    private static final String OFFENCE_CLASS = "offenceClass";
    private static final String AS_ORDERED = "as ordered";
    private static final String FROM_GRANT = " from grant";

    private final Facts facts;
    private final Counting counting;
    private final Instant origin;
    private final List<String> granted = new ArrayList<>();

    Grants(Facts facts, Counting counting, Instant origin) {
        this.facts = facts;
        this.counting = counting;
        this.origin = origin;
    }

    /** The end after all of them. */
    Deadline apply(Deadline base) {
        var due = base;
        for (var extension : facts.question().extensions().stream()
                .sorted(Comparator.comparing(Extension::grantedAt))
                .toList()) {
            due = extend(due, extension);
            granted.add(extension.code());
        }
        return due;
    }

    /** What may still be granted before this end. */
    List<Extending> open(Deadline due) {
        var asOf = facts.question().asOf();
        if (due.passed(asOf)) return List.of();
        return counting.rule().grants().stream()
                .filter(this::fitsOffence)
                .filter(grant -> grant.after() == null || granted.contains(grant.after()))
                .map(grant -> new Extending(
                        grant.code(),
                        grant.roles().getFirst(),
                        grant.gives(),
                        due,
                        most(grant, due, asOf).orElse(null)))
                .toList();
    }

    private Deadline extend(Deadline due, Extension extension) {
        var grant = counting.rule()
                .grant(extension.code())
                .orElseThrow(() -> LawRefusal.because("limit-extension-unknown", "grant:" + extension.code()));
        check(grant, due, extension);
        var most = most(grant, due, extension.grantedAt());
        if (grant.gives().equals(AS_ORDERED) && ordered(extension).isEmpty()) {
            throw LawRefusal.because("limit-extension-needs-date", "grant:" + extension.code());
        }
        var end = ordered(extension).orElseGet(most::orElseThrow);
        if (most.isPresent() && end.end().isAfter(most.get().end())) {
            throw LawRefusal.because("limit-extension-too-long", most.get());
        }
        counting.steps().add(Step.of("extension", "grant:" + grant.code(), extension.grantedAt(), grant.gives(), end));
        return end;
    }

    private void check(Rule.Grant grant, Deadline due, Extension extension) {
        if (!fitsOffence(grant)) {
            throw LawRefusal.because("limit-extension-offence", "value:" + facts.text(OFFENCE_CLASS));
        }
        var authority = extension.authority();
        if (authority == null || !grant.roles().contains(authority)) {
            throw LawRefusal.because(
                    "limit-extension-role", "role:" + grant.roles().getFirst());
        }
        if (grant.after() != null && !granted.contains(grant.after())) {
            throw LawRefusal.because("limit-extension-order", "grant:" + grant.after());
        }
        var conditions = grant.afterMet();
        if (conditions != null && extension.met() != null && conditions.missing(extension.met())) {
            throw LawRefusal.because(
                    "limit-extension-undone",
                    conditions.times(),
                    "kind:" + conditions.kinds().getLast());
        }
        if (extension.grantedAt().isBefore(facts.question().start())) {
            throw LawRefusal.because("limit-extension-early", facts.question().start());
        }
        if (due.passed(extension.grantedAt())) {
            throw LawRefusal.because("limit-extension-late", due, extension.grantedAt());
        }
    }

    private boolean fitsOffence(Rule.Grant grant) {
        return grant.offences() == null || grant.offences().contains(facts.text(OFFENCE_CLASS));
    }

    private static Optional<Deadline> ordered(Extension extension) {
        var until = extension.orderedUntil();
        var day = extension.orderedDate();
        return day != null
                ? Optional.of(new Deadline.Day(day))
                : Optional.ofNullable(until).map(Deadline.Moment::new);
    }

    /** The latest end that the rule gives, its cap included; empty where the court says. */
    private Optional<Deadline> most(Rule.Grant grant, Deadline due, Instant grantedAt) {
        var silent = new Counting(
                counting.rule(),
                new Arithmetic(counting.arithmetic().off(), new ArrayList<>()),
                counting.pauses(),
                new ArrayList<>());
        var gives = given(silent, grant.gives(), due, grantedAt);
        var cap = Optional.ofNullable(grant.cap()).map(length -> silent.end(origin, Span.parse(length)));
        return gives.isPresent() && cap.isPresent()
                ? Optional.of(earlier(gives.get(), cap.get()))
                : gives.or(() -> cap);
    }

    private Optional<Deadline> given(Counting silent, String gives, Deadline due, Instant grantedAt) {
        if (gives.equals(AS_ORDERED)) return Optional.empty();
        if (gives.endsWith(FROM_GRANT)) {
            return Optional.of(silent.end(grantedAt, Span.parse(gives.replace(FROM_GRANT, ""))));
        }
        var span = Span.parse(gives.substring(gives.indexOf(' ') + 1));
        return Optional.of(gives.startsWith("by ") ? silent.further(due, span) : silent.end(origin, span));
    }

    static Deadline earlier(Deadline one, Deadline other) {
        return other.end().isBefore(one.end()) ? other : one;
    }
}
