package justice.throughline.custody;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import justice.throughline.access.CurrentStaff;
import justice.throughline.casefile.ChargeKey;
import justice.throughline.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** News of custody from the systems that hold the custody records. */
@RestController
@RequestMapping("/api/cases/{caseId}")
@PreAuthorize("hasRole('CASEWORKER')")
@Tag(
        name = "Custody",
        description =
                "Say that somebody is detained, remanded or sent to the Crown Court: for those who keep the custody record")
class CustodyApi {

    /**
     * @param person the suspect's reference in the case, never a name
     * @param enhancedRights whether the victim has enhanced rights
     */
    record Detention(
            @Nullable String person,
            @Nullable Instant arrivedAt,
            @Nullable OffenceClass offenceClass,
            @Nullable Boolean enhancedRights) {}

    /**
     * @param person the defendant's reference in the case, never a name
     * @param charge the reference of the charge for which they are held, where it is one: each has a limit of its own
     */
    record Remand(
            @Nullable String person,
            @Nullable String charge,
            @Nullable Instant from,
            @Nullable OffenceClass offenceClass) {}

    record Sending(@Nullable Instant at) {}

    private final Custody custody;
    private final CustodyDesk desk;

    CustodyApi(Custody custody, CustodyDesk desk) {
        this.custody = custody;
        this.desk = desk;
    }

    @PostMapping("/detentions/{reference}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "A person was detained at a police station; reference is the custody record's")
    void detained(@PathVariable UUID caseId, @PathVariable String reference, @RequestBody Detention news) {
        tell(
                caseId,
                reference,
                News.DETENTION,
                "arrivedAt",
                news.arrivedAt(),
                said -> custody.detained(
                        caseId,
                        reference,
                        person(news.person()),
                        given(news.arrivedAt(), "arrivedAt"),
                        given(news.offenceClass(), "offenceClass"),
                        Boolean.TRUE.equals(news.enhancedRights()),
                        said));
    }

    @PostMapping("/remands/{reference}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "A defendant was remanded in custody")
    void remanded(@PathVariable UUID caseId, @PathVariable String reference, @RequestBody Remand news) {
        tell(
                caseId,
                reference,
                News.REMAND,
                "from",
                news.from(),
                said -> custody.remanded(
                        caseId,
                        reference,
                        person(news.person()),
                        charge(news.charge()),
                        given(news.from(), "from"),
                        given(news.offenceClass(), "offenceClass"),
                        said));
    }

    @PostMapping("/remands/{reference}/sending")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "The case of a defendant on remand was sent to the Crown Court")
    void sent(@PathVariable UUID caseId, @PathVariable String reference, @RequestBody Sending news) {
        tell(
                caseId,
                reference,
                News.SENDING,
                "at",
                news.at(),
                said -> custody.sentToCrownCourt(caseId, reference, given(news.at(), "at"), said));
    }

    private void tell(
            UUID caseId, String reference, News what, String field, @Nullable Instant at, Consumer<Said> news) {
        desk.tell(caseId, reference, what, field, at, news, CurrentStaff.get());
    }

    private static String person(@Nullable String person) {
        return CustodyReference.person(given(person, "person"));
    }

    private static @Nullable String charge(@Nullable String charge) {
        if (charge == null || ChargeKey.isReference(charge)) return charge;
        throw new Refusal(HttpStatus.BAD_REQUEST, "charge-unfit").blaming("charge");
    }

    private static <T> T given(@Nullable T value, String field) {
        if (value == null || value.toString().isBlank()) {
            throw new Refusal(HttpStatus.BAD_REQUEST, "clock-field-missing", field).blaming(field);
        }
        return value;
    }
}
