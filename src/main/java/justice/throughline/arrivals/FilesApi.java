package justice.throughline.arrivals;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import justice.throughline.partners.PartnerSettings;
import justice.throughline.partners.Signatures;
import justice.throughline.shared.Download;
import justice.throughline.shared.ListingView;
import justice.throughline.shared.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Files that other systems send: case messages of the police, lists of courts. */
@RestController
@PreAuthorize("hasAnyRole('CASEWORKER', 'MANAGER', 'ADMIN')")
@Tag(name = "Files", description = "Files that arrive: once each, with what became of them")
class FilesApi {

    private final FileDesk desk;
    private final FileDoor door;
    private final PartnerSettings partners;
    private final FileWords words;

    FilesApi(FileDesk desk, FileDoor door, PartnerSettings partners, FileWords words) {
        this.desk = desk;
        this.door = door;
        this.partners = partners;
        this.words = words;
    }

    @PostMapping({"/api/files/{format}", "/api/inbox/{format}"})
    @Operation(
            summary = "Bring a file: police-case (application/xml) or court-list (application/json)",
            description = "Answers once the file is kept and read; the same file again gets the same answer. What does"
                    + " not fit its schema answers 422 with every violation in words, the first 200 of them, and how many there"
                    + " are.")
    ResponseEntity<FileView> bring(
            @PathVariable String format, @RequestParam(defaultValue = "") String name, HttpServletRequest request)
            throws IOException {
        return taken(desk.bring(format, name, read(format, request)));
    }

    @PostMapping("/api/handoffs/inbox/{partner}/{format}")
    @PreAuthorize("permitAll()")
    @Operation(summary = "A file of a partner with its detached signature, answered in the same way")
    ResponseEntity<FileView> send(
            @PathVariable String partner,
            @PathVariable String format,
            @RequestParam(defaultValue = "") String name,
            HttpServletRequest request)
            throws IOException {
        var code = partners.named(partner);
        var content = read(format, request);
        return taken(door.ofPartner(code, format, name, request.getHeader(Signatures.HEADER), content));
    }

    @GetMapping({"/api/files", "/api/inbox"})
    @Operation(summary = "Files that arrived, the latest first, with how many findings of which kind each has")
    ListingView<FileView> all(
            @RequestParam(required = false) @Nullable FileFate fate,
            Place.Asked place,
            @RequestParam(defaultValue = "25") int size) {
        return ListingView.of(desk.page(fate, place.exactlyBy(size)), words::line);
    }

    @GetMapping({"/api/files/{number}", "/api/inbox/{number}"})
    @Operation(summary = "A file, what became of it and why: the first 200 findings of each kind")
    FileView one(@PathVariable long number) {
        return words.view(desk.look(number));
    }

    @PostMapping({"/api/files/{number}/again", "/api/inbox/{number}/again"})
    @Operation(summary = "Read it again, since what it waited for may be here now")
    FileView again(@PathVariable long number) {
        return words.view(desk.again(number));
    }

    @GetMapping({"/api/files/{number}/content", "/api/inbox/{number}/content"})
    @PreAuthorize("hasAnyRole('MANAGER', 'ADMIN')")
    @Operation(summary = "The file as it came, which is noted")
    ResponseEntity<byte[]> content(@PathVariable long number) {
        return Download.of("file-" + number, desk.content(number));
    }

    private byte[] read(String format, HttpServletRequest request) throws IOException {
        door.checkHeading(
                format,
                request.getContentType(),
                request.getHeader(HttpHeaders.CONTENT_ENCODING),
                request.getContentLengthLong());
        return door.read(request.getInputStream());
    }

    private ResponseEntity<FileView> taken(ArrivedFile file) {
        if (file.fate() == FileFate.REFUSED) {
            throw FileRefusal.refused(
                    file.number(),
                    file.found().getOrDefault(Finding.Kind.VIOLATION, 0),
                    words.views(file, "VIOLATION"));
        }
        return ResponseEntity.accepted()
                .location(URI.create("/api/files/" + file.number()))
                .body(words.view(file));
    }
}
