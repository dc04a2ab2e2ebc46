package justice.throughline.casefile;

import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import justice.throughline.shared.CasesSeen;
import justice.throughline.shared.ListQuery;
import justice.throughline.shared.Listing;
import justice.throughline.shared.Lists;
import justice.throughline.shared.LongReads;
import justice.throughline.shared.Place;
import justice.throughline.shared.SqlForSets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds cases. Every filter and order has an index, and counting is bounded, so that it stays quick with a million. */
@Component
@SqlForSets("what is asked for decides how a list of millions of cases is searched, sorted and counted")
class CaseSearch {

    /** Counting stops here: whoever needs more narrows the search. */
    static final int MOST_COUNTED = 10_000;

    private final JdbcClient jdbc;
    private final Lists lists;
    private final LongReads longReads;

    CaseSearch(JdbcClient jdbc, Lists lists, LongReads longReads) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.longReads = longReads;
    }

    void each(CaseQuery query, CasesSeen seen, Consumer<CaseSummary> take) {
        CaseFilter filter = new CaseFilter(query, seen);
        longReads.read(all -> CaseSort.LATEST_MONTH
                .parts(filter.where())
                .forEach(cases -> all.sql(cases.sql()).params(filter.params()).query(row -> {
                    take.accept(CaseRow.summary(row, 0));
                })));
    }

    Listing<CaseSummary> page(CaseQuery query, CasesSeen seen, CaseSort sort, Place place) {
        CaseFilter filter = new CaseFilter(query, seen);
        int counted = jdbc.sql("select count(*) from (select 1 from casefile.case_file where " + filter.where()
                        + " limit :most) counted")
                .params(filter.params())
                .param("most", MOST_COUNTED + 1)
                .query(Integer.class)
                .single();
        var cases = new ListQuery(sort.parts(filter.where()), filter.params(), UnaryOperator.identity());
        return lists.read(cases, place, CaseRow::summary).counted(counted, MOST_COUNTED);
    }
}
