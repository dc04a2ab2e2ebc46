package justice.throughline.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import justice.throughline.shared.Evidence;
import org.springframework.stereotype.Component;

/** Who is in a case, and as what. Its callers have the case locked. */
@Component
class CasePeople {

    private final Participants participants;
    private final RoleChanges changes;
    private final Appearing appearing;

    CasePeople(Participants participants, RoleChanges changes, Appearing appearing) {
        this.participants = participants;
        this.changes = changes;
        this.appearing = appearing;
    }

    List<CasePerson> of(UUID caseId) {
        return participants.ofCase(caseId).stream().map(Participant::person).toList();
    }

    /** Somebody who comes into the case beside these. */
    CasePerson join(UUID caseId, NewPerson person, List<CasePerson> known) {
        var joined = new Participant(caseId, key(caseId, person, known), person);
        participants.save(joined);
        return joined.person();
    }

    /** Adds somebody where nobody of these has their role. */
    List<CasePerson> with(UUID caseId, NewPerson person, List<CasePerson> known) {
        if (known.stream().anyMatch(other -> other.role() == person.role())) return known;
        return Stream.concat(known.stream(), Stream.of(join(caseId, person, known)))
                .toList();
    }

    /**
     * Somebody in the case is charged. The one suspect there is becomes the defendant; where nobody is suspected, one
     * comes in. Where there are several, nobody has said which.
     */
    List<CasePerson> charged(UUID caseId, String force, Evidence said, Instant at) {
        var all = participants.ofCase(caseId);
        var known = all.stream().map(Participant::person).toList();
        if (known.stream().anyMatch(person -> person.role() == PersonRole.DEFENDANT)) return known;
        var suspects = all.stream()
                .filter(each -> each.person().role() == PersonRole.SUSPECT)
                .toList();
        if (suspects.size() > 1) return known;
        if (suspects.isEmpty()) {
            known = with(caseId, new NewPerson(PersonRole.DEFENDANT, "defendant-1", force), known);
        } else {
            changes.save(suspects.getFirst().become(PersonRole.DEFENDANT, said, at));
            known = all.stream().map(Participant::person).toList();
        }
        appearing.joinLate(caseId, defendants(known), said, at);
        return known;
    }

    static List<PersonKey> defendants(List<CasePerson> people) {
        return people.stream()
                .filter(person -> person.role() == PersonRole.DEFENDANT)
                .map(CasePerson::key)
                .toList();
    }

    /** By the reference alone, as far as it is free: the same human in another role has another key. */
    private static PersonKey key(UUID caseId, NewPerson person, List<CasePerson> known) {
        var key = new PersonKey(caseId, person.reference());
        var taken = known.stream().map(CasePerson::key).anyMatch(key::equals);
        return taken
                ? new PersonKey(
                        caseId, person.reference() + "." + person.role().name().toLowerCase(Locale.ROOT))
                : key;
    }
}
