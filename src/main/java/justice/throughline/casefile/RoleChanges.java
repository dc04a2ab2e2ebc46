package justice.throughline.casefile;

import org.springframework.data.repository.Repository;

/** What people became in their cases. */
interface RoleChanges extends Repository<RoleChange, Long> {

    void save(RoleChange change);
}
