package justice.throughline.demo;

import justice.throughline.access.Audit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Takes simulated systems of other agencies down, and brings them back. */
@Controller
@PreAuthorize("hasAnyRole('ADMIN','MANAGER')")
class SimulatedPartnersController {

    private final SimulatedPartners partners;
    private final Audit audit;

    SimulatedPartnersController(SimulatedPartners partners, Audit audit) {
        this.partners = partners;
        this.audit = audit;
    }

    @PostMapping("/demo/partners/{party:[A-Z_]+}/down")
    String takeDown(@PathVariable String party) {
        partners.takeDown(party);
        audit.write(null, "demo partner down " + party);
        return "redirect:/demo#partners";
    }

    @PostMapping("/demo/partners/{party:[A-Z_]+}/up")
    String bringBack(@PathVariable String party) {
        partners.bringBack(party);
        audit.write(null, "demo partner up " + party);
        return "redirect:/demo#partners";
    }
}
