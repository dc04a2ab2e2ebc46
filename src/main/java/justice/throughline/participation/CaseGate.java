package justice.throughline.participation;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import justice.throughline.access.CurrentStaff;
import justice.throughline.access.Role;
import justice.throughline.access.Staff;
import justice.throughline.shared.PathVariables;
import justice.throughline.shared.Refusal;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets nobody through to an address of a case in which they have no part: for them there is no such case. It stands before all
 * handlers, so that none can forget to ask; what is shown of a case that is seen in part, its handler decides.
 */
@Component
class CaseGate implements HandlerInterceptor, WebMvcConfigurer {

    /** In each address that begins at a case. */
    static final String CASE = "caseId";

    private final CaseSight sight;
    private final List<RecordsOfCases> records;

    CaseGate(CaseSight sight, List<RecordsOfCases> records) {
        this.sight = sight;
        this.records = records;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        // after the language is chosen, in which it refuses
        registry.addInterceptor(this).order(Ordered.LOWEST_PRECEDENCE);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.REQUEST)
            CurrentStaff.find().ifPresent(staff -> check(staff, request));
        return true;
    }

    private void check(Staff staff, HttpServletRequest request) {
        var address = String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        PathVariables.id(request, CASE).ifPresent(caseId -> {
            mustSeeCases(staff);
            if (sight.of(staff, caseId).nothing()) throw new Refusal(HttpStatus.NOT_FOUND, "case-unknown");
        });
        for (var kind : records) {
            if (kind.addresses().stream().noneMatch(each -> isBelow(address, each))) continue;
            mustSeeCases(staff);
            PathVariables.id(request, "id").ifPresent(id -> kind.check(id, staff));
        }
    }

    private static void mustSeeCases(Staff staff) {
        if (!staff.is(Role.CASEWORKER) && !staff.seesAllDesks()) throw new AccessDeniedException("Sees no case");
    }

    private static boolean isBelow(String address, String beginning) {
        return address.equals(beginning) || address.startsWith(beginning + "/");
    }
}
