package justice.throughline.access;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Those who may sign in. An actor, here, is a number or a former name. */
interface StaffMembers extends Repository<StaffMember, String> {

    String MEMBERS = "from StaffMember m left join fetch m.formerNames where ";
    String FORMERLY = "select o.number from StaffMember o join o.formerNames former where former ";

    @Query(MEMBERS + "m.username = :username and not m.disabled")
    Optional<StaffMember> signingIn(String username);

    @Query(MEMBERS + "m.username in :usernames and not m.disabled")
    List<StaffMember> signingIn(Collection<String> usernames);

    @Query(MEMBERS + "(lower(m.number) = lower(:actor) or m.number = (" + FORMERLY + "= :actor))")
    Optional<StaffMember> find(String actor);

    @Query("select distinct m " + MEMBERS + "(m.number in :actors or m.number in (" + FORMERLY + "in :actors))")
    List<StaffMember> called(Collection<String> actors);

    /** Of whoever signs in by this name, also if they are disabled. */
    @Query("select m.number from StaffMember m where m.username = :username")
    Optional<String> numberOf(String username);

    /** Everybody, with what they were called before. */
    @Query("select distinct m from StaffMember m left join fetch m.formerNames")
    List<StaffMember> all();

    /** What a session of somebody who is disabled may call them: it keeps the number of its beginning. */
    @Query(value = """
                    select number from access.staff where disabled
                    union select f.name from access.former_name f join access.staff s using (number) where s.disabled""", nativeQuery = true)
    List<String> disabled();

    /** Ends their sessions in all copies. */
    @Modifying
    @Query(value = "delete from access.session where principal_name in (:actors)", nativeQuery = true)
    void signOut(Collection<String> actors);

    StaffMember save(StaffMember member);

    void flush();

    /** Nobody else adds people, or gives them other names, until the transaction ends. */
    @Query(value = "select true from pg_advisory_xact_lock(hashtext('access.staff'))", nativeQuery = true)
    boolean lock();

    /** Those of these names that several people have. */
    @Query("select m.name from StaffMember m where m.name in :names group by m.name having count(*) > 1")
    List<String> shared(Collection<String> names);

    @Query(value = "select distinct unnest(desks) from access.staff where not disabled", nativeQuery = true)
    Set<String> desks();

    /** Natively, since of two who add the same person at once neither is to fail. */
    @Modifying
    @Query(value = """
                    insert into access.staff (number, username, name, password_hash, desks, roles, created_at)
                    select coalesce(cast(:number as text), access.new_number()), :username, :name, :hash, :desks, :roles, :at
                    where not exists (select from access.staff where username = :username)
                    on conflict (username) do nothing""", nativeQuery = true)
    void add(
            @Nullable String number,
            String username,
            String name,
            String hash,
            String[] desks,
            String[] roles,
            Instant at);

    /** In place of one of ours, if they have one. */
    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Query(value = """
                    update access.staff set number = :number
                    where username = :username and number ~ '^TL-[0-9]+$' and number <> :number""", nativeQuery = true)
    void number(String username, String number);
}
