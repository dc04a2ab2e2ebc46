package justice.throughline.casefile;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One defendant in one hearing. Whatever changes it is kept as an {@link AppearanceEvent}. */
@Entity
@Table(schema = "casefile", name = "appearance")
class Appearance {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Convert(converter = AppearanceKey.Column.class)
    @Column(name = "appearance_key")
    private AppearanceKey key;

    @Column(name = "hearing_id")
    private long hearing;

    @Column(name = "case_id")
    private UUID caseId;

    @Convert(converter = PersonKey.Column.class)
    @Column(name = "person_key")
    private PersonKey person;

    @Enumerated(EnumType.STRING)
    private AppearanceState state = AppearanceState.EXPECTED;

    private @Nullable String result;

    @Column(name = "result_on")
    private @Nullable LocalDate resultOn;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected Appearance() {}

    Appearance(long hearing, UUID caseId, PersonKey person) {
        this.key = new AppearanceKey(hearing, person);
        this.hearing = hearing;
        this.caseId = caseId;
        this.person = person;
    }

    long id() {
        return Objects.requireNonNull(id);
    }

    AppearanceKey key() {
        return key;
    }

    long hearing() {
        return hearing;
    }

    UUID caseId() {
        return caseId;
    }

    AppearanceState state() {
        return state;
    }

    /** @throws IllegalStateException when it is expected already, or has a result */
    void expectAgain() {
        become(AppearanceState.EXPECTED);
    }

    /** @throws IllegalStateException when it has a result, or has ended */
    void end() {
        become(AppearanceState.ENDED);
    }

    /**
     * @return whether this is new
     * @throws IllegalStateException when it has ended
     */
    boolean result(String outcome, LocalDate day) {
        if (outcome.equals(result) && day.equals(resultOn)) return false;
        become(AppearanceState.RESULTED);
        result = outcome;
        resultOn = day;
        return true;
    }

    CaseAppearance shown() {
        return new CaseAppearance(key, caseId, person, state, result, resultOn);
    }

    @Nullable
    String result() {
        return result;
    }

    @Nullable
    LocalDate resultOn() {
        return resultOn;
    }

    private void become(AppearanceState next) {
        state = state.become(next, "Appearance " + key);
    }
}
