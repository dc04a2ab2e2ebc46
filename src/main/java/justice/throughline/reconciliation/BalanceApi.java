package justice.throughline.reconciliation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import justice.throughline.partners.PartnerSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The balance for programs. */
@RestController
@RequestMapping("/api/handoffs")
@PreAuthorize("hasAnyRole('CASEWORKER', 'MANAGER', 'ADMIN')")
@Tag(name = "Hand-offs")
class BalanceApi {

    private static final int MOST_DAYS = 366;

    private final Balance balance;
    private final NightlyCheck nightly;
    private final PartnerSettings settings;

    BalanceApi(Balance balance, NightlyCheck nightly, PartnerSettings settings) {
        this.balance = balance;
        this.nightly = nightly;
        this.settings = settings;
    }

    /** @param lastNight the last check of every day; none before the first night */
    record Balanced(
            int difference,
            int unheard,
            List<BalanceLine> lines,
            List<Incident> incidents,
            NightlyCheck.@Nullable Result lastNight) {}

    @GetMapping("/balance")
    @Operation(
            summary =
                    "Sent against accepted, refused, withdrawn and open, per party, kind and day, with what does not add up",
            description = "difference counts offers that nobody can account for, unheard the decisions that a partner"
                    + " says it made and that have not reached us; both must be 0")
    Balanced balance(
            @RequestParam(defaultValue = "7") int days,
            @Parameter(description = "With what simulated systems say, too; as the site is set up when left out")
                    @RequestParam(required = false)
                    @Nullable
                    Boolean simulated) {
        var lines = balance.ofLast(
                Math.clamp(days, 0, MOST_DAYS), simulated == null ? settings.countSimulated() : simulated);
        return new Balanced(
                lines.stream().mapToInt(BalanceLine::difference).sum(),
                lines.stream().mapToInt(BalanceLine::unheard).sum(),
                lines,
                balance.incidents(),
                nightly.last().orElse(null));
    }
}
