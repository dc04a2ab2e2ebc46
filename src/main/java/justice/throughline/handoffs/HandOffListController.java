package justice.throughline.handoffs;

import justice.throughline.access.CurrentStaff;
import justice.throughline.casefile.AboutKey;
import justice.throughline.limits.Jurisdiction;
import justice.throughline.shared.OneOf;
import justice.throughline.shared.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of hand-offs of the desk. */
@Controller
@PreAuthorize("hasAnyRole('CASEWORKER', 'MANAGER', 'ADMIN')")
class HandOffListController {

    private static final int LINES = 50;

    private final HandOffLines lines;
    private final HandOffDesk desk;
    private final AnswersByHand answers;
    private final HandOffCatalogue catalogue;

    HandOffListController(HandOffLines lines, HandOffDesk desk, AnswersByHand answers, HandOffCatalogue catalogue) {
        this.lines = lines;
        this.desk = desk;
        this.answers = answers;
        this.catalogue = catalogue;
    }

    @GetMapping("/handoffs")
    String list(
            @RequestParam(required = false) @Nullable State state,
            @RequestParam(required = false) @OneOf(HandOffKinds.class) @Nullable String kind,
            @RequestParam(required = false) @Nullable AboutKey about,
            @RequestParam(required = false) @Nullable Jurisdiction jurisdiction,
            Place.Asked place,
            Model model) {
        var code = kind == null || kind.isBlank() ? null : kind;
        var asked = new HandOffLines.Asked(state, code, about, jurisdiction);
        model.addAttribute("lines", lines.page(desk.partiesOf(CurrentStaff.get()), asked, place.by(LINES)));
        model.addAttribute("waiting", answers.countWaitingFor(CurrentStaff.get()));
        model.addAttribute("search", asked);
        model.addAttribute("states", State.values());
        model.addAttribute("kinds", catalogue.kinds());
        model.addAttribute("nations", Jurisdiction.values());
        model.addAttribute("base", address(asked) + "&");
        return "handoffs/hand-offs";
    }

    private static String address(HandOffLines.Asked asked) {
        return UriComponentsBuilder.fromPath("/handoffs")
                .queryParam("state", shown(asked.state()))
                .queryParam("kind", shown(asked.kind()))
                .queryParam("about", shown(asked.about()))
                .queryParam("jurisdiction", shown(asked.jurisdiction()))
                .encode()
                .build()
                .toUriString();
    }

    private static String shown(@Nullable Object asked) {
        return asked == null ? "" : asked.toString();
    }
}
