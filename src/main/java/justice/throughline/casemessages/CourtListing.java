package justice.throughline.casemessages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import justice.throughline.arrivals.Finding;
import justice.throughline.arrivals.Findings;
import justice.throughline.casefile.CaseHearing;
import justice.throughline.casefile.CourtCases;
import justice.throughline.casefile.HearingDates;
import justice.throughline.casefile.HearingDays;
import justice.throughline.shared.Proof;

/** Puts the lines of one list into the cases that they name, and says of each what became of it. */
final class CourtListing {

    private final CourtCases cases;
    private final HearingDates dates;
    private final Instant publishedAt;
    private final Proof file;
    private final Findings found;
    private final Map<String, Optional<UUID>> known = new LinkedHashMap<>();
    /** The case of each line that is written first: where a line names several, it is one hearing, which this one leads. */
    private final Map<CourtListLine, UUID> leads = new HashMap<>();

    private record Listed(UUID caseId, LocalDate day, boolean singleJustice) {}

    CourtListing(CourtCases cases, HearingDates dates, Instant publishedAt, Proof file, Findings found) {
        this.cases = cases;
        this.dates = dates;
        this.publishedAt = publishedAt;
        this.file = file;
        this.found = found;
    }

    void keep(List<CourtListLine> lines) {
        var byCase = new LinkedHashMap<Listed, List<CourtListLine>>();
        for (var line : lines) {
            var day = line.day();
            var fault = day == null
                    ? Optional.<HearingDays.Fault>empty()
                    : dates.of(null).fault(day);
            if (line.namesNoCase()) add(Finding.Kind.UNUSED, line, "list-no-case");
            else if (day == null) add(Finding.Kind.UNUSED, line, "list-no-day");
            else if (fault.isPresent()) refuse(line, fault.get());
            else
                casesOf(line).forEach(caseId -> byCase.computeIfAbsent(
                                new Listed(caseId, day, CaseHearing.SINGLE_JUSTICE.equals(line.type())),
                                key -> new ArrayList<>())
                        .add(line));
        }
        byCase.forEach((listed, each) -> each.forEach(line -> leads.putIfAbsent(line, listed.caseId)));
        byCase.forEach((listed, each) -> dates.of(cases.chargedOn(listed.caseId).orElse(null))
                .fault(listed.day)
                .ifPresentOrElse(fault -> each.forEach(line -> refuse(line, fault)), () -> keep(listed, each)));
    }

    private void refuse(CourtListLine line, HearingDays.Fault fault) {
        add(Finding.Kind.UNUSED, line, "list-" + PoliceCaseCheck.codeOf(fault));
    }

    private void keep(Listed listed, List<CourtListLine> lines) {
        var hearings = lines.stream()
                .map(line -> line.hearing(listed.day, publishedAt))
                .toList();
        var newest = listed.singleJustice
                ? cases.ready(listed.caseId, hearings.getFirst(), publishedAt, file)
                : cases.list(listed.caseId, listed.day, hearings, leadsOf(listed, lines), publishedAt, file);
        var code = !newest ? "list-older" : listed.singleJustice ? "listed-single-justice" : "listed";
        lines.forEach(line -> add(newest ? Finding.Kind.TAKEN : Finding.Kind.UNUSED, line, code));
    }

    private Map<CaseHearing, UUID> leadsOf(Listed listed, List<CourtListLine> lines) {
        var others = new HashMap<CaseHearing, UUID>();
        for (var line : lines) {
            var lead = Objects.requireNonNull(leads.get(line));
            if (!lead.equals(listed.caseId)) others.put(line.hearing(listed.day, publishedAt), lead);
        }
        return others;
    }

    /** Every case that a line names; the defendants of one number of the Crown Court may have cases of their own. */
    private Set<UUID> casesOf(CourtListLine line) {
        var found = new LinkedHashSet<UUID>();
        for (var reference : line.references()) {
            var caseId = known.computeIfAbsent(reference, cases::caseOf);
            caseId.ifPresentOrElse(found::add, () -> add(Finding.Kind.WAITING, line, "case-unknown", reference));
        }
        var number = line.courtReference();
        if (number != null && line.references().isEmpty()) {
            found.addAll(cases.casesOf(number, line.courtOrNone()));
            if (found.isEmpty()) add(Finding.Kind.WAITING, line, "case-unknown");
        }
        return found;
    }

    private void add(Finding.Kind kind, CourtListLine line, String code) {
        add(kind, line, code, line.names());
    }

    private void add(Finding.Kind kind, CourtListLine line, String code, String names) {
        found.add(Finding.of(
                kind,
                line.line(),
                line.place(),
                code,
                names,
                Objects.toString(line.day(), ""),
                timeOf(line),
                line.courtOrNone(),
                Objects.toString(line.room(), "")));
    }

    private static String timeOf(CourtListLine line) {
        var time = line.time();
        return time == null ? "" : time.truncatedTo(ChronoUnit.MINUTES).toString();
    }
}
