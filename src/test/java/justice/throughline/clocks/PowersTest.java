package justice.throughline.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import justice.throughline.access.People;
import justice.throughline.access.Role;
import justice.throughline.access.Staff;
import justice.throughline.testing.DeskTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who works for whom is asked of bodies. */
@DeskTest
class PowersTest {

    @Autowired
    private Powers powers;

    @Test
    void shouldTellBodiesApartThatBeginAlike() {
        assertThat(powers.worksFor(at("probation.intake"), "probation")).isTrue();
        assertThat(powers.worksFor(at("probation.victim-liaison"), "probation")).isFalse();
        assertThat(powers.worksFor(at("council.antisocial"), "council")).isTrue();
        assertThat(powers.worksFor(at("council.school"), "council")).isFalse();
        assertThat(powers.worksFor(at("custody.appropriate-adult"), "custody")).isFalse();
        assertThat(powers.worksFor(at("police.nobody-knows"), "police")).isFalse();
        assertThat(powers.worksFor(at("witnesscare.unit"), "victim")).isTrue();
        assertThat(powers.worksFor(at("council.school"), "any-agency")).isTrue();
    }

    @Test
    void shouldSpeakForTheBodyOfADesk() {
        assertThat(powers.partyOf("court.listing")).isEqualTo("hmcts");
        assertThat(powers.partyOf("police.custody")).isEqualTo("police");
        assertThat(powers.partyOf("council.school")).isEqualTo("school");
        assertThat(powers.partyOf("no-desk")).isEqualTo("no-desk");
        assertThat(powers.agencyOf("police.nobody-knows")).isEmpty();
    }

    @Test
    void shouldGrantAndSuperviseOnlyInTheOwnBodyButOrderAsACourtEverywhere() {
        var superintendent = at("police.superintendent");
        assertThat(powers.actAs(superintendent, "inspector", "police")).isTrue();
        assertThat(powers.actAs(superintendent, "inspector", "cps")).isFalse();
        assertThat(powers.actAs(at("police.inspector"), "superintendent", "police"))
                .isFalse();
        assertThat(powers.actAs(People.COURT, "magistrates-court", "police")).isTrue();
        assertThat(powers.actAs(superintendent, "magistrates-court", "police")).isFalse();
        assertThat(powers.supervises(at("police.supervision"), "police")).isTrue();
        assertThat(powers.supervises(at("police.supervision"), "cps")).isFalse();
        assertThat(powers.supervises(People.INVESTIGATOR, "police")).isFalse();
        assertThat(powers.supervises(People.MANAGER, "cps")).isTrue();
    }

    private static Staff at(String desk) {
        return new Staff("somebody", "Somebody", Set.of(desk), Set.of(Role.CASEWORKER));
    }
}
