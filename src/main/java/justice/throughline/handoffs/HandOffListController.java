package justice.throughline.handoffs;

import justice.throughline.access.CurrentStaff;
import justice.throughline.shared.OneOf;
import justice.throughline.shared.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of hand-offs of the desk. */
@Controller
@PreAuthorize("hasAnyRole('CASEWORKER', 'MANAGER', 'ADMIN')")
class HandOffListController {

    private static final int LINES = 50;

    private final HandOffLines lines;
    private final HandOffDesk desk;
    private final HandOffCatalogue catalogue;

    HandOffListController(HandOffLines lines, HandOffDesk desk, HandOffCatalogue catalogue) {
        this.lines = lines;
        this.desk = desk;
        this.catalogue = catalogue;
    }

    @GetMapping("/handoffs")
    String list(
            @RequestParam(required = false) @Nullable State state,
            @RequestParam(required = false) @OneOf(HandOffKinds.class) @Nullable String kind,
            Place.Asked place,
            Model model) {
        var code = kind == null || kind.isBlank() ? null : kind;
        model.addAttribute("lines", lines.page(desk.partiesOf(CurrentStaff.get()), state, code, place.by(LINES)));
        model.addAttribute("state", state);
        model.addAttribute("kind", code);
        model.addAttribute("states", State.values());
        model.addAttribute("kinds", catalogue.kinds());
        model.addAttribute(
                "base",
                "/handoffs?state=" + (state == null ? "" : state) + "&kind="
                        + (code == null || !code.matches("H-\\d\\d") ? "" : code) + "&");
        return "handoffs/hand-offs";
    }
}
