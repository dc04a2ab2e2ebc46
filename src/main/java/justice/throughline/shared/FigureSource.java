package justice.throughline.shared;

import java.util.List;

/**
 * What a module shows of its own tables to whoever watches the application. It is asked every few seconds, in a transaction
 * that only reads, so each answer is one that an index gives.
 */
public interface FigureSource {

    /** All that it has, also of what does not wait: a figure that is missing says that nobody knows it. */
    List<Figure> figures();
}
