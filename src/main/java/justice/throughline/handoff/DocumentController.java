package justice.throughline.handoff;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import justice.throughline.access.Audit;
import justice.throughline.access.CurrentStaff;
import justice.throughline.shared.Download;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Documents of a hand-off, for its sender and its receiver; each look at one is noted. */
@RestController
@Tag(name = "Hand-offs")
@PreAuthorize("hasAnyRole('CASEWORKER', 'MANAGER', 'ADMIN')")
class DocumentController {

    private final Handoffs handoffs;
    private final HandOffDesk desk;
    private final Documents documents;
    private final Audit audit;
    private final Gate gate;
    private final Signatures signatures;

    DocumentController(
            Handoffs handoffs, HandOffDesk desk, Documents documents, Audit audit, Gate gate, Signatures signatures) {
        this.handoffs = handoffs;
        this.desk = desk;
        this.documents = documents;
        this.audit = audit;
        this.gate = gate;
        this.signatures = signatures;
    }

    @GetMapping("/handoffs/{id}/documents/{sha256}")
    ResponseEntity<byte[]> document(@PathVariable UUID id, @PathVariable String sha256) {
        var detail = handoffs.detail(id);
        if (!desk.maySee(detail.handOff(), CurrentStaff.get())) throw HandOffRefusal.notYourDesk();
        return download(detail, sha256, CurrentStaff.get().username());
    }

    /** For the partner that the work was handed to; it signs the fingerprint as if that were a message. */
    @GetMapping("/api/handoffs/inbox/{partner}/documents/{id}/{sha256}")
    @PreAuthorize("permitAll()")
    ResponseEntity<byte[]> document(
            @PathVariable String partner,
            @PathVariable UUID id,
            @PathVariable String sha256,
            @RequestHeader(name = Signatures.HEADER, required = false) @Nullable String signature) {
        var code = gate.partner(partner);
        signatures.check(code, signature, sha256.getBytes(StandardCharsets.UTF_8));
        var detail = handoffs.detail(id);
        if (!detail.handOff().to().equals(code)) throw HandOffRefusal.unknown();
        return download(detail, sha256, "partner:" + code);
    }

    private ResponseEntity<byte[]> download(HandOffDetail detail, String sha256, String who) {
        var id = detail.handOff().id();
        var content = documents.content(id, sha256).orElseThrow(HandOffRefusal::unknown);
        audit.read(detail.handOff().caseId(), "document " + sha256 + " of hand-off " + id, who);
        var name = detail.artefacts().stream()
                .filter(artefact -> artefact.sha256().equals(sha256))
                .map(Artefact::name)
                .findFirst()
                .orElse(sha256);
        return Download.of(name, content);
    }
}
