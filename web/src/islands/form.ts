import { Form } from '@bpmn-io/form-js-viewer';
import '@bpmn-io/form-js-viewer/dist/assets/form-js.css';

type Errors = Record<string, string[]>;

/** Replaces the plain form by the designer's own, and sends its data in the plain form's hidden field. */
export async function start(element: HTMLElement): Promise<void> {
  const plain = document.querySelector<HTMLFormElement>(element.dataset.plain ?? '');
  const data = plain?.querySelector<HTMLInputElement>('input[name="data"]');
  if (!plain || !data) throw new Error('no plain form to send with');
  const form = new Form({ container: element.querySelector<HTMLElement>('[data-canvas]') ?? element });
  await form.importSchema(json(element, 'schema'), json(element, 'values'));

  element.hidden = false;
  plain.querySelectorAll<HTMLElement>('[data-plain-fields]').forEach((part) => part.remove());
  plain.addEventListener('submit', (event) => {
    const { data: values, errors } = form.submit() as { data: Record<string, unknown>; errors: Errors };
    if (Object.keys(errors).length > 0) {
      event.preventDefault();
      element.querySelector<HTMLElement>('.fjs-has-errors input, .fjs-has-errors select')?.focus();
      return;
    }
    data.value = JSON.stringify(values);
  });
}

function json(element: HTMLElement, name: 'schema' | 'values') {
  return JSON.parse(element.dataset[name] ?? '{}');
}
