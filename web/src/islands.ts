type Island = { start(element: HTMLElement): Promise<void> };

/** Parts of a page that need JavaScript; each stands beside a twin that does not. */
const islands: Record<string, () => Promise<Island>> = {
  chart: () => import('./islands/chart'),
  diagram: () => import('./islands/diagram'),
  form: () => import('./islands/form'),
};

export function startIslands(scope: ParentNode): void {
  for (const element of scope.querySelectorAll<HTMLElement>('[data-island]:not([data-started])')) {
    const load = islands[element.dataset.island ?? ''];
    if (!load) continue;
    element.dataset.started = 'true';
    load()
      .then((island) => island.start(element))
      .catch((error) => {
        // the twin stays in place, so the page still works
        element.hidden = true;
        console.error(error);
      });
  }
}
