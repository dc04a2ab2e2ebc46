package justice.throughline.handoffs;

import java.util.List;
import justice.throughline.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;

/** What a hand-off refuses, each with what to do about it. */
public class HandOffRefusal extends Refusal {

    private HandOffRefusal(HttpStatus status, String code, @Nullable Object... args) {
        super(status, "handoff-" + code, args);
    }

    /** The field of the page that it is about. */
    String field() {
        return switch (code()) {
            case "handoff-step-missing" -> "step";
            case "handoff-told-reference" -> "reference";
            case "handoff-told-by" -> "toldBy";
            case "handoff-told-way" -> "way";
            case "handoff-told-on" -> "toldOn-day";
            case "handoff-answer-why" -> "why";
            case "handoff-reasons-missing", "handoff-reason-unknown" -> "reasons";
            case "handoff-redirect-to-whom" -> "redirectTo";
            case "handoff-file-missing", "handoff-document-too-large" -> "file";
            default -> "type";
        };
    }

    static HandOffRefusal stepMissing() {
        return unfit("step", "step-missing");
    }

    static HandOffRefusal fileMissing() {
        return unfit("file", "file-missing");
    }

    /** There is no such hand-off, or nothing of it that was asked for. */
    public static HandOffRefusal unknown() {
        return new HandOffRefusal(HttpStatus.NOT_FOUND, "unknown");
    }

    static HandOffRefusal illegalStep(Step step, State state) {
        var refusal = new HandOffRefusal(
                HttpStatus.CONFLICT, "illegal-step", word("step." + step.name()), word("state." + state.name()));
        refusal.getBody().setProperty("step", step.name());
        refusal.getBody().setProperty("state", state.name());
        return refusal;
    }

    static HandOffRefusal conferenceDue(int bounces) {
        return new HandOffRefusal(HttpStatus.CONFLICT, "conference-due", bounces);
    }

    static HandOffRefusal redirectToWhom() {
        return unfit("redirectTo", "redirect-to-whom");
    }

    static HandOffRefusal reasonsMissing(Step step) {
        return unfit("reasons", "reasons-missing", word("step." + step.name()));
    }

    static HandOffRefusal reasonUnknown(String reason, String kind) {
        return unfit("reasons", "reason-unknown", reason, word("kind." + kind));
    }

    static HandOffRefusal kindUnknown(String kind) {
        return unfit("kind", "kind-unknown", kind);
    }

    /** @param missing what an offer cannot do without */
    static HandOffRefusal offerIncomplete(List<String> missing) {
        return unfit("", "offer-incomplete").of(missing.toArray(String[]::new));
    }

    static HandOffRefusal wrongParties(String kind, @Nullable String from, @Nullable String to) {
        return unfit("", "wrong-parties", word("kind." + kind), String.valueOf(from), String.valueOf(to))
                .of("from", "to");
    }

    static HandOffRefusal basisMissing(String kind) {
        return unfit("basis", "basis-missing", word("kind." + kind));
    }

    static HandOffRefusal notOfThisKind(String field, String what, String kind) {
        return unfit(field, "not-of-this-kind", what, word("kind." + kind));
    }

    static HandOffRefusal forbidden(String field, String what, String receiver) {
        return unfit(field, "forbidden", what, party(receiver));
    }

    static HandOffRefusal groundMissing(String what, String receiver, String ground) {
        return unfit("grounds", "ground-missing", what, party(receiver), word("ground." + ground));
    }

    /** Nothing of it waits to be sent to a partner. */
    public static HandOffRefusal nothingToCarry() {
        return new HandOffRefusal(HttpStatus.CONFLICT, "nothing-to-carry");
    }

    static HandOffRefusal notYourDesk() {
        return new HandOffRefusal(HttpStatus.FORBIDDEN, "not-your-desk");
    }

    /** @param field that is missing or cannot be so, of where an answer by hand comes from */
    static HandOffRefusal told(String field) {
        return unfit(
                field,
                switch (field) {
                    case "reference" -> "told-reference";
                    case "toldBy" -> "told-by";
                    case "way" -> "told-way";
                    default -> "told-on";
                });
    }

    /** One that was written down before waits for a second person. */
    static HandOffRefusal answerWaits() {
        return new HandOffRefusal(HttpStatus.CONFLICT, "answer-waits");
    }

    static HandOffRefusal answerDecided(AnswerState state) {
        return new HandOffRefusal(HttpStatus.CONFLICT, "answer-decided", word("answer." + state.name()));
    }

    /** Nobody is their own second person. */
    static HandOffRefusal answerOwn() {
        return new HandOffRefusal(HttpStatus.FORBIDDEN, "answer-own");
    }

    static HandOffRefusal answerWhy() {
        return unfit("why", "answer-why");
    }

    static HandOffRefusal decisionMissing() {
        return unfit("decision", "answer-decision");
    }

    /** @param field to blame, as the body of an offer or a form names it */
    private static HandOffRefusal unfit(String field, String code, @Nullable Object... args) {
        return new HandOffRefusal(HttpStatus.UNPROCESSABLE_ENTITY, code, args).of(field);
    }

    private HandOffRefusal of(String... fields) {
        blaming(fields);
        return this;
    }

    private static DefaultMessageSourceResolvable word(String key) {
        return new DefaultMessageSourceResolvable(new String[] {"handoffs." + key}, key);
    }

    private static DefaultMessageSourceResolvable party(String code) {
        return new DefaultMessageSourceResolvable(new String[] {"party." + code}, code);
    }

    static HandOffRefusal documentTooLarge(long bytes) {
        return new HandOffRefusal(HttpStatus.PAYLOAD_TOO_LARGE, "document-too-large", bytes);
    }
}
