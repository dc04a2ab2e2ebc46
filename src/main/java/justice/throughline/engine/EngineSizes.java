package justice.throughline.engine;

import java.time.Instant;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The one row that tells how large the engine is. */
interface EngineSizes extends Repository<EngineSize, Integer> {

    /** Keeps what is known already, whichever copy of the application was first. */
    @Modifying
    @Query(nativeQuery = true, value = """
            insert into engine.engine_size (id, partitions, noted_at) values (1, :partitions, :at)
            on conflict (id) do nothing""")
    void note(int partitions, Instant at);

    @Query("from EngineSize")
    EngineSize known();
}
