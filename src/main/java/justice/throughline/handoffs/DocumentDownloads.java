package justice.throughline.handoffs;

import justice.throughline.access.Audit;
import justice.throughline.shared.Download;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Hands out documents of hand-offs; each look at one is noted. */
@Component
class DocumentDownloads {

    private final Documents documents;
    private final Audit audit;

    DocumentDownloads(Documents documents, Audit audit) {
        this.documents = documents;
        this.audit = audit;
    }

    ResponseEntity<byte[]> of(HandOffDetail detail, String sha256, String who) {
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
