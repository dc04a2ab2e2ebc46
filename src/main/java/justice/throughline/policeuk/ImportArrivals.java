package justice.throughline.policeuk;

import java.util.ArrayList;
import java.util.List;
import justice.throughline.arrivals.ArrivedFiles;
import justice.throughline.arrivals.FileFate;
import justice.throughline.arrivals.Finding;
import org.springframework.stereotype.Component;

/**
 * Tells the list of arrivals which files the import took and what became of them. A file that came before is imported
 * again all the same: that is harmless, and the list knows.
 */
@Component
class ImportArrivals {

    private static final String FORMAT = "police-uk";

    private final ArrivedFiles arrivals;

    ImportArrivals(ArrivedFiles arrivals) {
        this.arrivals = arrivals;
    }

    /** Notes these files, whose turn comes; answers their numbers in the list. */
    List<Long> waiting(List<PoliceUkFile> files, List<String> hashes, String by) {
        var numbers = new ArrayList<Long>();
        for (int i = 0; i < files.size(); i++) {
            var file = files.get(i);
            var number = arrivals.note(ArrivedFiles.BY_HAND, FORMAT, file.name(), hashes.get(i), file.bytes(), by);
            arrivals.settle(number, FileFate.NEW, List.of(), null);
            numbers.add(number);
        }
        return numbers;
    }

    void refused(String name, String hash, long bytes, FileRefusal refusal, String by) {
        var number = arrivals.note(ArrivedFiles.BY_HAND, FORMAT, name, hash, bytes, by);
        var why = Finding.of(Finding.Kind.VIOLATION, 0, "", "no-police-uk-file", refusal.code());
        arrivals.settle(number, FileFate.REFUSED, List.of(why), null);
    }

    /** @param rows how many of all its files were read, and how many of those were not used */
    void done(FileImport order, RowCounts rows) {
        var findings = new ArrayList<Finding>();
        findings.add(
                Finding.of(Finding.Kind.TAKEN, 0, "", "imported", order.id().toString()));
        if (rows.rejected() > 0) findings.add(unused("rows-rejected", rows.rejected()));
        if (rows.withoutCrimeId() > 0) findings.add(unused("rows-without-id", rows.withoutCrimeId()));
        settle(order, findings.size() == 1 ? FileFate.DONE : FileFate.PARTLY, findings);
    }

    void failed(FileImport order, ImportFailure failure, String detail) {
        settle(
                order,
                FileFate.REFUSED,
                List.of(Finding.of(Finding.Kind.VIOLATION, 0, "", "import-failed", failure.name(), detail)));
    }

    private static Finding unused(String code, long rows) {
        return Finding.of(Finding.Kind.UNUSED, 0, "", code, String.valueOf(rows));
    }

    private void settle(FileImport order, FileFate fate, List<Finding> findings) {
        for (var file : order.files()) {
            if (file.inbox() != null) arrivals.settle(file.inbox(), fate, findings, null);
        }
    }
}
