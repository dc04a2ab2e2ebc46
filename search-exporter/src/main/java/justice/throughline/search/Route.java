package justice.throughline.search;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which method and path go to which handler; the path's group, if it has one, is handed on. */
record Route(String method, Pattern path, Handler handler) {

    interface Handler {
        Answer answer(Request request, String key) throws IOException, InterruptedException;
    }

    static Route of(String method, String path, Handler handler) {
        return new Route(method, Pattern.compile(path), handler);
    }

    boolean takes(Request request) {
        return method.equals(request.method())
                && path.matcher(request.uri().getPath()).matches();
    }

    Answer answer(Request request) throws IOException, InterruptedException {
        Matcher matcher = path.matcher(request.uri().getPath());
        boolean hasKey = matcher.matches() && matcher.groupCount() > 0;
        return handler.answer(request, hasKey ? matcher.group(1) : "");
    }
}
