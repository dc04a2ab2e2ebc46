package justice.throughline.devruntime.partners;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;

/** Keys of one run: those of the application and those of the partners, who share one. */
public record SimulatorKeys(ECKey application, ECKey partners) {

    public static SimulatorKeys generate() {
        try {
            return new SimulatorKeys(
                    new ECKeyGenerator(Curve.P_256).keyID("throughline").generate(),
                    new ECKeyGenerator(Curve.P_256).keyID("partners").generate());
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
