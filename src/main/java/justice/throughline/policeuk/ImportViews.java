package justice.throughline.policeuk;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import justice.throughline.casefile.MergeResult;
import justice.throughline.policeuk.ImportView.Explained;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts imports into the reader's words. */
@Component
class ImportViews {

    private final MessageSource messages;

    ImportViews(MessageSource messages) {
        this.messages = messages;
    }

    ImportView of(FileImport done) {
        MergeResult merged = done.merged();
        long setAside = done.rows().withoutCrimeId() + merged.repeatedCrimes() + merged.repeatedOutcomes();
        return new ImportView(
                done.id(),
                done.state(),
                done.submittedBy(),
                done.submittedAt(),
                done.startedAt(),
                done.endedAt(),
                new ImportView.Progress(done.bytesRead(), done.bytesTotal()),
                done.rows().read(),
                merged.created(),
                merged.updated(),
                merged.unchanged(),
                done.rows().rejected(),
                setAside,
                explained(
                        explain("without-crime-id", done.rows().withoutCrimeId()),
                        explain("repeated-crimes", merged.repeatedCrimes()),
                        explain("repeated-outcomes", merged.repeatedOutcomes())),
                notes(done),
                failure(done),
                done.files());
    }

    RejectedView of(RejectedRow row, FileImport done) {
        return new RejectedView(done.files().get(row.file()).name(), row.line(), reason(row), row.fields());
    }

    String reason(RejectedRow row) {
        return messages.getMessage(row.reason().key(), row.reason().words(row.detail()), locale());
    }

    private List<Explained> notes(FileImport done) {
        MergeResult merged = done.merged();
        return explained(
                explain("journeys", done.journeys()),
                explain("outcomes-without-crime", merged.outcomesWithoutCrime()),
                explain("outcomes-before-crime", merged.outcomesBeforeCrime()),
                explain("status-further", merged.statusFurther()),
                explain("status-behind", merged.statusBehind()),
                explain("left-to-journey", merged.leftToJourney()),
                explain("told", merged.told()),
                explain("contradicting", merged.contradicting()));
    }

    private @Nullable String failure(FileImport done) {
        return done.failure() == null
                ? null
                : messages.getMessage(done.failure().key(), new Object[] {done.failureDetail()}, locale());
    }

    private Explained explain(String code, long count) {
        return new Explained(code, count, messages.getMessage("imports.count." + code, null, locale()));
    }

    private static List<Explained> explained(Explained... all) {
        return Stream.of(all).filter(explained -> explained.count() > 0).toList();
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
