package justice.throughline.shared;

import static org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration.DEFAULT_DISPATCHER_SERVLET_BEAN_NAME;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.Context;
import org.apache.catalina.Wrapper;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The server refuses an address that it cannot decode before it knows whose it is, and would answer with a page of its own.
 * All are ours, and {@link ErrorPages} answers.
 */
@Configuration
class UndecodedAddresses {

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
            if (response.isError() && request.getContext() == null && request.getHost() != null) {
                var mapped = request.getMappingData();
                mapped.context = (Context) request.getHost().findChild("");
                mapped.wrapper = (Wrapper) mapped.context.findChild(DEFAULT_DISPATCHER_SERVLET_BEAN_NAME);
            }
            getNext().invoke(request, response);
        }
    }
}
