package justice.throughline.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.hibernate.exception.GenericJDBCException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;

class FaultsOfTheDatabaseTest {

    @Test
    void shouldKnowAServerThatShutsDown() {
        var adapter = new HibernateJpaVendorAdapter();
        var gone = new GenericJDBCException("select", new SQLException("terminating connection", "57P01"));

        new FaultsOfTheDatabase(adapter);

        assertThat(adapter.getJpaDialect().translateExceptionIfPossible(gone))
                .isInstanceOf(DataAccessResourceFailureException.class);
    }
}
