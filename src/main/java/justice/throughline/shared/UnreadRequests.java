package justice.throughline.shared;

import static org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration.DEFAULT_DISPATCHER_SERVLET_BEAN_NAME;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.Context;
import org.apache.catalina.Wrapper;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.tomcat.util.http.MimeHeaders;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;

/**
 * The server refuses an address that it cannot decode, and headers that it has no room for, before it knows whose they are,
 * and would answer with a page of its own. All are ours, and {@link ErrorPages} answers. It has room for more than we take,
 * so that it still knows which address it was that was asked for too much.
 */
@Configuration
class UnreadRequests {

    /** Of an address with its query, and of all headers together. */
    private static final long LONGEST = DataSize.ofKilobytes(32).toBytes();

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> answeredHere() {
        return server -> server.addEngineValves(new Ours());
    }

    private static final class Ours extends ValveBase {

        Ours() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            var sent = request.getCoyoteRequest();
            forgetTheUnread(sent.getMimeHeaders());
            if (sent.requestURI().isNull()) {
                // there was no room for it either, and it is not known
                sent.requestURI().setString("/");
                response.sendError(HttpStatus.URI_TOO_LONG.value());
            } else if (!response.isError()) {
                if (address(request) > LONGEST) response.sendError(HttpStatus.URI_TOO_LONG.value());
                else if (headers(request) > LONGEST) {
                    response.sendError(HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE.value());
                }
            }
            if (response.isError() && request.getContext() == null && request.getHost() != null) {
                var mapped = request.getMappingData();
                mapped.context = (Context) request.getHost().findChild("");
                mapped.wrapper = (Wrapper) mapped.context.findChild(DEFAULT_DISPATCHER_SERVLET_BEAN_NAME);
            }
            getNext().invoke(request, response);
        }

        /** A header that reading stopped in has a name and no value, which nobody who reads headers reckons with. */
        private static void forgetTheUnread(MimeHeaders headers) {
            for (int header = headers.size() - 1; header >= 0; header--) {
                if (headers.getValue(header).isNull()) headers.removeHeader(header);
            }
        }

        private static long address(Request request) {
            var sent = request.getCoyoteRequest();
            return (long) sent.requestURI().getLength() + sent.queryString().getLength();
        }

        private static long headers(Request request) {
            var sent = request.getCoyoteRequest().getMimeHeaders();
            long letters = 0;
            for (int header = 0; header < sent.size(); header++) {
                letters +=
                        sent.getName(header).getLength() + sent.getValue(header).getLength();
            }
            return letters;
        }
    }
}
