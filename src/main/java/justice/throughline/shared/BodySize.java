package justice.throughline.shared;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/**
 * Refuses a body that is too long before it is taken apart: what was read of it would be kept in memory, and its length is
 * whatever the sender likes. Files do not pass here; whoever takes them counts their bytes.
 */
@ControllerAdvice
class BodySize extends RequestBodyAdviceAdapter {

    static final int LONGEST = (int) DataSize.ofMegabytes(1).toBytes();

    @Override
    public boolean supports(
            MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converterType) {
        return true;
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converterType)
            throws IOException {
        if (message.getHeaders().getContentLength() > LONGEST) throw tooLong();
        var read = message.getBody().readNBytes(LONGEST + 1);
        if (read.length > LONGEST) throw tooLong();
        return new ReadBody(message.getHeaders(), read);
    }

    private static Refusal tooLong() {
        return new Refusal(HttpStatus.PAYLOAD_TOO_LARGE, "body-too-long", LONGEST).blaming("body");
    }

    private record ReadBody(HttpHeaders headers, byte[] read) implements HttpInputMessage {

        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(read);
        }

        @Override
        public HttpHeaders getHeaders() {
            return headers;
        }
    }
}
