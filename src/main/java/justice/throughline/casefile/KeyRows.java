package justice.throughline.casefile;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The keys of a case. */
interface KeyRows extends Repository<CaseFile, UUID> {

    /** A line for each charge and for each person without one; one line where nobody is in the case. */
    @Query("select new justice.throughline.casefile.KeyRow(f.jurisdiction, p.key, p.role, p.reference, c.key)"
            + " from CaseFile f left join Participant p on p.caseId = f.id left join Charge c on c.person = p.key"
            + " where f.id = :caseId")
    List<KeyRow> ofCase(UUID caseId);
}
