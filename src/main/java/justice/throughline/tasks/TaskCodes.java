package justice.throughline.tasks;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import justice.throughline.access.StaffDirectory;
import justice.throughline.catalogue.Catalogue;
import justice.throughline.catalogue.ProcessModel;
import justice.throughline.catalogue.UserTaskModel;
import justice.throughline.shared.Codes;
import justice.throughline.shared.DeskWords;
import justice.throughline.shared.SqlForSets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What lists of tasks are asked by: what this release ships, and what tasks still have of another. */
@SqlForSets("the exporter writes the engine's journal; here it is read")
public final class TaskCodes {

    private TaskCodes() {}

    /** Where somebody sits, which somebody has named, or which has open tasks. */
    @Component
    static class Desks implements Codes {

        private final StaffDirectory directory;
        private final DeskWords words;
        private final Tasks tasks;

        Desks(StaffDirectory directory, DeskWords words, Tasks tasks) {
            this.directory = directory;
            this.words = words;
            this.tasks = tasks;
        }

        @Override
        public Collection<String> codes() {
            return new TreeSet<>(directory.desks());
        }

        @Override
        public boolean knows(String code) {
            return words.isNamed(code)
                    || directory.desks().contains(code)
                    || tasks.exist("state = 'CREATED' and candidate_groups @> array[cast(? as text)]", code);
        }
    }

    /** What each task of this release is called by, or tasks of another still are. */
    private abstract static class Called implements Codes {

        private final Catalogue catalogue;
        private final Tasks tasks;
        private final Function<UserTaskModel, String> name;
        private final String column;

        Called(Catalogue catalogue, Tasks tasks, Function<UserTaskModel, String> name, String column) {
            this.catalogue = catalogue;
            this.tasks = tasks;
            this.name = name;
            this.column = column;
        }

        @Override
        public List<String> codes() {
            return catalogue.userTasks().stream().map(name).distinct().toList();
        }

        @Override
        public boolean knows(String code) {
            return codes().contains(code) || tasks.exist(column + " = ?", code);
        }
    }

    /** Ids of processes in which people have tasks; any other that ships may be asked by, too. */
    @Component
    public static class Processes extends Called {

        private final Catalogue catalogue;

        Processes(Catalogue catalogue, Tasks tasks) {
            super(catalogue, tasks, UserTaskModel::processId, "process_id");
            this.catalogue = catalogue;
        }

        @Override
        public boolean knows(String code) {
            return catalogue.processes().stream().map(ProcessModel::id).anyMatch(code::equals) || super.knows(code);
        }
    }

    /** Ids of the elements that are tasks of people. */
    @Component
    public static class Elements extends Called {

        Elements(Catalogue catalogue, Tasks tasks) {
            super(catalogue, tasks, UserTaskModel::elementId, "element_id");
        }
    }

    /** A process with one of its elements as {@code process:element}, or without. */
    @Component
    static class Steps extends Called {

        private final Processes processes;

        Steps(Catalogue catalogue, Processes processes, Tasks tasks) {
            super(
                    catalogue,
                    tasks,
                    each -> each.processId() + ":" + each.elementId(),
                    "process_id || ':' || element_id");
            this.processes = processes;
        }

        @Override
        public boolean knows(String code) {
            return code.indexOf(':') < 0 ? processes.knows(code) : super.knows(code);
        }
    }

    /** Those of the journal. */
    @Component
    static class Tasks {

        private final JdbcClient jdbc;

        Tasks(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        boolean exist(String condition, String code) {
            return jdbc.sql("select exists(select from journal.user_task where " + condition + ")")
                    .param(code)
                    .query(Boolean.class)
                    .single();
        }
    }
}
