package justice.throughline.arrivals;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import justice.throughline.shared.When;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Files that arrived, and what reading them brought to light, in the language of the page. Templates: {@code @fileWords}. */
@Component("fileWords")
class FileWords {

    private static final Pattern LEFT_OVER = Pattern.compile("[ ,]+(?=[,.](?: |$))");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final MessageSource messages;
    private final When when;

    FileWords(MessageSource messages, When when) {
        this.messages = messages;
        this.when = when;
    }

    /** One file with its findings. */
    FileView view(ArrivedFile file) {
        return view(file, views(file.findings()));
    }

    /** A file of many. */
    FileView line(ArrivedFile file) {
        return view(file, null);
    }

    private static FileView view(ArrivedFile file, @Nullable List<FindingView> findings) {
        return new FileView(
                file.number(),
                file.sender(),
                file.format(),
                file.name(),
                file.sha256(),
                file.size(),
                file.receivedBy(),
                file.receivedAt(),
                file.times(),
                file.fate(),
                file.caseId(),
                file.found(),
                findings);
    }

    public List<FindingView> views(List<Finding> findings) {
        return findings.stream().map(this::view).toList();
    }

    public List<FindingView> views(ArrivedFile file, String kind) {
        return views(file.findings().stream()
                .filter(finding -> finding.kind().name().equals(kind))
                .toList());
    }

    /** How many there are of this kind, also of those that are not kept. */
    public int count(ArrivedFile file, String kind) {
        return file.found().getOrDefault(Finding.Kind.valueOf(kind), 0);
    }

    public String format(String code) {
        return say("arrivals.format." + code, code);
    }

    public String sender(String code) {
        return code.equals(ArrivedFiles.BY_HAND) ? say("arrivals.by-hand", code) : say("party." + code, code);
    }

    public String tag(FileFate fate) {
        return switch (fate) {
            case NEW -> "govuk-tag--blue";
            case DONE -> "govuk-tag--green";
            case PARTLY -> "govuk-tag--yellow";
            case REFUSED -> "govuk-tag--red";
        };
    }

    private FindingView view(Finding finding) {
        var args = finding.args().stream().map(this::argument).toArray();
        var last = lastName(finding.place());
        var pattern = say("finding.expected." + bare(last), "");
        var remedy = finding.code().equals("pattern") && !pattern.isEmpty()
                ? pattern
                : say("finding." + finding.code() + ".do", "", args);
        return new FindingView(
                finding.kind(),
                finding.code(),
                finding.line(),
                finding.place(),
                element(last),
                tidy(say("finding." + finding.code(), finding.code(), args)),
                remedy);
    }

    /** What a file leaves out leaves no blanks and commas behind. */
    private static String tidy(String text) {
        return LEFT_OVER.matcher(text).replaceAll("").replaceAll(" {2,}", " ");
    }

    private String argument(String arg) {
        if (DAY.matcher(arg).matches()) return day(arg);
        return arg.startsWith("@")
                ? Arrays.stream(arg.substring(1).split(",\\s*"))
                        .map(this::element)
                        .collect(Collectors.joining(", "))
                : arg;
    }

    private String day(String text) {
        try {
            return when.date(LocalDate.parse(text));
        } catch (DateTimeException code) {
            return text;
        }
    }

    /** Its name in words, and as it is written there. */
    private String element(String name) {
        if (name.isEmpty()) return "";
        var words = say(
                "element." + bare(name),
                bare(name).replaceAll("(?<=[a-z\\d])(?=[A-Z])", " ").toLowerCase(java.util.Locale.ROOT));
        return words.equalsIgnoreCase(name) ? words : words + " (" + name + ")";
    }

    private static String bare(String name) {
        return name.replaceAll("\\[\\d+]", "");
    }

    /** The last step of the way that is a name, not the number of one in a row. */
    private static String lastName(String place) {
        return place.replaceAll("(/\\d+)+$", "").replaceAll("^.*/", "");
    }

    private String say(String key, String otherwise, Object... args) {
        return String.valueOf(messages.getMessage(key, args, otherwise, LocaleContextHolder.getLocale()));
    }
}
