package justice.throughline.handoffs;

import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import justice.throughline.access.StaffNames;
import justice.throughline.partners.PartnerSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Codes of hand-offs in the language of the page. Templates call it {@code @handOffWords}. */
@Component("handOffWords")
public class HandOffWords {

    private static final String PARTNER = "partner:";

    private final MessageSource messages;
    private final PartnerSettings settings;
    private final StaffNames names;

    HandOffWords(MessageSource messages, PartnerSettings settings, StaffNames names) {
        this.messages = messages;
        this.settings = settings;
        this.names = names;
    }

    /** Whether no real system speaks for this party, or is this actor. */
    public boolean isSimulated(String partyOrActor) {
        return settings.isSimulated(
                partyOrActor.startsWith(PARTNER) ? partyOrActor.substring(PARTNER.length()) : partyOrActor);
    }

    public String kind(String code) {
        return code + " " + say("handoffs.kind." + code, code);
    }

    public String party(String code) {
        return say("party." + code, code);
    }

    /** From whom to whom. */
    public String pair(String from, String to) {
        return party(from) + " – " + party(to);
    }

    /** Which hand-off, between whom. */
    public String name(HandOff handOff) {
        return name(handOff.kind(), handOff.from(), handOff.to());
    }

    String name(String kind, String from, String to) {
        return kind(kind) + ", " + pair(from, to);
    }

    /** How it stands with this receiver; what only lies on a list here no system of theirs has received. */
    public String state(State state, String receiver) {
        var onList = state == State.DELIVERED && !settings.has(receiver);
        return say(onList ? "handoffs.state.on-list" : "handoffs.state." + state, state.name());
    }

    /** On whose list our own program put it with this step; empty where it did not. */
    public String putOnList(HandOffEvent event) {
        if (!event.onList()) return "";
        var list = event.proof().reference();
        // once the list was named by its party
        var desk = say("desk." + list, party(list));
        return String.valueOf(messages.getMessage(
                "handoffs.put-on-list", new Object[] {desk}, desk, LocaleContextHolder.getLocale()));
    }

    /** Why there is no time by which it is due. */
    public String noDue(boolean known) {
        return say(known ? "handoffs.due-by-event" : "handoffs.due-awaited", "");
    }

    public String reason(String code) {
        return say("handoffs.reason." + code, code);
    }

    /** Several reasons as one line. */
    public String words(Collection<String> reasons) {
        return reasons.stream().map(this::reason).collect(Collectors.joining("; "));
    }

    public String say(String group, Object code) {
        return group.endsWith(".") ? say(group + code, code.toString()) : say(group, code.toString());
    }

    /** The name of a partner or a member of staff, or what acts by itself. */
    public String actor(String actor) {
        if (actor.startsWith(PARTNER)) return party(actor.substring(PARTNER.length()));
        var ourOwn = messages.getMessage("handoffs.actor." + actor, null, null, LocaleContextHolder.getLocale());
        return ourOwn == null ? names.of(actor) : ourOwn;
    }

    /** What went wrong with a message. */
    public String trouble(@Nullable String trouble) {
        if (trouble == null || trouble.isBlank()) return "";
        var parts = trouble.split(":", 2);
        if (trouble.startsWith("handoff-")) return say("problem." + trouble + ".title", trouble);
        var detail = parts.length == 2 ? parts[1] : "";
        return String.valueOf(messages.getMessage(
                "handoffs.trouble." + parts[0], new Object[] {detail}, trouble, LocaleContextHolder.getLocale()));
    }

    /** That an offer lacks these kinds of document; nothing where it lacks none. */
    public String without(Collection<String> missing) {
        if (missing.isEmpty()) return "";
        var documents = missing.stream()
                .map(type -> say("handoffs.artefact." + type, type))
                .collect(Collectors.joining(", "));
        return String.valueOf(messages.getMessage(
                "handoffs.without", new Object[] {documents}, documents, LocaleContextHolder.getLocale()));
    }

    /** {@code no-mg3:2 late:1} as words and numbers. */
    public String reasons(@Nullable String counted) {
        if (counted == null) return "";
        return Arrays.stream(counted.split(" "))
                .map(each -> each.split(":"))
                .filter(each -> each.length == 2)
                .map(each -> reason(each[0]) + " (" + each[1] + ")")
                .collect(Collectors.joining("; "));
    }

    private String say(String key, String otherwise) {
        return String.valueOf(messages.getMessage(key, null, otherwise, LocaleContextHolder.getLocale()));
    }
}
