import { Form } from '@bpmn-io/form-js-viewer';
import '@bpmn-io/form-js-viewer/dist/assets/form-js.css';

/** Draws the designer's form of data-schema as the Modeler's own viewer does; what is entered goes nowhere. */
export async function start(element: HTMLElement): Promise<void> {
  await new Form({ container: element }).importSchema(JSON.parse(element.dataset.schema ?? '{}'));
}
