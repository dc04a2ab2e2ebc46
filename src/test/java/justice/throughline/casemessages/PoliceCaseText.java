package justice.throughline.casemessages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;

/** A new case message of invented people, in the form that the police send. */
public final class PoliceCaseText {

    private PoliceCaseText() {}

    /** The one that the demo shows, with this reference. */
    public static String message(String urn) {
        try {
            return new ClassPathResource("demo/files/new-case.xml")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .replace("40AA0042626", urn);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same in the envelope of the criminal justice exchange; it begins on line 13. */
    public static String enveloped(String message) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <RouteData xmlns="http://schemas.cjse.gov.uk/common/operations" VersionNumber="1.0" RequestResponse="Request"
                    xmlns:e="http://schemas.cjse.gov.uk/common/businessentities">
                  <RequestFromSystem VersionNumber="1.0">
                    <CorrelationID>26_11_22_1</CorrelationID>
                    <SystemID>00501PoliceCaseSystem</SystemID>
                  </RequestFromSystem>
                  <DataStream VersionNumber="1.0">
                    <e:System>00501PoliceCaseSystem</e:System>
                    <e:DataStreamType>SPINewCase</e:DataStreamType>
                    <e:SystemDataStreamID>26_11_22_1</e:SystemDataStreamID>
                    <e:DataStreamContent>
                %s</e:DataStreamContent>
                  </DataStream>
                  <Routes VersionNumber="1.0">
                    <Route VersionNumber="1.0">
                      <RouteID>001</RouteID>
                      <RouteSourceSystem>00501PoliceCaseSystem</RouteSourceSystem>
                      <RouteDestinationSystem>B00LIBRA</RouteDestinationSystem>
                    </Route>
                  </Routes>
                </RouteData>
                """.formatted(message.replace("&", "&amp;").replace("<", "&lt;"));
    }
}
