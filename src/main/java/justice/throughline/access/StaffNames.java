package justice.throughline.access;

import com.github.benmanes.caffeine.cache.CacheLoader;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The names of those whom records call by their numbers, also of who has left; with the number where two have one name. What
 * is no member of staff stays as it is. Templates call it {@code @staffNames}.
 */
@Component("staffNames")
public class StaffNames {

    private final StaffMembers members;
    private final LoadingCache<String, String> names;

    StaffNames(StaffMembers members) {
        this.members = members;
        this.names = Caffeine.newBuilder()
                .expireAfterWrite(Duration.ofMinutes(1))
                .maximumSize(10_000)
                .build(CacheLoader.<String, String>bulk(this::read));
    }

    public String of(String actor) {
        return names.get(actor);
    }

    /** The same of many in one reading. */
    public Map<String, String> of(Collection<String> actors) {
        return names.getAll(actors);
    }

    private Map<String, String> read(Set<? extends String> actors) {
        var people = actors.stream().map(StaffNames::person).collect(Collectors.toSet());
        var known = new HashMap<String, String>();
        var found = members.called(people);
        var shared = new HashSet<>(
                members.shared(found.stream().map(StaffMember::name).collect(Collectors.toSet())));
        found.forEach(each -> each.staff().actors().forEach(actor -> known.put(actor, each.shownAmong(shared))));
        return actors.stream().collect(Collectors.toMap(actor -> actor, actor -> shown(actor, known)));
    }

    private static String shown(String actor, Map<String, String> known) {
        var person = person(actor);
        return known.getOrDefault(person, person) + actor.substring(person.length());
    }

    private static String person(String actor) {
        return actor.endsWith(Staff.SIMULATED) ? actor.substring(0, actor.length() - Staff.SIMULATED.length()) : actor;
    }
}
