package justice.throughline.handoffs;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import justice.throughline.access.Audit;
import justice.throughline.access.CurrentStaff;
import justice.throughline.casefile.CaseFiles;
import justice.throughline.casefile.CaseSummary;
import justice.throughline.shared.DateInput;
import justice.throughline.shared.DateKind;
import justice.throughline.shared.Flash;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One hand-off with its receipts, and what the person signed in may do with it. */
@Controller
@PreAuthorize("hasAnyRole('CASEWORKER', 'MANAGER', 'ADMIN')")
class HandOffController {

    private static final String PAGE = "redirect:/handoffs/";

    private final Handoffs handoffs;
    private final HandOffCatalogue catalogue;
    private final HandOffDesk desk;
    private final Audit audit;
    private final Documents documents;
    private final AnswersByHand answers;
    private final CaseFiles cases;
    private final Flash flash;
    private final long largest;

    HandOffController(
            Handoffs handoffs,
            HandOffCatalogue catalogue,
            HandOffDesk desk,
            Audit audit,
            Documents documents,
            AnswersByHand answers,
            CaseFiles cases,
            Flash flash,
            @Value("${throughline.handoffs.largest-document:20MB}") DataSize largest) {
        this.handoffs = handoffs;
        this.catalogue = catalogue;
        this.desk = desk;
        this.audit = audit;
        this.documents = documents;
        this.answers = answers;
        this.cases = cases;
        this.flash = flash;
        this.largest = largest.toBytes();
    }

    @GetMapping("/handoffs/{id}")
    String page(@PathVariable UUID id, Model model) {
        show(id, model);
        return "handoffs/hand-off";
    }

    @GetMapping("/handoffs/{id}/sheet")
    String sheet(@PathVariable UUID id, Model model) {
        var handOff = show(id, model);
        var caseRef = cases.find(handOff.caseId()).map(CaseSummary::crimeRef);
        model.addAttribute("caseRef", caseRef.orElse(handOff.caseId().toString()));
        return "handoffs/sheet";
    }

    @PostMapping("/handoffs/{id}")
    String act(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Step step,
            @RequestParam(required = false) @Nullable Set<String> reasons,
            @RequestParam Map<String, String> sent,
            RedirectAttributes after) {
        var chosen = reasons == null ? Set.<String>of() : reasons;
        try {
            seen(id);
            if (step == null) throw HandOffRefusal.stepMissing();
            desk.act(id, step, chosen, sent.getOrDefault("note", ""), sent.get("redirectTo"), CurrentStaff.get());
            after.addFlashAttribute("doneStep", step.name());
        } catch (HandOffRefusal refusal) {
            var typed = new HashMap<>(sent);
            typed.put("reasons", String.join(" ", chosen));
            return refused(PAGE + id, refusal, typed, after);
        }
        return PAGE + id;
    }

    @PostMapping("/handoffs/{id}/offer")
    String offerAgain(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable MultipartFile file,
            RedirectAttributes after)
            throws IOException {
        try {
            if (type == null || file == null || file.isEmpty()) {
                desk.offerAgain(id, CurrentStaff.get());
            } else {
                desk.offerAgain(
                        id, type, String.valueOf(file.getOriginalFilename()), content(file), CurrentStaff.get());
            }
            after.addFlashAttribute("doneStep", Step.OFFER.name());
        } catch (HandOffRefusal refusal) {
            return refused(PAGE + id, refusal, type == null ? Map.of() : Map.of("type", type), after);
        }
        return PAGE + id;
    }

    /** Adds a document, on the page of the hand-off or of the task that asks for the repair. */
    @PostMapping("/handoffs/{id}/documents")
    String addDocument(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Long task,
            @RequestParam String type,
            @RequestParam(required = false) @Nullable MultipartFile file,
            RedirectAttributes after)
            throws IOException {
        var page = task == null ? PAGE + id : "redirect:/tasks/" + task;
        try {
            if (file == null || file.isEmpty()) throw HandOffRefusal.fileMissing();
            desk.attach(id, type, String.valueOf(file.getOriginalFilename()), content(file), CurrentStaff.get());
        } catch (HandOffRefusal refusal) {
            return refused(page, refusal, Map.of("type", type), after);
        }
        return page;
    }

    private HandOffDetail seen(UUID id) {
        var detail = handoffs.detail(id);
        if (!desk.maySee(detail.handOff(), CurrentStaff.get())) throw HandOffRefusal.notYourDesk();
        return detail;
    }

    private byte[] content(MultipartFile file) throws IOException {
        if (file.getSize() > largest) throw HandOffRefusal.documentTooLarge(largest);
        return file.getBytes();
    }

    private String refused(String page, HandOffRefusal refusal, Map<String, String> typed, RedirectAttributes after) {
        if (refusal.getStatusCode().value() == 403 || refusal.getStatusCode().value() == 404) throw refusal;
        flash.refuse(after, refusal.field(), refusal, typed);
        return page;
    }

    /** Whoever may not answer themselves, but write down what was said by other means, is asked where it comes from. */
    private void showAnswers(HandOff handOff, Model model) {
        var staff = CurrentStaff.get();
        var steps = desk.possible(handOff, staff);
        var told = steps.isEmpty() ? answers.possible(handOff, staff) : List.<Step>of();
        var all = answers.of(handOff.id());
        model.addAttribute("steps", steps.isEmpty() ? told : steps);
        model.addAttribute("tells", !told.isEmpty());
        model.addAttribute("ways", ToldWay.values());
        model.addAttribute("toldOn", DateInput.of("toldOn", DateKind.DAY, Flash.typed(model)));
        model.addAttribute("answers", all);
        model.addAttribute(
                "mayDecide",
                all.stream()
                        .filter(each -> answers.mayDecide(each, staff))
                        .map(AnswerLine::id)
                        .toList());
    }

    private HandOff show(UUID id, Model model) {
        var detail = seen(id);
        var handOff = detail.handOff();
        audit.read(handOff.caseId(), "hand-off");
        var kind = catalogue.kind(handOff.kind());
        model.addAttribute("detail", detail);
        model.addAttribute("handOff", handOff);
        model.addAttribute("kind", kind);
        model.addAttribute("kept", documents.kept(id));
        model.addAttribute("events", handoffs.events(id).reversed());
        showAnswers(handOff, model);
        model.addAttribute("reasons", desk.reasons(handOff));
        model.addAttribute("fields", Barriers.fieldsOf(detail.payload()));
        model.addAttribute("byHand", desk.mayCarry(handOff, CurrentStaff.get()));
        model.addAttribute("parties", catalogue.parties());
        model.addAttribute("missing", kind.missing(detail.documents()));
        model.addAttribute("types", kind.documents());
        model.addAttribute("mayAdd", desk.mayAdd(handOff, CurrentStaff.get()));
        return handOff;
    }
}
