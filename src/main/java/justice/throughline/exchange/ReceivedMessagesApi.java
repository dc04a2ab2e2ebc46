package justice.throughline.exchange;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import justice.throughline.partners.MessageRefusal;
import justice.throughline.partners.Signatures;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where partners send to. They sign in by the signature of each message. */
@RestController
@PreAuthorize("permitAll()")
@Tag(name = "Hand-offs")
class ReceivedMessagesApi {

    private static final Logger LOG = LoggerFactory.getLogger(ReceivedMessagesApi.class);
    private static final MediaType TAKEN = MediaType.parseMediaType(PartnerMessageFormat.CONTENT_TYPE);

    private final Gate gate;

    ReceivedMessagesApi(Gate gate) {
        this.gate = gate;
    }

    @PostMapping("/api/handoffs/inbox/{partner}")
    @Operation(
            summary = "A message of a partner: a CloudEvent in JSON with its detached signature",
            description = "Answers a receipt once the message is kept; the same message again gets the same receipt.")
    ResponseEntity<Gate.Passed> receive(@PathVariable String partner, HttpServletRequest request) throws IOException {
        try {
            var code = gate.partner(partner);
            checkForm(request);
            var body = request.getInputStream().readNBytes(Math.toIntExact(gate.largest() + 1));
            var receipt = gate.pass(code, request.getHeader(Signatures.HEADER), body);
            return ResponseEntity.status(HttpStatus.ACCEPTED).body(receipt);
        } catch (MessageRefusal refusal) {
            // the name in the address is not repeated: it may be anything
            LOG.warn("A message to the inbox was refused: {}", refusal.code());
            throw refusal;
        }
    }

    /** Only plain JSON is read: what is not read cannot be a bomb of XML or of a compressed stream. */
    private void checkForm(HttpServletRequest request) {
        if (!isTaken(request.getContentType())) throw MessageRefusal.contentType();
        if (request.getHeader(HttpHeaders.CONTENT_ENCODING) != null) throw MessageRefusal.compressed();
        if (request.getContentLengthLong() > gate.largest()) throw MessageRefusal.tooLarge(gate.largest());
    }

    private static boolean isTaken(String contentType) {
        try {
            return contentType != null && TAKEN.includes(MediaType.parseMediaType(contentType));
        } catch (org.springframework.util.InvalidMimeTypeException
                | org.springframework.http.InvalidMediaTypeException e) {
            return false;
        }
    }
}
