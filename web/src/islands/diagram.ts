import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/diagram-js.css';

type Mark = { element: string; kind: 'active' | 'done' | 'heat'; level?: number; badge?: string; href?: string };
type Canvas = { viewbox(): { inner: { width: number; height: number } }; zoom(level: 'fit-viewport', center?: 'auto'): void; addMarker(id: string, marker: string): void; resized(): void };
type ZoomScroll = { stepZoom(steps: number): void };
type Overlays = { add(id: string, overlay: unknown): void };
type Registry = { get(id: string): unknown };

/** Draws the model named by data-model and puts the marks of data-marks on it. */
export async function start(element: HTMLElement): Promise<void> {
  const canvasElement = element.querySelector<HTMLElement>('[data-canvas]') ?? element;
  // the wheel scrolls the page, as it does everywhere else on it
  const viewer = new NavigatedViewer({ container: canvasElement, zoomScroll: { enabled: false } });
  const answer = await fetch(element.dataset.model ?? '', { headers: { Accept: 'application/xml' } });
  if (!answer.ok) throw new Error(`model answered ${answer.status}`);
  await viewer.importXML(await answer.text());
  draw(viewer, JSON.parse(element.dataset.marks ?? '[]'));
  fitWhenSeen(viewer.get<Canvas>('canvas'), canvasElement);
  element.querySelectorAll<HTMLElement>('[data-zoom]').forEach((button) =>
    button.addEventListener('click', () => zoom(viewer, button.dataset.zoom)),
  );
  element.querySelectorAll<HTMLElement>('[data-when-ready]').forEach((part) => (part.hidden = false));
}

function zoom(viewer: NavigatedViewer, way?: string): void {
  if (way === 'fit') viewer.get<Canvas>('canvas').zoom('fit-viewport', 'auto');
  else viewer.get<ZoomScroll>('zoomScroll').stepZoom(way === 'in' ? 1 : -1);
}

function draw(viewer: NavigatedViewer, marks: Mark[]): void {
  const canvas = viewer.get<Canvas>('canvas');
  const overlays = viewer.get<Overlays>('overlays');
  const registry = viewer.get<Registry>('elementRegistry');
  for (const mark of marks.filter((each) => registry.get(each.element))) {
    canvas.addMarker(mark.element, mark.kind === 'heat' ? `tl-heat-${mark.level ?? 0}` : `tl-${mark.kind}`);
    if (mark.badge) overlays.add(mark.element, { position: { top: -14, right: 14 }, html: badge(mark) });
  }
}

function badge(mark: Mark): HTMLElement {
  const html = document.createElement(mark.href ? 'a' : 'span');
  html.className = `tl-diagram-badge tl-diagram-badge--${mark.kind}`;
  html.textContent = mark.badge ?? '';
  if (mark.href) {
    html.setAttribute('href', mark.href);
    html.setAttribute('tabindex', '-1');
  }
  return html;
}

/** A diagram in a closed tab has no size: give it one that suits it when it is first seen. */
function fitWhenSeen(canvas: Canvas, element: HTMLElement): void {
  new ResizeObserver(() => {
    if (element.clientWidth === 0) return;
    const { inner } = canvas.viewbox();
    const height = (element.clientWidth * inner.height) / inner.width + 80;
    element.style.height = `${Math.round(Math.min(Math.max(height, 180), 480))}px`;
    canvas.resized();
    canvas.zoom('fit-viewport', 'auto');
  }).observe(element);
}
