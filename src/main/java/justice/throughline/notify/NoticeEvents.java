package justice.throughline.notify;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What was said about duties to tell. */
interface NoticeEvents extends Repository<NoticeEvent, Long> {

    void save(NoticeEvent event);

    @Query("from NoticeEvent where notice in (select id from Notice where caseId = :caseId) order by id")
    List<NoticeEvent> ofCase(UUID caseId);
}
