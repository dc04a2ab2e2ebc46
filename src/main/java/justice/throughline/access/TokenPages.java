package justice.throughline.access;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import justice.throughline.shared.Coded;
import justice.throughline.shared.Flash;
import justice.throughline.shared.Refusal;
import justice.throughline.shared.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where people make and revoke the tokens by which programs act for them. */
@Controller
@RequestMapping(TokenPages.ADDRESS)
@PreAuthorize("isAuthenticated()")
class TokenPages {

    static final String ADDRESS = "/account/tokens";

    private static final String PAGE = "access/tokens";
    private static final int LONGEST_NAME = 100;

    private final OwnTokens tokens;
    private final Words words;
    private final Flash flash;

    TokenPages(OwnTokens tokens, Words words, Flash flash) {
        this.tokens = tokens;
        this.words = words;
        this.flash = flash;
    }

    /** A new token is on the page that answers, and nowhere else. */
    record Made(String name, String token) {}

    @GetMapping
    String list(Model model) {
        model.addAttribute("tokens", tokens.of(CurrentStaff.get()));
        model.addAttribute("scopes", ApiScope.values());
        model.addAttribute("lives", OwnTokens.LIVES);
        return PAGE;
    }

    @PostMapping
    ModelAndView make(
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) @Nullable Set<@Nullable ApiScope> scope,
            @RequestParam(required = false) @Nullable Integer days,
            Model model,
            RedirectAttributes page) {
        var chosen = EnumSet.noneOf(ApiScope.class);
        if (scope != null) scope.stream().filter(Objects::nonNull).forEach(chosen::add);
        var faults = faults(name.strip(), chosen, days);
        if (!faults.isEmpty() || days == null) {
            model.addAttribute("errors", faults);
            model.addAttribute("typed", typed(name, chosen, days));
            return new ModelAndView(list(model), model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        try {
            model.addAttribute(
                    "made", new Made(name.strip(), tokens.make(CurrentStaff.get(), name.strip(), chosen, days)));
            return new ModelAndView(list(model), model.asMap());
        } catch (Refusal tooMany) {
            flash.warnOfNow(page, tooMany);
            return new ModelAndView("redirect:" + ADDRESS);
        }
    }

    @PostMapping("/revoke")
    String revoke(@RequestParam(required = false) @Nullable Long token, RedirectAttributes page) {
        if (token != null) tokens.revoke(CurrentStaff.get(), token);
        flash.done(page, "account.tokens.revoked");
        return "redirect:" + ADDRESS;
    }

    /** As a form that was not sent comes back. */
    private static Map<String, String> typed(String name, Set<ApiScope> scopes, @Nullable Integer days) {
        return Map.of(
                "name",
                name,
                "scope",
                scopes.stream().map(Coded::code).collect(Collectors.joining(" ")),
                "days",
                days == null ? "" : days.toString());
    }

    private Map<String, String> faults(String name, Set<ApiScope> scopes, @Nullable Integer days) {
        var faults = new LinkedHashMap<String, String>();
        if (name.isEmpty() || name.length() > LONGEST_NAME)
            faults.put("name", words.of("account.tokens.name.needed", LONGEST_NAME));
        if (scopes.isEmpty()) faults.put("scope", words.of("account.tokens.scope.needed"));
        if (days == null || !OwnTokens.LIVES.contains(days)) faults.put("days", words.of("account.tokens.days.needed"));
        return faults;
    }
}
