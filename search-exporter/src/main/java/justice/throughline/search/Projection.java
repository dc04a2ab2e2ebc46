package justice.throughline.search;

/** Turns the records of one kind into the documents of one search. */
interface Projection {

    void apply(RecordView record);
}
