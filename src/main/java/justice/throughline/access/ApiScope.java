package justice.throughline.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import justice.throughline.shared.Coded;

/** What a token opens, within what its owner may do. */
enum ApiScope implements Coded {
    /** Whatever is only looked at. */
    READ(),
    TASKS("/api/tasks"),
    CASES("/api/cases"),
    HANDOFFS("/api/handoffs"),
    CLOCKS("/api/clocks"),
    FILES("/api/files", "/api/inbox");

    private static final String API = "/api/";

    /** Below these, all is opened, acts too. */
    private final List<String> addresses;

    ApiScope(String... addresses) {
        this.addresses = List.of(addresses);
    }

    boolean opens(HttpServletRequest request) {
        var address = request.getRequestURI().substring(request.getContextPath().length());
        if (!address.startsWith(API)) return false;
        if (this == READ) return RequestAudit.isRead(request);
        return addresses.stream().anyMatch(each -> address.equals(each) || address.startsWith(each + "/"));
    }
}
