package justice.throughline.policeuk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import justice.throughline.access.CurrentStaff;
import justice.throughline.shared.ListingView;
import justice.throughline.shared.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/imports")
@PreAuthorize("hasAnyRole('ADMIN', 'MANAGER')")
@Tag(name = "Imports", description = "Crimes and outcomes from data.police.uk files")
class ImportsApi {

    private final ImportDesk desk;
    private final ImportViews views;
    private final RejectedRows rejectedRows;

    ImportsApi(ImportDesk desk, ImportViews views, RejectedRows rejectedRows) {
        this.desk = desk;
        this.views = views;
        this.rejectedRows = rejectedRows;
    }

    @Operation(
            summary = "Import street and outcomes files",
            description = "One part of either name is needed, several may be sent. Repaired rejected.csv files go in"
                    + " either part; files of unsaid kind go in the part files.")
    @PostMapping(path = "/police-uk", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ImportView> take(
            @RequestPart(required = false) @Nullable List<MultipartFile> street,
            @RequestPart(required = false) @Nullable List<MultipartFile> outcomes,
            @RequestPart(required = false) @Nullable List<MultipartFile> files) {
        List<MultipartUpload> uploads = MultipartUpload.all(street, outcomes, files);
        if (uploads.isEmpty()) {
            throw new NoFilesRefusal();
        }
        UUID id = desk.take(uploads, CurrentStaff.get().number());
        return ResponseEntity.accepted()
                .location(URI.create("/api/imports/" + id))
                .body(views.of(found(id)));
    }

    @Operation(summary = "Imports, the latest first")
    @GetMapping
    ListingView<ImportView> all(
            @RequestParam(required = false) @Nullable ImportState state,
            Place.Asked place,
            @RequestParam(defaultValue = "20") int size) {
        return ListingView.of(desk.page(state, place.exactlyBy(size)), views::of);
    }

    @Operation(summary = "How an import stands, and what it came to")
    @GetMapping("/{id}")
    ImportView one(@PathVariable UUID id) {
        return views.of(found(id));
    }

    @Operation(summary = "Rows that an import did not take, and why")
    @GetMapping("/{id}/rejected")
    ListingView<RejectedView> rejected(
            @PathVariable UUID id, Place.Asked place, @RequestParam(defaultValue = "20") int size) {
        FileImport done = found(id);
        var rows =
                rejectedRows.page(id, place.exactlyBy(size)).counted(done.rows().rejected());
        return ListingView.of(rows, row -> views.of(row, done));
    }

    private FileImport found(UUID id) {
        return desk.find(id).orElseThrow(() -> new NoSuchImport(id));
    }
}
