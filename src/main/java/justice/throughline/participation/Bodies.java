package justice.throughline.participation;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import justice.throughline.access.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The bodies that take part in cases, as {@code processes/access/bodies.yml} has them. */
@Component
public class Bodies {

    private static final String FILE = "processes/access/bodies.yml";
    private static final String ALL = "all";

    private record Row(
            boolean keeps,
            String sees,
            @Nullable String limits,
            boolean hears,
            Set<String> desks,
            Set<String> parties,
            List<String> agencies,
            @Nullable Set<String> brings,
            @Nullable Acts acts,
            @Nullable Set<String> reviewers) {

        Body named(String code) {
            var seesAll = ALL.equals(sees);
            return new Body(
                    code,
                    keeps,
                    seesAll,
                    seesAll || ALL.equals(limits),
                    hears,
                    desks,
                    parties,
                    new LinkedHashSet<>(agencies),
                    brings == null ? Set.of() : brings,
                    acts == null ? Acts.NONE : acts);
        }
    }

    private record File(Map<String, Row> bodies) {}

    private final List<Body> all;
    private final Map<String, Body> byDesk;
    private final Set<String> reviewers;

    Bodies() {
        var file = read();
        reviewers = file.bodies().values().stream()
                .flatMap(body -> Stream.ofNullable(body.reviewers()).flatMap(Set::stream))
                .collect(Collectors.toSet());
        all = file.bodies().entrySet().stream()
                .map(each -> each.getValue().named(each.getKey()))
                .toList();
        byDesk = all.stream()
                .flatMap(body -> body.desks().stream().map(desk -> Map.entry(desk, body)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public List<Body> all() {
        return all;
    }

    /** To which this desk belongs; a desk that nobody has described stands for itself. */
    public Body ofDesk(String desk) {
        return Optional.ofNullable(byDesk.get(desk)).orElseGet(() -> Body.ofDesk(desk));
    }

    /** For which agency its people speak, as limits name it; empty for a desk that nobody has described. */
    public Optional<String> agencyOf(String desk) {
        return ofDesk(desk).agencies().stream().findFirst();
    }

    /** Whether the orders of some body's people are those of this court. */
    public boolean isCourt(String role) {
        return all.stream().anyMatch(body -> body.acts().orders().contains(role));
    }

    /** The desks that tell who is in custody. */
    public Set<String> custodyDesks() {
        return names(all, body -> body.acts().custody());
    }

    /** Those for which this person works. */
    public Set<Body> of(Staff staff) {
        return staff.desks().stream().map(this::ofDesk).collect(Collectors.toSet());
    }

    /** The desks that answer for the data of cases. */
    Set<String> reviewers() {
        return reviewers;
    }

    /** What hand-offs call those for which this person works. */
    public Set<String> partiesOf(Staff staff) {
        return names(of(staff), Body::parties);
    }

    /** The formats of files that are the own of those for which this person works. */
    public Set<String> broughtBy(Staff staff) {
        return names(of(staff), Body::brings);
    }

    static Set<String> names(Collection<Body> bodies, Function<Body, Set<String>> kind) {
        return bodies.stream().flatMap(body -> kind.apply(body).stream()).collect(Collectors.toSet());
    }

    private static File read() {
        try (var file = new ClassPathResource(FILE).getInputStream()) {
            return Objects.requireNonNull(new YAMLMapper().readValue(file, File.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
