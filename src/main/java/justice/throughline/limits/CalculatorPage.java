package justice.throughline.limits;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import justice.throughline.shared.Costly;
import justice.throughline.shared.DateReading.Fault;
import justice.throughline.shared.DateWords;
import justice.throughline.shared.FurtherParameters;
import justice.throughline.shared.Refusal;
import justice.throughline.shared.ShowsNobody;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The calculator: choose a limit, give its facts, read the end and why. All in the address, so that it can be sent on. */
@Controller
@PreAuthorize("isAuthenticated()")
@ShowsNobody("limits of facts that are given with the question")
class CalculatorPage implements FurtherParameters {

    private static final String VIEW = "limits/calculator";

    private final Limits limits;
    private final Calculator calculator;
    private final MessageSource messages;
    private final LimitWords words;
    private final DateWords dates;

    CalculatorPage(Limits limits, Calculator calculator, MessageSource messages, LimitWords words, DateWords dates) {
        this.limits = limits;
        this.calculator = calculator;
        this.messages = messages;
        this.words = words;
        this.dates = dates;
    }

    @Costly
    @GetMapping("/clocks/calculator")
    ModelAndView page(@RequestParam Map<String, String> entered, Model model) {
        var chosen = entered.getOrDefault("kind", "");
        var kind = limits.kind(chosen);
        model.addAttribute("areas", areas());
        if (kind.isEmpty()) {
            return chosen.isEmpty() && !entered.containsKey("kind")
                    ? new ModelAndView(VIEW)
                    : wrong("kind", say("calculator.kind.missing"));
        }
        var form = new CalculatorForm(kind.get(), entered);
        model.addAttribute("form", form);
        return form.submitted() ? answer(form, model) : new ModelAndView(VIEW);
    }

    /** Those of the chosen kind; of all kinds while none is chosen. */
    @Override
    public Collection<String> furtherParameters(Map<String, String[]> sent) {
        var chosen = sent.getOrDefault("kind", new String[] {""})[0];
        return limits.kind(chosen).map(List::of).orElseGet(limits::kinds).stream()
                .flatMap(kind -> CalculatorForm.names(kind).stream())
                .collect(Collectors.toSet());
    }

    private ModelAndView answer(CalculatorForm form, Model model) {
        var wrong = wrongDates(form);
        if (!wrong.isEmpty()) return wrong(wrong);
        try {
            model.addAttribute("limit", calculator.answer(form.ask()));
            return new ModelAndView(VIEW);
        } catch (LawRefusal refusal) {
            return wrong(form.anchor(field(refusal)), words.reason(worded(refusal.reason())));
        } catch (Refusal away) {
            return wrong(form.anchor(Facts.START), say(away.getDetailMessageCode()));
        }
    }

    /** Facts by their names on the page. */
    private static Reason worded(Reason reason) {
        return switch (reason.code()) {
            case "limit-facts-needed", "limit-bad-fact", "limit-bad-time", "limit-time-outside" ->
                new Reason(
                        reason.code(),
                        reason.arguments().stream()
                                .map(argument -> argument.matches("[a-z]+[A-Za-z0-9]*") ? "fact:" + argument : argument)
                                .toList());
            default -> reason;
        };
    }

    private static String field(LawRefusal refusal) {
        return refusal.field().orElse(Facts.START);
    }

    private Map<String, String> wrongDates(CalculatorForm form) {
        var wrong = new LinkedHashMap<String, String>();
        for (var name : form.dates().keySet()) {
            var date = form.date(name);
            var needed = name.equals(Facts.START) || !date.isEmpty();
            if (needed && date.read() instanceof Fault fault)
                wrong.put(date.anchor(), dates.why(fault, asked(form, name)));
        }
        return wrong;
    }

    private String asked(CalculatorForm form, String name) {
        return switch (name) {
            case Facts.START ->
                say("calculator.start", words.of("event", form.kind().event()));
            case CalculatorForm.AS_OF -> say("calculator.as-of");
            default -> words.of("fact", name);
        };
    }

    private static ModelAndView wrong(String field, String error) {
        return wrong(Map.of(field, error));
    }

    private static ModelAndView wrong(Map<String, String> errors) {
        var page = new ModelAndView(VIEW, Map.of("errors", errors));
        page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
        return page;
    }

    private Map<String, List<LimitKind>> areas() {
        return limits.kinds().stream()
                .collect(Collectors.groupingBy(LimitKind::area, LinkedHashMap::new, Collectors.toList()));
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
