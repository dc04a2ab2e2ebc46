package justice.throughline.casefile;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The keys of a case as it stands. Where several could be meant nobody has said which, and none is given.
 */
public final class KnownKeys {

    private final List<KeyRow> rows;

    KnownKeys(List<KeyRow> rows) {
        this.rows = List.copyOf(rows);
    }

    /** Whose law the case goes by: {@code ENGLAND_AND_WALES}, {@code SCOTLAND} or {@code NORTHERN_IRELAND}. */
    public Optional<String> jurisdiction() {
        return rows.stream().map(KeyRow::jurisdiction).findFirst();
    }

    /** The only one who bears this reference in the case. */
    public Optional<PersonKey> person(String reference) {
        return only(row -> reference.equals(row.reference()), KeyRow::person);
    }

    /** The only one in one of these roles in the case. */
    public Optional<PersonKey> only(Set<PersonRole> roles) {
        return only(row -> row.role() != null && roles.contains(row.role()), KeyRow::person);
    }

    /** The charge of this reference among those against the person. */
    public Optional<ChargeKey> charge(PersonKey person, String reference) {
        return charges(person)
                .filter(charge -> charge.reference().equals(reference))
                .findFirst();
    }

    /** The only charge against the person. */
    public Optional<ChargeKey> onlyCharge(PersonKey person) {
        return only(row -> person.equals(row.person()), KeyRow::charge);
    }

    private Stream<ChargeKey> charges(PersonKey person) {
        return rows.stream()
                .filter(row -> person.equals(row.person()))
                .map(KeyRow::charge)
                .filter(Objects::nonNull);
    }

    private <K> Optional<K> only(Predicate<KeyRow> which, Function<KeyRow, K> key) {
        var found = rows.stream()
                .filter(which)
                .map(key)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
