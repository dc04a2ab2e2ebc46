package justice.throughline.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** By what programs act for staff. */
interface ApiTokens extends Repository<ApiToken, Long> {

    ApiToken save(ApiToken token);

    Optional<ApiToken> findByHash(String hash);

    Optional<ApiToken> findByIdAndStaff(long id, String staff);

    /** The first that was made comes first. */
    @Query("from ApiToken where staff = :staff and revokedAt is null and endsAt > :now order by id")
    List<ApiToken> live(String staff, Instant now);

    /** Written once a day, and not at each request. */
    @Modifying
    @Query("update ApiToken set lastUsedOn = :day where id = :id and (lastUsedOn is null or lastUsedOn < :day)")
    void used(long id, LocalDate day);

    /** Whoever gets another password from an administrator may have lost more than that. */
    @Modifying
    @Query("update ApiToken set revokedAt = :at where staff = :staff and revokedAt is null")
    void revokeAll(String staff, Instant at);
}
