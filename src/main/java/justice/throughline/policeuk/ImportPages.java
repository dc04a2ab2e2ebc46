package justice.throughline.policeuk;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import justice.throughline.access.CurrentStaff;
import justice.throughline.shared.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

@Controller
@RequestMapping("/imports")
@PreAuthorize("hasAnyRole('ADMIN', 'MANAGER')")
class ImportPages {

    private static final int PAGE_SIZE = 20;

    private final ImportDesk desk;
    private final ImportViews views;
    private final RejectedRows rejectedRows;
    private final MessageSource messages;

    ImportPages(ImportDesk desk, ImportViews views, RejectedRows rejectedRows, MessageSource messages) {
        this.desk = desk;
        this.views = views;
        this.rejectedRows = rejectedRows;
        this.messages = messages;
    }

    @GetMapping
    String list(Place.Asked place, Model model) {
        var imports = desk.page(place.by(PAGE_SIZE)).mapped(views::of);
        model.addAttribute("imports", imports);
        model.addAttribute("busy", imports.stream().anyMatch(view -> !view.over()));
        return "policeuk/imports";
    }

    @PostMapping
    ModelAndView take(
            @RequestParam(required = false) @Nullable List<MultipartFile> street,
            @RequestParam(required = false) @Nullable List<MultipartFile> outcomes,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            Model model) {
        List<MultipartUpload> uploads = MultipartUpload.all(street, outcomes, files);
        try {
            if (uploads.isEmpty()) {
                throw new NoFilesRefusal();
            }
            UUID id = desk.take(uploads, CurrentStaff.get().number());
            return new ModelAndView("redirect:/imports/" + id);
        } catch (FileRefusal | NoFilesRefusal refused) {
            model.addAttribute("errors", Map.of("files", words(refused)));
            return new ModelAndView(list(Place.Asked.NOWHERE, model), model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, Place.Asked place, Model model) {
        FileImport done = desk.find(id).orElseThrow(() -> new NoSuchImport(id));
        model.addAttribute("it", views.of(done));
        model.addAttribute(
                "rejected", rejectedRows.page(id, place.by(PAGE_SIZE)).mapped(row -> views.of(row, done)));
        return "policeuk/import";
    }

    private String words(justice.throughline.shared.Refusal refusal) {
        Object[] args = refusal.getDetailMessageArguments();
        return messages.getMessage(refusal.getDetailMessageCode(), args, LocaleContextHolder.getLocale());
    }
}
