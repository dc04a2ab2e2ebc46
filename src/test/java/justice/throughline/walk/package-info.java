/** Walks every address with what no reader of it expects. */
@org.jspecify.annotations.NullMarked
package justice.throughline.walk;
