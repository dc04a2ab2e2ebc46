package justice.throughline.shared;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MultipartException;

/** An upload that cannot be taken apart is the fault of who sent it. One that is too large has an answer of its own. */
@ControllerAdvice
class UnreadableUploads {

    @ExceptionHandler
    void refuse(MultipartException unreadable, HttpServletResponse response) throws IOException {
        if (unreadable instanceof ErrorResponse) throw unreadable;
        response.sendError(HttpStatus.BAD_REQUEST.value());
    }
}
