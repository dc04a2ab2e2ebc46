package justice.throughline.exchange;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import justice.throughline.shared.Refusal;
import justice.throughline.shared.ShowsNobody;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What a partner must know to exchange messages. */
@RestController
@PreAuthorize("isAuthenticated()")
@Tag(name = "Hand-offs")
@ShowsNobody("the shapes of messages")
class SchemasApi {

    private final Schemas schemas;

    SchemasApi(Schemas schemas) {
        this.schemas = schemas;
    }

    @GetMapping("/api/handoffs/schemas/{name}.v1.json")
    @Operation(
            summary = "JSON Schema of a message (offered, stepped, statement, receipt) or of a kind's payload (H-13)")
    ResponseEntity<String> schema(@PathVariable String name) {
        var text = schemas.text(name).orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "schema-unknown"));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(text);
    }

    @GetMapping("/api/handoffs/asyncapi.yml")
    @Operation(summary = "AsyncAPI description of the messages exchanged with partners")
    ResponseEntity<String> asyncApi() throws IOException {
        var text = new ClassPathResource("handoffs/asyncapi.yml").getContentAsString(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/yaml"))
                .body(text);
    }
}
