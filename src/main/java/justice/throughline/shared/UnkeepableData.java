package justice.throughline.shared;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * The net below all checks: what no column can hold was sent, and is not our failure; each catch is logged as a gap in a
 * check. A database that is away is nobody's fault, and is said to be so.
 */
@ControllerAdvice
class UnkeepableData {

    private static final Logger LOG = LoggerFactory.getLogger(UnkeepableData.class);

    /** Data exceptions, and rows or keys that are too large. */
    private static final Set<String> OF_THE_DATA = Set.of("22", "54");

    @ExceptionHandler
    void refuse(DataAccessException failed, HttpServletResponse response) throws IOException {
        if (DatabaseAway.caused(failed)) {
            askToWait(failed, response);
            return;
        }
        if (!(NestedExceptionUtils.getRootCause(failed) instanceof SQLException cause) || !isOfTheData(cause))
            throw failed;
        LOG.warn("What was sent passed every check, and could not be kept", failed);
        response.sendError(HttpStatus.UNPROCESSABLE_ENTITY.value());
    }

    /** A connection is needed before anything is asked, and a commit may miss its answer. */
    @ExceptionHandler
    void refuse(TransactionException failed, HttpServletResponse response) throws IOException {
        if (!DatabaseAway.caused(failed)) throw failed;
        askToWait(failed, response);
    }

    private static void askToWait(RuntimeException failed, HttpServletResponse response) throws IOException {
        LOG.warn(
                "The database is away or has no room: {}",
                NestedExceptionUtils.getMostSpecificCause(failed).getMessage());
        response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
    }

    private static boolean isOfTheData(SQLException cause) {
        return cause.getSQLState() != null
                && OF_THE_DATA.contains(cause.getSQLState().substring(0, 2));
    }
}
