package justice.throughline.handoff;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import justice.throughline.access.Audit;
import justice.throughline.access.CurrentStaff;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Documents of a hand-off, for its sender and its receiver; each look at one is noted. */
@Controller
@PreAuthorize("hasAnyRole('CASEWORKER', 'MANAGER', 'ADMIN')")
class DocumentController {

    private final Handoffs handoffs;
    private final HandOffDesk desk;
    private final Documents documents;
    private final Audit audit;

    DocumentController(Handoffs handoffs, HandOffDesk desk, Documents documents, Audit audit) {
        this.handoffs = handoffs;
        this.desk = desk;
        this.documents = documents;
        this.audit = audit;
    }

    @GetMapping("/handoffs/{id}/documents/{sha256}")
    ResponseEntity<byte[]> document(@PathVariable UUID id, @PathVariable String sha256) {
        var detail = handoffs.detail(id);
        if (!desk.maySee(detail.handOff(), CurrentStaff.get())) throw HandOffRefusal.notYourDesk();
        var content = documents.content(id, sha256).orElseThrow(HandOffRefusal::unknown);
        audit.read(detail.handOff().caseId(), "document " + sha256 + " of hand-off " + id);
        var name = detail.artefacts().stream()
                .filter(artefact -> artefact.sha256().equals(sha256))
                .map(Artefact::name)
                .findFirst()
                .orElse(sha256);
        var disposition = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(content);
    }
}
