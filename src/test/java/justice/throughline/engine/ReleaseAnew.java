package justice.throughline.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.DeployResourceCommandStep1;
import io.camunda.client.api.response.DeploymentEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The release as a designer leaves it who has touched every file. */
public final class ReleaseAnew {

    private ReleaseAnew() {}

    /** Deploys it with something in every file that makes another version of it. */
    public static DeploymentEvent deploy(CamundaClient client, int edition) throws IOException {
        DeployResourceCommandStep1 command = client.newDeployResourceCommand();
        DeployResourceCommandStep1.DeployResourceCommandStep2 release = null;
        for (var file : ReleaseDeployer.files()) {
            var name = String.valueOf(file.getFilename());
            var another = name.endsWith(".form") ? " ".repeat(edition) : "<!-- " + edition + " -->";
            var content = file.getContentAsString(StandardCharsets.UTF_8) + another;
            release = (release == null ? command : release).addResourceStringUtf8(content, name);
        }
        if (release == null) throw new IllegalStateException("The application holds no journey");
        return release.send().join();
    }
}
