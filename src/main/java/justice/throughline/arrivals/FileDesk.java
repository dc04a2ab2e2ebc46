package justice.throughline.arrivals;

import justice.throughline.access.Audit;
import justice.throughline.access.CurrentStaff;
import justice.throughline.access.Role;
import justice.throughline.participation.Bodies;
import justice.throughline.shared.Listing;
import justice.throughline.shared.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What staff do with the files that arrived, each on record. */
@Component
class FileDesk {

    private final FileDoor door;
    private final ArrivedFiles files;
    private final Bodies bodies;
    private final Audit audit;

    FileDesk(FileDoor door, ArrivedFiles files, Bodies bodies, Audit audit) {
        this.door = door;
        this.files = files;
        this.bodies = bodies;
        this.audit = audit;
    }

    /** Files of the formats that are this person's own; of every format for those who see all desks. */
    Listing<ArrivedFile> page(@Nullable FileFate fate, Place place) {
        var staff = CurrentStaff.get();
        return files.page(fate, staff.seesAllDesks() ? null : bodies.broughtBy(staff), place);
    }

    /** Brings a file; without a format, its beginning tells which it is. What is another body's, its own people bring. */
    ArrivedFile bring(@Nullable String format, String name, byte[] content) {
        var staff = CurrentStaff.get();
        var who = staff.number();
        var file = door.byHand(
                format, found -> staff.is(Role.ADMIN) || bodies.broughtBy(staff).contains(found), name, content, who);
        audit.write(file.caseId(), "file " + file.number(), who);
        return file;
    }

    /** Whether files of any format are this person's to bring. */
    boolean mayBring() {
        var staff = CurrentStaff.get();
        return staff.is(Role.ADMIN) || !bodies.broughtBy(staff).isEmpty();
    }

    ArrivedFile look(long number) {
        var file = seen(number);
        audit.read(file.caseId(), "file " + number);
        return file;
    }

    ArrivedFile again(long number) {
        seen(number);
        var file = files.again(number);
        audit.write(file.caseId(), "file " + number + " read again");
        return file;
    }

    byte[] content(long number) {
        var file = seen(number);
        var content = files.content(number);
        audit.read(file.caseId(), "content of file " + number);
        return content;
    }

    private ArrivedFile seen(long number) {
        var staff = CurrentStaff.get();
        return files.find(number)
                .filter(file -> staff.seesAllDesks() || bodies.broughtBy(staff).contains(file.format()))
                .orElseThrow(FileRefusal::unknown);
    }
}
