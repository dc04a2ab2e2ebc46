package justice.throughline.bulk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The tasks of acts on many, one by one. Who changes one has locked its act. */
interface ChosenTasks extends Repository<ChosenTask, ChosenTask.Id> {

    Optional<ChosenTask> findById(ChosenTask.Id id);

    /** Those not looked at yet, in the order in which they go out. */
    @Query("from ChosenTask where id.bulk = :bulk and state = CHOSEN order by goesOutAt")
    List<ChosenTask> next(UUID bulk, Limit most);

    @Query("select count(*) from ChosenTask where id.bulk = :bulk and state = :state")
    int count(UUID bulk, ChosenTask.State state);
}
