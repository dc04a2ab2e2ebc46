package justice.throughline.caseview;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import justice.throughline.access.CurrentStaff;
import justice.throughline.participation.CaseSight;
import justice.throughline.shared.OneOf;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The story of a case for programs. */
@RestController
@PreAuthorize("hasAnyRole('CASEWORKER', 'MANAGER', 'ADMIN')")
@Tag(name = "Cases")
class TimelineApi {

    private static final int LARGEST_PAGE = 200;

    private final OpenedCase opened;
    private final Story story;
    private final CaseSight sight;

    TimelineApi(OpenedCase opened, Story story, CaseSight sight) {
        this.opened = opened;
        this.story = story;
        this.sight = sight;
    }

    @GetMapping("/api/cases/{caseId}/timeline")
    @Operation(summary = "What happened in a case, as far as you take part in it, newest first; kind narrows it")
    Page<StoryEntry> timeline(
            @PathVariable UUID caseId,
            @RequestParam(defaultValue = "") @OneOf(StoryKinds.class) String kind,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        var seen = sight.of(CurrentStaff.get(), caseId);
        var entries = story.of(opened.of(caseId, "case timeline"), seen).stream()
                .filter(entry -> kind.isBlank() || entry.kind().equals(kind))
                .toList();
        var asked = PageRequest.of(Math.max(0, page), Math.clamp(size, 1, LARGEST_PAGE));
        return new PageImpl<>(part(entries, asked), asked, entries.size());
    }

    private static List<StoryEntry> part(List<StoryEntry> entries, PageRequest asked) {
        var from = (int) Math.min(asked.getOffset(), entries.size());
        return entries.subList(from, Math.min(from + asked.getPageSize(), entries.size()));
    }
}
