package justice.throughline.arrivals;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import justice.throughline.shared.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Files as staff see them: what arrived, what became of it and why; and where they bring files themselves. */
@Controller
@RequestMapping("/files")
@PreAuthorize("hasAnyRole('CASEWORKER', 'MANAGER', 'ADMIN')")
class FilePages {

    private static final int PAGE_SIZE = 25;

    private final FileDesk desk;
    private final FileDoor door;
    private final MessageSource messages;

    FilePages(FileDesk desk, FileDoor door, MessageSource messages) {
        this.desk = desk;
        this.door = door;
        this.messages = messages;
    }

    @GetMapping
    String list(@RequestParam(required = false) @Nullable FileFate fate, Place.Asked place, Model model) {
        model.addAttribute("files", desk.page(fate, place.by(PAGE_SIZE)));
        model.addAttribute("mayBring", desk.mayBring());
        model.addAttribute("fate", fate);
        model.addAttribute("fates", FileFate.values());
        return "arrivals/files";
    }

    @PostMapping
    ModelAndView bring(@RequestParam(required = false) @Nullable MultipartFile file, Model model) throws IOException {
        try {
            if (file == null || file.isEmpty()) throw FileRefusal.empty();
            var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
            byte[] content;
            try (var in = file.getInputStream()) {
                content = door.read(in);
            }
            return new ModelAndView(
                    "redirect:/files/" + desk.bring(null, name, content).number());
        } catch (FileRefusal refused) {
            model.addAttribute("errors", Map.of("file", words(refused)));
            return new ModelAndView(list(null, Place.Asked.NOWHERE, model), model.asMap(), refused.getStatusCode());
        }
    }

    @GetMapping("/{number}")
    String one(@PathVariable long number, Model model) {
        model.addAttribute("file", desk.look(number));
        return "arrivals/file";
    }

    @PostMapping("/{number}/again")
    String again(@PathVariable long number, RedirectAttributes after) {
        desk.again(number);
        after.addFlashAttribute(
                "done", messages.getMessage("arrivals.read-again", null, LocaleContextHolder.getLocale()));
        return "redirect:/files/" + number;
    }

    private String words(FileRefusal refused) {
        Object[] args = refused.getDetailMessageArguments();
        return messages.getMessage(refused.getDetailMessageCode(), args, LocaleContextHolder.getLocale());
    }
}
