package justice.throughline.casefile;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import justice.throughline.shared.LongReads;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds cases. Every filter and order has an index, and counting is bounded, so that it stays quick with a million. */
@Component
class CaseSearch {

    private static final Map<String, String> ORDERS = Map.of("month", "month", "crimeRef", "crime_ref");

    private final JdbcClient jdbc;
    private final LongReads longReads;

    CaseSearch(JdbcClient jdbc, LongReads longReads) {
        this.jdbc = jdbc;
        this.longReads = longReads;
    }

    void each(CaseQuery query, Consumer<CaseSummary> take) {
        CaseFilter filter = new CaseFilter(query);
        String cases = "select * from casefile.case_file" + filter.where() + orderBy(Sort.unsorted());
        longReads.read(all -> all.sql(cases).params(filter.params()).query(row -> {
            take.accept(CaseRow.summary(row, 0));
        }));
    }

    CasePage page(CaseQuery query, Pageable pageable) {
        CaseFilter filter = new CaseFilter(query);
        int counted = jdbc.sql("select count(*) from (select 1 from casefile.case_file" + filter.where()
                        + " limit :most) counted")
                .params(filter.params())
                .param("most", CasePage.MOST_COUNTED + 1)
                .query(Integer.class)
                .single();
        if (pageable.getOffset() >= Math.min(counted, CasePage.MOST_COUNTED)) {
            return new CasePage(List.of(), pageable, counted);
        }
        List<CaseSummary> found = jdbc.sql("select * from casefile.case_file" + filter.where()
                        + orderBy(pageable.getSort()) + " limit :size offset :offset")
                .params(filter.params())
                .param("size", pageable.getPageSize())
                .param("offset", pageable.getOffset())
                .query(CaseRow::summary)
                .list();
        return new CasePage(found, pageable, counted);
    }

    private static String orderBy(Sort sort) {
        Sort.Order order = sort.stream()
                .filter(asked -> ORDERS.containsKey(asked.getProperty()))
                .findFirst()
                .orElse(Sort.Order.desc("month"));
        String column = ORDERS.get(order.getProperty());
        return order.isAscending()
                ? " order by " + column + " asc nulls first, id desc"
                : " order by " + column + " desc nulls last, id";
    }
}
