package justice.throughline.reconciliation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import justice.throughline.handoffs.HandOffWords;
import justice.throughline.partners.PartnerSettings;
import justice.throughline.partners.SimulatedSystems;
import justice.throughline.shared.Costly;
import justice.throughline.shared.Csv;
import justice.throughline.shared.CsvRows;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Hand-offs per pair of agencies, and the balance. */
@Controller
@PreAuthorize("hasAnyRole('CASEWORKER', 'MANAGER', 'ADMIN')")
class BoardController {

    private static final int BALANCE_DAYS = 7;

    private static final int DAYS = 28;
    private static final String COLUMN_WORDS = "handoffs.column.";
    private static final List<String> PAIR_COLUMNS = List.of(
            "from",
            "to",
            "offers",
            "open",
            "oldest-since",
            "bounced",
            "bounce-rate",
            "reasons",
            "answer-seconds",
            "transit-seconds",
            "triage-seconds",
            "queue-seconds");
    private static final List<String> BALANCE_COLUMNS = List.of(
            "partner",
            "kind",
            "day",
            "sent",
            "accepted",
            "refused",
            "withdrawn",
            "unproven",
            "open",
            "difference",
            "their-received",
            "their-accepted",
            "their-refused");

    private final HandOffBoard board;
    private final Balance balance;
    private final NightlyCheck nightly;
    private final HandOffWords words;
    private final PartnerSettings settings;
    private final SimulatedSystems systems;
    private final Csv csv;

    BoardController(
            HandOffBoard board,
            Balance balance,
            NightlyCheck nightly,
            HandOffWords words,
            PartnerSettings settings,
            SimulatedSystems systems,
            Csv csv) {
        this.board = board;
        this.balance = balance;
        this.nightly = nightly;
        this.words = words;
        this.settings = settings;
        this.systems = systems;
        this.csv = csv;
    }

    @GetMapping("/handoffs/board")
    String pairs(@RequestParam(required = false) @Nullable Boolean simulated, Model model) {
        var pairs = pairs(simulated);
        model.addAttribute("simulated", counts(simulated));
        model.addAttribute("pairs", pairs);
        model.addAttribute("busiest", most(pairs, PairLine::open));
        model.addAttribute("slowest", most(pairs, pair -> pair.answerSeconds() == null ? 0 : pair.answerSeconds()));
        model.addAttribute("refused", most(pairs, PairLine::bounceRate));
        return "reconciliation/board";
    }

    @Costly
    @GetMapping(path = "/handoffs/board.csv", produces = Csv.TYPE)
    ResponseEntity<Resource> pairsCsv(@RequestParam(required = false) @Nullable Boolean simulated) {
        var rows = pairs(simulated).stream()
                .map(each -> Arrays.asList(
                        words.party(each.fromAgency()),
                        words.party(each.toAgency()),
                        each.offers(),
                        each.open(),
                        each.oldest(),
                        each.bounced(),
                        each.bounceRate(),
                        words.reasons(each.reasons()),
                        Csv.seconds(each.answerSeconds()),
                        Csv.seconds(each.transitSeconds()),
                        Csv.seconds(each.triageSeconds()),
                        Csv.seconds(each.queueSeconds())))
                .toList();
        return csv.download(
                "hand-offs-between-agencies.csv", csv.heading(COLUMN_WORDS, PAIR_COLUMNS), CsvRows.of(rows));
    }

    @GetMapping("/handoffs/balance")
    String balance(@RequestParam(required = false) @Nullable Boolean simulated, Model model) {
        var lines = balance.ofLast(BALANCE_DAYS, counts(simulated));
        model.addAttribute("simulated", counts(simulated));
        model.addAttribute("lines", lines);
        model.addAttribute("incidents", balance.incidents());
        model.addAttribute("night", nightly.last().orElse(null));
        model.addAttribute(
                "difference", lines.stream().mapToInt(BalanceLine::difference).sum());
        model.addAttribute(
                "unheard", lines.stream().mapToInt(BalanceLine::unheard).sum());
        return "reconciliation/balance";
    }

    @Costly
    @GetMapping(path = "/handoffs/balance.csv", produces = Csv.TYPE)
    ResponseEntity<Resource> balanceCsv(@RequestParam(required = false) @Nullable Boolean simulated) {
        var rows = balance.ofLast(BALANCE_DAYS, counts(simulated)).stream()
                .map(each -> Arrays.asList(
                        words.party(each.partner()),
                        words.kind(each.kind()),
                        each.day(),
                        each.sent(),
                        each.accepted(),
                        each.refused(),
                        each.withdrawn(),
                        each.unproven(),
                        each.open(),
                        each.difference(),
                        each.theirReceived(),
                        each.theirAccepted(),
                        each.theirRefused()))
                .toList();
        return csv.download("balance.csv", csv.heading(COLUMN_WORDS, BALANCE_COLUMNS), CsvRows.of(rows));
    }

    private List<PairLine> pairs(@Nullable Boolean simulated) {
        var all = counts(simulated);
        return board.pairs(DAYS).stream()
                .filter(pair -> all || !systems.answerFor(pair.toAgency()))
                .toList();
    }

    private boolean counts(@Nullable Boolean simulated) {
        return simulated == null ? settings.countSimulated() : simulated;
    }

    /** The pair that has most of it, if any has some. */
    private static @Nullable PairLine most(List<PairLine> pairs, ToDoubleFunction<PairLine> of) {
        return pairs.stream()
                .filter(pair -> of.applyAsDouble(pair) > 0)
                .max(Comparator.comparingDouble(of))
                .orElse(null);
    }
}
