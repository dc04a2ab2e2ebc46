package justice.throughline.exchange;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Messages of partners. */
interface ReceivedRows extends Repository<ReceivedMessage, MessageKey> {

    /** @return 0 where it came before */
    @Modifying
    @Query(nativeQuery = true, value = """
            insert into exchange.received (partner, id, type, hand_off_id, body, received_at)
            values (:partner, :id, :type, :handOff, :body, :now)
            on conflict (partner, id) do nothing""")
    int keep(String partner, String id, String type, @Nullable UUID handOff, String body, Instant now);

    Optional<ReceivedMessage> findById(MessageKey id);

    /** To be changed: nobody else changes it until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from ReceivedMessage m where m.id = :id")
    Optional<ReceivedMessage> lock(MessageKey id);

    /** It is looked at again after a pause, by the clock of the database. */
    @Modifying
    @Query(nativeQuery = true, value = """
            update exchange.received set next_at = now() + interval '2 seconds' where partner = :partner and id = :id""")
    void pause(String partner, String id);

    /** Those that have still to be dealt with, the oldest first. */
    @Query(nativeQuery = true, value = """
            select partner, id from exchange.received
            where state in ('NEW', 'WAITING') and next_at <= now() order by seq limit :most""")
    List<Open> open(int most);

    /** Those of this hand-off that wait for an earlier one. */
    @Query("select m.id from ReceivedMessage m where m.handOffId = :handOff and m.state = WAITING order by m.seq")
    List<MessageKey> waiting(UUID handOff);

    /** One that has still to be dealt with. */
    interface Open {

        String getPartner();

        String getId();
    }
}
