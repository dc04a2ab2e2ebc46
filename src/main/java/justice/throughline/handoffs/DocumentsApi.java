package justice.throughline.handoffs;

import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import justice.throughline.partners.PartnerSettings;
import justice.throughline.partners.Signatures;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Documents for the partner that the work was handed to; it signs the fingerprint as if that were a message. */
@RestController
@PreAuthorize("permitAll()")
@Tag(name = "Hand-offs")
class DocumentsApi {

    private final Handoffs handoffs;
    private final DocumentDownloads downloads;
    private final PartnerSettings partners;
    private final Signatures signatures;

    DocumentsApi(Handoffs handoffs, DocumentDownloads downloads, PartnerSettings partners, Signatures signatures) {
        this.handoffs = handoffs;
        this.downloads = downloads;
        this.partners = partners;
        this.signatures = signatures;
    }

    @GetMapping("/api/handoffs/inbox/{partner}/documents/{id}/{sha256}")
    ResponseEntity<byte[]> document(
            @PathVariable String partner,
            @PathVariable UUID id,
            @PathVariable String sha256,
            @RequestHeader(name = Signatures.HEADER, required = false) @Nullable String signature) {
        var code = partners.named(partner);
        signatures.check(code, signature, sha256.getBytes(StandardCharsets.UTF_8));
        var detail = handoffs.detail(id);
        if (!detail.handOff().to().equals(code)) throw HandOffRefusal.unknown();
        return downloads.of(detail, sha256, "partner:" + code);
    }
}
