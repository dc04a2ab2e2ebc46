package justice.throughline.limits;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import justice.throughline.shared.DecisionTable;

/**
 * What a decision table of limits says about itself: which kinds it has, which facts each asks for.
 *
 * @param area name of its file
 * @param inputs types of the columns that it decides by
 * @param decides by its rows
 */
record RuleTable(String area, Map<String, String> inputs, List<Row> rows, DecisionTable decides) {

    static final String KIND = "kind";
    static final String JURISDICTION = "jurisdiction";
    static final String RULE_SET = "ruleSet";
    static final String IN_FORCE = "in-force";

    private static final Set<String> OF_EVERY_ROW = Set.of(KIND, JURISDICTION, RULE_SET, Facts.RELEVANT_DATE);
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");
    private static final Pattern RANGE = Pattern.compile("\\[(\\d+)\\.\\.(\\d+)]");

    /** A row by the names of its columns, as written. */
    record Row(Map<String, String> cells) {

        String cell(String column) {
            return cells.getOrDefault(column, "");
        }

        boolean isOf(String kind) {
            return words(cell(KIND)).contains(kind);
        }

        boolean holdsIn(Jurisdiction nation) {
            return cell(JURISDICTION).isBlank() || words(cell(JURISDICTION)).contains(nation.name());
        }

        /** Whether this value of a fact does not rule the row out. */
        boolean allows(String fact, Object value) {
            return new RuleCell(cell(fact)).allows(value);
        }

        boolean inHours() {
            return cell("counting").contains("moment");
        }

        boolean inForce() {
            return words(cell(RULE_SET)).contains(IN_FORCE);
        }

        /** Times that it counts from. */
        Set<String> times() {
            return Stream.of("startsFrom", "capFrom")
                    .flatMap(column -> words(cell(column)).stream())
                    .flatMap(origin -> Origin.parse(origin).terms().stream())
                    .map(term -> term.maybe() ? term.name() + Rule.MAYBE : term.name())
                    .filter(name -> !name.equals(Facts.START))
                    .collect(Collectors.toCollection(LinkedHashSet::new));
        }
    }

    Set<String> kinds() {
        return rows.stream()
                .flatMap(row -> words(row.cell(KIND)).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The rows for the kind and the nation of this question. */
    List<Row> rowsFor(Question question) {
        return rows.stream()
                .filter(row -> row.isOf(question.kind()) && row.inForce() && row.holdsIn(question.jurisdiction()))
                .toList();
    }

    /** What the rows that the given facts leave open ask for besides. */
    List<Fact> lacking(Question question, List<Row> open) {
        var lacking = facts(open).stream()
                .filter(fact -> !fact.name().equals(Facts.RELEVANT_DATE) && !Facts.given(question, fact.name()))
                .toList();
        var always = lacking.stream().filter(Fact::required).toList();
        return always.isEmpty()
                ? lacking.stream()
                        .filter(fact -> inputs.containsKey(fact.name()) && mustBeKnown(fact.name(), open))
                        .toList()
                : always;
    }

    private static boolean mustBeKnown(String fact, List<Row> open) {
        return open.stream().noneMatch(row -> row.cell(fact).equals("null"));
    }

    /** Empty when no row of the kind is in force. */
    Optional<LimitKind> kind(String kind) {
        var inForce =
                rows.stream().filter(row -> row.isOf(kind) && row.inForce()).toList();
        return inForce.isEmpty()
                ? Optional.empty()
                : Optional.of(new LimitKind(
                        kind,
                        area,
                        event(inForce),
                        inForce.stream().anyMatch(Row::inHours),
                        nations(inForce),
                        facts(inForce)));
    }

    private static String event(List<Row> rows) {
        return words(rows.getFirst().cell("event")).iterator().next();
    }

    private static Set<Jurisdiction> nations(List<Row> rows) {
        return rows.stream()
                .flatMap(row -> row.cell(JURISDICTION).isBlank()
                        ? Stream.of(Jurisdiction.values())
                        : words(row.cell(JURISDICTION)).stream().map(Jurisdiction::valueOf))
                .collect(Collectors.toCollection(java.util.TreeSet::new));
    }

    private List<Fact> facts(List<Row> rows) {
        var decided = inputs.keySet().stream()
                .filter(input -> !OF_EVERY_ROW.contains(input))
                .filter(input -> rows.stream().anyMatch(row -> !row.cell(input).isBlank()))
                .map(input -> fact(input, rows));
        var times =
                rows.stream().flatMap(row -> row.times().stream()).distinct().map(name -> time(name, rows));
        var relevant =
                rows.stream().anyMatch(row -> !row.cell(Facts.RELEVANT_DATE).isBlank())
                        ? Stream.of(new Fact(Facts.RELEVANT_DATE, Fact.Type.DAY, List.of(), false))
                        : Stream.<Fact>of();
        return Stream.of(decided, times, relevant).flatMap(facts -> facts).toList();
    }

    private Fact fact(String input, List<Row> rows) {
        var cells = rows.stream().map(row -> row.cell(input)).toList();
        var type =
                switch (inputs.getOrDefault(input, "")) {
                    case "boolean" -> Fact.Type.YES_NO;
                    case "number" -> Fact.Type.NUMBER;
                    default -> Fact.Type.TEXT;
                };
        return new Fact(
                input,
                type,
                values(cells, type),
                cells.stream().noneMatch(cell -> cell.isBlank() || cell.equals("null")));
    }

    private static List<String> values(Collection<String> cells, Fact.Type type) {
        return cells.stream()
                .flatMap(cell -> type == Fact.Type.NUMBER
                        ? RANGE.matcher(cell).results().map(range -> range.group(1) + "–" + range.group(2))
                        : words(cell).stream())
                .distinct()
                .toList();
    }

    private static Fact time(String name, List<Row> rows) {
        var maybe = name.endsWith(Rule.MAYBE);
        var plain = maybe ? name.substring(0, name.length() - 1) : name;
        var ofMoments = rows.stream().anyMatch(Row::inHours);
        var everywhere = rows.stream().allMatch(row -> row.times().contains(name));
        return plain.equals(Facts.LEARNED)
                ? new Fact(Facts.LEARNED_AT, Fact.Type.MOMENT, List.of(), everywhere)
                : new Fact(plain, ofMoments ? Fact.Type.MOMENT : Fact.Type.DAY, List.of(), everywhere && !maybe);
    }

    static Set<String> words(String cell) {
        return QUOTED.matcher(cell)
                .results()
                .map(word -> word.group(1))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
