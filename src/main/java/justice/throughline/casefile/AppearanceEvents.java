package justice.throughline.casefile;

import org.springframework.data.repository.Repository;

/** How appearances came to stand as they do. */
interface AppearanceEvents extends Repository<AppearanceEvent, Long> {

    void save(AppearanceEvent event);
}
