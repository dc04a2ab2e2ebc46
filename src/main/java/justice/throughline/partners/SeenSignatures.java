package justice.throughline.partners;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Signatures that were used, for as long as they could be used again. */
interface SeenSignatures extends Repository<SeenSignature, SeenSignature.Key> {

    /** @return 0 where it was used before */
    @Modifying
    @Transactional
    @Query(nativeQuery = true, value = """
            insert into partners.seen_signature (partner, jti) values (:partner, :jti) on conflict do nothing""")
    int use(String partner, String jti);

    @Modifying
    @Transactional
    @Query(nativeQuery = true, value = """
            delete from partners.seen_signature where at < now() - interval '20 minutes'""")
    void forget();
}
