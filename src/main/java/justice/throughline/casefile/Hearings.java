package justice.throughline.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Hearings extends Repository<Hearing, Long> {

    void save(Hearing hearing);

    List<Hearing> findByCaseIdAndDay(UUID caseId, LocalDate day);

    List<Hearing> findByCaseIdAndType(UUID caseId, String type);

    void deleteAll(Iterable<? extends Hearing> hearings);

    List<Hearing> findByCaseIdOrderByDayAscTimeAscIdAsc(UUID caseId);
}
