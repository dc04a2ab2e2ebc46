declare module 'govuk-frontend';
declare module 'htmx.org';
