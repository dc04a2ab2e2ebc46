package justice.throughline.access;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * How what is kept of a session goes into the database and comes back. What another release has kept, and this one cannot
 * read, counts as not kept: whoever it said is signed in signs in again.
 */
@Component
class SessionStore implements SessionRepositoryCustomizer<JdbcIndexedSessionRepository> {

    private static final Logger LOG = LoggerFactory.getLogger(SessionStore.class);

    /** Whoever could write to the table must not choose what is made of it here. */
    private static final ObjectInputFilter OURS = ObjectInputFilter.Config.createFilter(
            "java.base/*;justice.throughline.**;org.springframework.**;jakarta.servlet.**;!*");

    @Override
    public void customize(JdbcIndexedSessionRepository sessions) {
        new PostgreSqlJdbcIndexedSessionRepositoryCustomizer().customize(sessions); // two requests may keep one thing
        var conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversion.addConverter(byte[].class, Object.class, SessionStore::read);
        sessions.setConversionService(conversion);
    }

    private static @Nullable Object read(byte[] kept) {
        try (var in = new ObjectInputStream(new ByteArrayInputStream(kept))) {
            in.setObjectInputFilter(OURS);
            return in.readObject();
        } catch (IOException | ClassNotFoundException | RuntimeException | LinkageError unreadable) {
            LOG.warn("Something that a session kept cannot be read, and counts as not kept: {}", unreadable.toString());
            return null;
        }
    }
}
