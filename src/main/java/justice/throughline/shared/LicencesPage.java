package justice.throughline.shared;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Whose work the application is made of, and under which licences. */
@Controller
@PreAuthorize("isAuthenticated()")
class LicencesPage {

    private final ShippedParts parts;

    LicencesPage(ShippedParts parts) {
        this.parts = parts;
    }

    @GetMapping("/licences")
    String all(Model model) {
        model.addAttribute("libraries", parts.libraries());
        model.addAttribute("scripts", parts.scripts());
        return "licences";
    }
}
