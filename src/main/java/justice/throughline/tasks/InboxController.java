package justice.throughline.tasks;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import justice.throughline.access.CurrentStaff;
import justice.throughline.access.Role;
import justice.throughline.access.Staff;
import justice.throughline.access.StaffNames;
import justice.throughline.casefile.CaseWords;
import justice.throughline.casefile.CrimeTypes;
import justice.throughline.casefile.Stage;
import justice.throughline.catalogue.Catalogue;
import justice.throughline.clocks.ClockReads;
import justice.throughline.shared.Costly;
import justice.throughline.shared.Csv;
import justice.throughline.shared.CsvId;
import justice.throughline.shared.Deadline;
import justice.throughline.shared.DeskWords;
import justice.throughline.shared.Listing;
import justice.throughline.shared.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The inbox. */
@Controller
@PreAuthorize("isAuthenticated()")
class InboxController {

    private static final int LINES = 25;
    private static final List<String> COLUMNS = List.of(
            "key",
            "task",
            "case",
            "crime-type",
            "stage",
            "due",
            "due-time",
            "created",
            "assignee",
            "desks",
            "replay",
            "backlog");

    private final TaskDesk desk;
    private final Catalogue catalogue;
    private final CrimeTypes crimeTypes;
    private final ClockReads clocks;
    private final CaseWords words;
    private final DeskWords deskWords;
    private final InstantSource clock;
    private final Csv csv;
    private final StaffNames names;

    InboxController(
            TaskDesk desk,
            Catalogue catalogue,
            CrimeTypes crimeTypes,
            ClockReads clocks,
            CaseWords words,
            DeskWords deskWords,
            InstantSource clock,
            Csv csv,
            StaffNames names) {
        this.desk = desk;
        this.catalogue = catalogue;
        this.crimeTypes = crimeTypes;
        this.clocks = clocks;
        this.words = words;
        this.deskWords = deskWords;
        this.clock = clock;
        this.csv = csv;
        this.names = names;
    }

    @GetMapping("/tasks")
    String inbox(InboxQuery asked, Place.Asked place, Model model) {
        var staff = CurrentStaff.get();
        var mine = desk.count(TaskFilter.ALL.claimedBy(staff.actors()));
        var query = asked.view() == null ? asked.in(firstView(staff, mine)) : asked;
        model.addAttribute("query", query);
        model.addAttribute("views", views(staff));
        model.addAttribute("mine", mine);
        var tasks = desk.page(query.filter(staff, clock.instant()), query.order(), place.by(LINES));
        model.addAttribute("tasks", tasks);
        model.addAttribute("names", names.of(assignees(tasks)));
        model.addAttribute(
                "sending", desk.sending(tasks.stream().map(TaskLine::key).toList()));
        model.addAttribute(
                "limits", clocks.earliestOf(tasks.stream().map(TaskLine::caseId).collect(Collectors.toSet()), staff));
        model.addAttribute("steps", catalogue.userTasks());
        model.addAttribute("crimeTypes", crimeTypes.all());
        model.addAttribute("base", query.address("/tasks") + "&");
        model.addAttribute("here", place.of(query.address("/tasks")));
        model.addAttribute("bulk", query.address("/tasks/bulk"));
        model.addAttribute("csv", query.address("/tasks.csv"));
        model.addAttribute("canWork", !staff.desks().isEmpty());
        return "tasks/inbox";
    }

    @Costly
    @GetMapping(path = "/tasks.csv", produces = Csv.TYPE)
    ResponseEntity<Resource> csv(InboxQuery query) {
        var filter = query.filter(CurrentStaff.get(), clock.instant());
        return csv.download(
                "tasks.csv",
                csv.heading("tasks.column.", COLUMNS),
                file -> desk.each(filter, query.order(), line -> file.accept(row(line))));
    }

    private static Set<String> assignees(Listing<TaskLine> tasks) {
        return tasks.stream().map(TaskLine::assignee).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static @Nullable LocalDate day(@Nullable Deadline due) {
        return due == null ? null : due.day();
    }

    private static @Nullable LocalTime time(@Nullable Deadline due) {
        return due == null ? null : due.time();
    }

    private List<?> row(TaskLine line) {
        return Arrays.asList(
                new CsvId(line.key()),
                line.name(),
                line.crimeRef(),
                words.crimeType(line.crimeType()),
                line.stage() == null ? null : words.stage(Stage.valueOf(line.stage())),
                day(line.due()),
                time(line.due()),
                line.createdAt(),
                line.assignee() == null ? null : names.of(line.assignee()),
                line.desks().stream().map(deskWords::desk).collect(Collectors.joining(", ")),
                line.replay(),
                line.band() == Band.BACKLOG);
    }

    private static List<TaskView> views(Staff staff) {
        if (staff.is(Role.DESIGNER)) return List.of(TaskView.MINE);
        return staff.seesAllDesks() ? List.of(TaskView.MINE, TaskView.ALL) : List.of(TaskView.MINE, TaskView.DESK);
    }

    /** What is claimed comes first; who has claimed nothing sees what there is to claim. */
    private static TaskView firstView(Staff staff, int mine) {
        return mine > 0 ? TaskView.MINE : views(staff).getLast();
    }
}
