package justice.throughline.shared;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.StandardMultipartHttpServletRequest;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Of a form that cannot be taken apart nothing can be read, its token neither: what is wrong is told in place of that. */
@Component
public class BrokenUploads {

    /** Attribute of a request that was turned away unread: who asks for a parameter of it has all of it read. */
    public static final String UNREAD = BrokenUploads.class.getName() + ".unread";

    private final List<HandlerExceptionResolver> answers;

    /** @param answers the first keeps what was wrong, for the page that tells it */
    BrokenUploads(List<HandlerExceptionResolver> answers) {
        this.answers = answers;
    }

    /** @return whether it is such a form, which is answered then */
    public boolean answer(HttpServletRequest request, HttpServletResponse response) {
        var type = Objects.requireNonNullElse(request.getContentType(), "");
        if (!type.toLowerCase(Locale.ROOT).startsWith("multipart/")) return false;
        try {
            new StandardMultipartHttpServletRequest(request);
            return false;
        } catch (MultipartException broken) {
            return answers.stream().anyMatch(each -> each.resolveException(request, response, null, broken) != null);
        }
    }
}
