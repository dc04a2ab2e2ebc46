package justice.throughline.engine;

/** The engine has taken the release of this application: its decisions may answer otherwise than before. */
public record ReleaseDeployed() {}
