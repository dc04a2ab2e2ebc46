package justice.throughline.handoffs;

import justice.throughline.shared.Fingerprint;

/**
 * A document that goes with a hand-off. It stays in the system of the agency that holds it; its fingerprint travels.
 *
 * @param type a kind of document of the catalogue, such as {@code MG6C}
 */
public record Artefact(String type, String name, String sha256, long size) {

    public static Artefact of(String type, String name, byte[] content) {
        return new Artefact(type, name, Fingerprint.of(content), content.length);
    }
}
