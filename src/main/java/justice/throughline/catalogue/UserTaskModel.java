package justice.throughline.catalogue;

/** A step that a person completes, with the form they complete it by. */
public record UserTaskModel(String processId, String elementId, String name, String formId) {}
