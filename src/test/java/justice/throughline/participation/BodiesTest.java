package justice.throughline.participation;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import justice.throughline.access.Role;
import justice.throughline.access.Staff;
import justice.throughline.handoffs.HandOffCatalogue;
import justice.throughline.handoffs.Party;
import justice.throughline.limits.Limits;
import justice.throughline.testing.DeskTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody is left out of the table of bodies, and nobody is in it twice. */
@DeskTest
class BodiesTest {

    @Autowired
    private Bodies bodies;

    @Autowired
    private HandOffCatalogue catalogue;

    @Autowired
    private Limits limits;

    @Test
    void shouldKnowEachPartyDeskAndAgencyOnce() {
        for (var kind : List.<Function<Body, Set<String>>>of(Body::desks, Body::parties, Body::agencies)) {
            assertThat(bodies.all().stream()
                            .flatMap(body -> kind.apply(body).stream())
                            .toList())
                    .doesNotHaveDuplicates();
        }
        assertThat(all(Body::parties)).isEqualTo(new TreeSet<>(catalogue.parties()));
        assertThat(all(Body::desks))
                .containsAll(namedDesks())
                .containsAll(catalogue.parties().stream()
                        .map(catalogue::party)
                        .map(Party::desk)
                        .toList());
        var owners = new TreeSet<>(limits.owners());
        owners.remove("any-agency");
        owners.removeIf(owner -> owner.endsWith("-agency"));
        assertThat(all(Body::agencies)).containsAll(owners);
        assertThat(bodies.all()).allSatisfy(body -> assertThat(body.agencies()).isNotEmpty());
    }

    /** A hand-off's party works at a desk of the same body; citizens, victims and witnesses have one that speaks with them. */
    @Test
    void shouldSeatEachPartyAtADeskOfItsBody() {
        for (var body : bodies.all()) {
            assertThat(body.parties()).as(body.code()).allSatisfy(party -> assertThat(body.desks())
                    .contains(catalogue.party(party).desk()));
        }
    }

    @Test
    void shouldCompareBodiesAndNotWhatStandsBeforeADot() {
        var probation = at("probation.intake");
        var liaison = at("probation.victim-liaison");
        assertThat(bodies.partiesOf(probation)).containsExactly("PROBATION");
        assertThat(bodies.partiesOf(liaison)).containsExactly("VLO");
        assertThat(bodies.partiesOf(at("council.school"))).containsExactly("SCHOOL");
        assertThat(bodies.partiesOf(at("police.unheard-of"))).isEmpty();
    }

    /** Whoever may act for a body sits in it. */
    @Test
    void shouldLetOnlyDesksOfTheBodyActForIt() {
        for (var body : bodies.all()) {
            assertThat(body.desks()).as(body.code()).containsAll(body.acts().supervisors());
            body.acts()
                    .ranks()
                    .forEach((rank, desks) -> assertThat(body.desks()).as(rank).containsAll(desks));
        }
    }

    private TreeSet<String> all(Function<Body, Set<String>> kind) {
        return new TreeSet<>(
                bodies.all().stream().map(kind).flatMap(Collection::stream).collect(toSet()));
    }

    private static List<String> namedDesks() {
        return ResourceBundle.getBundle("messages/common", Locale.ROOT).keySet().stream()
                .filter(key -> key.startsWith("desk."))
                .map(key -> key.substring("desk.".length()))
                .toList();
    }

    private static Staff at(String desk) {
        return new Staff("somebody", "Somebody", Set.of(desk), Set.of(Role.CASEWORKER));
    }
}
