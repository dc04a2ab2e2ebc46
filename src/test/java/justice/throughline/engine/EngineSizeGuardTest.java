package justice.throughline.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import justice.throughline.testing.DatabaseTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
class EngineSizeGuardTest {

    @Autowired
    private EngineSizeGuard guard;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void forget() {
        jdbc.sql("delete from engine.engine_size").update();
    }

    @Test
    void shouldRefuseAnEngineOfAnotherSizeThanItHasMetBefore() {
        guard.require(3);

        assertThatCode(() -> guard.require(3)).doesNotThrowAnyException();
        assertThatThrownBy(() -> guard.require(5))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("The engine has 5 partitions; it had 3")
                .hasMessageContaining("Run the engine with 3 partitions");
        assertThatThrownBy(() -> guard.require(1)).isInstanceOf(IllegalStateException.class);
        assertThat(jdbc.sql("select partitions from engine.engine_size")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }
}
