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

/** What was just sent is not sent again by a second click; after a moment it may be, as after a download. */
const RESEND_AFTER = 3000;
const sentAt = new WeakMap<HTMLFormElement, number>();

function sendOnce(event: SubmitEvent): void {
  const form = event.target as HTMLFormElement;
  if (event.defaultPrevented || form.method !== 'post') return;
  if (event.timeStamp - (sentAt.get(form) ?? -RESEND_AFTER) < RESEND_AFTER) event.preventDefault();
  else sentAt.set(form, event.timeStamp);
}

enhance(document);
document.addEventListener('submit', sendOnce);
document.addEventListener('htmx:after:swap', () => enhance(document));
