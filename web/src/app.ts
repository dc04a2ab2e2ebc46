import { createAll, ErrorSummary, FileUpload, NotificationBanner, ServiceNavigation, SkipLink, Tabs } from 'govuk-frontend';
import 'htmx.org';
import { startIslands } from './islands';

document.body.classList.add('js-enabled', 'govuk-frontend-supported');

function enhance(scope: Document | Element): void {
  for (const component of [ErrorSummary, FileUpload, NotificationBanner, ServiceNavigation, SkipLink, Tabs]) {
    createAll(component as never, {}, scope as never);
  }
  startIslands(scope);
}

enhance(document);
document.addEventListener('htmx:after:swap', () => enhance(document));
