package justice.throughline.tasks;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import justice.throughline.access.StaffDirectory;
import justice.throughline.catalogue.Catalogue;
import justice.throughline.catalogue.ProcessModel;
import justice.throughline.catalogue.UserTaskModel;
import justice.throughline.shared.Codes;
import justice.throughline.shared.DeskWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What lists of tasks are asked by: what this release ships, and what tasks still have of another. */
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

    /** Ids of processes in which people have tasks. */
    @Component
    public static class Processes implements Codes {

        private final Catalogue catalogue;
        private final Tasks tasks;

        Processes(Catalogue catalogue, Tasks tasks) {
            this.catalogue = catalogue;
            this.tasks = tasks;
        }

        @Override
        public List<String> codes() {
            return catalogue.userTasks().stream()
                    .map(UserTaskModel::processId)
                    .distinct()
                    .toList();
        }

        @Override
        public boolean knows(String code) {
            return catalogue.processes().stream().map(ProcessModel::id).anyMatch(code::equals)
                    || tasks.exist("process_id = ?", code);
        }
    }

    /** Ids of the elements that are tasks of people. */
    @Component
    public static class Elements implements Codes {

        private final Catalogue catalogue;
        private final Tasks tasks;

        Elements(Catalogue catalogue, Tasks tasks) {
            this.catalogue = catalogue;
            this.tasks = tasks;
        }

        @Override
        public List<String> codes() {
            return catalogue.userTasks().stream()
                    .map(UserTaskModel::elementId)
                    .distinct()
                    .toList();
        }

        @Override
        public boolean knows(String code) {
            return codes().contains(code) || tasks.exist("element_id = ?", code);
        }
    }

    /** A process with one of its elements as {@code process:element}, or without. */
    @Component
    static class Steps implements Codes {

        private final Catalogue catalogue;
        private final Processes processes;
        private final Tasks tasks;

        Steps(Catalogue catalogue, Processes processes, Tasks tasks) {
            this.catalogue = catalogue;
            this.processes = processes;
            this.tasks = tasks;
        }

        @Override
        public List<String> codes() {
            return catalogue.userTasks().stream()
                    .map(each -> each.processId() + ":" + each.elementId())
                    .toList();
        }

        @Override
        public boolean knows(String code) {
            return code.indexOf(':') < 0
                    ? processes.knows(code)
                    : codes().contains(code) || tasks.exist("process_id || ':' || element_id = ?", code);
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
