package justice.throughline.casefile;

import java.util.UUID;

/** A case that needs a journey from this stage on. */
public record OpenCase(UUID caseId, String crimeType, Stage stage) {}
