package justice.throughline.tasks;

import java.util.Map;

/** What another module asks of the answers of a task, beyond what its form does; asked before anything is kept. */
public interface TaskGuard {

    /**
     * @param answers as the form has checked them
     * @return what is wrong, by field key, in the language of the request; nothing for tasks that the module knows nothing of
     */
    Map<String, String> wrong(OpenTask task, Map<String, Object> answers);
}
