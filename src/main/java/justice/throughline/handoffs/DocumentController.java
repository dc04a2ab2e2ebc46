package justice.throughline.handoffs;

import java.util.UUID;
import justice.throughline.access.CurrentStaff;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Documents of a hand-off, for those who may see it. */
@Controller
@PreAuthorize("hasAnyRole('CASEWORKER', 'MANAGER', 'ADMIN')")
class DocumentController {

    private final Handoffs handoffs;
    private final HandOffDesk desk;
    private final DocumentDownloads downloads;

    DocumentController(Handoffs handoffs, HandOffDesk desk, DocumentDownloads downloads) {
        this.handoffs = handoffs;
        this.desk = desk;
        this.downloads = downloads;
    }

    @GetMapping("/handoffs/{id}/documents/{sha256}")
    ResponseEntity<byte[]> document(@PathVariable UUID id, @PathVariable String sha256) {
        var detail = handoffs.detail(id);
        if (!desk.maySee(detail.handOff(), CurrentStaff.get())) throw HandOffRefusal.notYourDesk();
        return downloads.of(detail, sha256, CurrentStaff.get().number());
    }
}
