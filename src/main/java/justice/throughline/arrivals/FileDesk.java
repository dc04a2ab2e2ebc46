package justice.throughline.arrivals;

import justice.throughline.access.Audit;
import justice.throughline.access.CurrentStaff;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What staff do with the files that arrived, each on record. */
@Component
class FileDesk {

    private final FileDoor door;
    private final ArrivedFiles files;
    private final Audit audit;

    FileDesk(FileDoor door, ArrivedFiles files, Audit audit) {
        this.door = door;
        this.files = files;
        this.audit = audit;
    }

    /** Brings a file; without a format, its beginning tells which it is. */
    ArrivedFile bring(@Nullable String format, String name, byte[] content) {
        var who = CurrentStaff.get().number();
        var file = door.byHand(format, name, content, who);
        audit.write(file.caseId(), "file " + file.number(), who);
        return file;
    }

    ArrivedFile look(long number) {
        var file = files.find(number).orElseThrow(FileRefusal::unknown);
        audit.read(file.caseId(), "file " + number);
        return file;
    }

    ArrivedFile again(long number) {
        var file = files.again(number);
        audit.write(file.caseId(), "file " + number + " read again");
        return file;
    }

    byte[] content(long number) {
        var content = files.content(number);
        var file = files.find(number).orElseThrow(FileRefusal::unknown);
        audit.read(file.caseId(), "content of file " + number);
        return content;
    }
}
