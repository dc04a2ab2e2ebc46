package justice.throughline.testing;

import javax.sql.DataSource;
import net.ttddyy.dsproxy.QueryCountHolder;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** What is said to the database, by whatever means, counted for each thread. */
public final class Statements implements BeanPostProcessor {

    /** @return how many statements this thread says while it does this; a batch is one */
    public static long of(Runnable act) {
        QueryCountHolder.clear();
        act.run();
        return QueryCountHolder.getGrandTotal().getTotal();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source
                ? ProxyDataSourceBuilder.create(source).countQuery().build()
                : bean;
    }
}
