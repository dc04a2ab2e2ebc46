package justice.throughline.casemessages;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties(FormatSettings.class)
class FormatConfig {}
