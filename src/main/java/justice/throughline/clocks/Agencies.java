package justice.throughline.clocks;

import java.util.Collection;
import java.util.TreeSet;
import justice.throughline.limits.Limits;
import justice.throughline.shared.Codes;
import org.springframework.stereotype.Component;

/** The agencies that own limits in law: by the rules, or as some clock has it. */
@Component
class Agencies implements Codes {

    private final Limits limits;
    private final ClocksAtRisk atRisk;
    private final ClockWords words;
    private final ClockRows clocks;

    Agencies(Limits limits, ClocksAtRisk atRisk, ClockWords words, ClockRows clocks) {
        this.limits = limits;
        this.atRisk = atRisk;
        this.words = words;
        this.clocks = clocks;
    }

    @Override
    public Collection<String> codes() {
        var codes = new TreeSet<>(limits.owners());
        atRisk.byAgency().forEach(each -> codes.add(each.agency()));
        return codes;
    }

    @Override
    public boolean knows(String code) {
        return limits.owners().contains(code) || !words.agency(code).equals(code) || clocks.existsByLawOwner(code);
    }
}
