package justice.throughline.walk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jsoup.Connection;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/** A page as a browser without script has it: its forms are filled in and sent. */
record SentPage(Document html) {

    /** What the session, and not the person, writes into a form. */
    private static final Set<String> OF_THE_SESSION = Set.of("_csrf", "_who");

    /** A field of a form with what would be sent of it. */
    record Field(String name, String value) {}

    static SentPage of(Connection request) throws IOException {
        return new SentPage(request.get());
    }

    /** The form that is sent to such an address. */
    FormElement form(String pattern) {
        var to = PathPatternParser.defaultInstance.parse(pattern);
        return html.forms().stream()
                .filter(form -> form.attr("method").equalsIgnoreCase("post"))
                .filter(form -> to.matches(
                        PathContainer.parsePath(URI.create(form.attr("action")).getPath())))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no form for " + pattern + " on " + html.location()));
    }

    /** What a person has put into the form, and what the page put there for them. */
    static List<Field> filled(FormElement form) {
        return form.formData().stream()
                .filter(each -> !OF_THE_SESSION.contains(each.key()))
                .map(each -> new Field(each.key(), each.value()))
                .toList();
    }

    /** With words in every field, the last of every choice, and every box ticked. */
    static void fillIn(FormElement form) {
        form.select("input[type=text], input:not([type]), textarea").forEach(SentPage::type);
        form.select("input[type=checkbox]").attr("checked", "");
        form.select("input[type=radio]").forEach(radio -> choose(radio, form));
        form.select("option").removeAttr("selected");
        form.select("option:last-child").attr("selected", "");
    }

    /** With nothing in it that can be taken out. */
    static void empty(FormElement form) {
        form.select("input[type=text], input:not([type]), textarea").forEach(field -> field.val(""));
        form.select("input[type=checkbox]").removeAttr("checked");
        form.select("option").removeAttr("selected");
        form.select("option:first-child").attr("selected", "");
    }

    /** Sends it from this page, in a session that has not begun. */
    SentPage send(FormElement form, Connection session) throws IOException {
        var request = session.newRequest(form.absUrl("action"))
                .method(Connection.Method.POST)
                .data(form.formData())
                .header("Referer", html.location())
                .header("Sec-Fetch-Site", "same-origin");
        for (var file : files(form)) {
            request.request().data().removeIf(each -> each.key().equals(file));
            request.data(file, "schedule.pdf", new ByteArrayInputStream(new byte[] {1, 2}));
        }
        return new SentPage(request.execute().parse());
    }

    static List<String> files(FormElement form) {
        return form.select("input[type=file]").eachAttr("name");
    }

    private static void type(Element field) {
        field.val(field.attr("inputmode").equals("numeric") ? "77" : "Seen at “The Crown” & left, 22.10");
    }

    private static void choose(Element radio, FormElement form) {
        var alike = form.select("input[type=radio][name=" + radio.attr("name") + "]");
        radio.attr("checked", radio.equals(alike.last()));
    }
}
