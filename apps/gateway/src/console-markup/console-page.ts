import { crumbs as crumbsOf } from '@assay/look';
import { type Html, html } from '@assay/runtime';

/** Who looks at the page; nobody on the pages around signing in. */
export interface Reader {
  readonly name: string;
  readonly role: string;
  /** What every form of theirs carries. */
  readonly formToken: string;
  may(permission: 'inspect' | 'administer'): boolean;
}

/** A whole page of the console. */
export interface ConsolePage {
  readonly title: string;
  readonly body: Html;
  readonly reader?: Reader;
  /** The pages above this one, as text and path. */
  readonly crumbs?: readonly (readonly [text: string, path: string])[];
  /** What was done a moment ago, in a sentence. */
  readonly said?: string | undefined;
}

/** Each with what somebody has to be allowed for it to be of use. */
const sections = [
  ['/console', 'Orders'],
  ['/console/connections', 'Connections'],
  ['/console/brand', 'Brand'],
  ['/console/queues', 'Queues'],
  ['/console/doctor', 'Doctor', 'inspect'],
  ['/console/retention', 'Retention', 'administer'],
] as const;

/** The page as it is sent, with nothing of it from elsewhere and nothing inline. */
export function consolePage({ title, body, reader, crumbs = [], said }: ConsolePage): string {
  return html`<!doctype html>
    <html lang="en" dir="ltr" class="site console">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title} · Assay console</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/console/assets/console.css" />
        <script type="module" src="/console/assets/console.js"></script>
      </head>
      <body>
        <a class="skip" href="#main">To the content</a>
        <header class="top">
          <div class="top-in">
            ${reader ? top(reader, crumbs[0]?.[0] ?? title) : html`<span class="brand">Assay</span>`}
          </div>
        </header>
        <main id="main">
          ${crumbs.length === 0 ? html`` : crumbsOf('Where you are', crumbs)}
          ${said === undefined ? html`` : html`<p id="said" class="notice good" role="status" tabindex="-1">${said}</p>`}
          ${body}
        </main>
      </body>
    </html> `.text;
}

function top(reader: Reader, section: string): Html {
  const { name, role, formToken } = reader;
  const shown = sections.filter(([, , needed]) => needed === undefined || reader.may(needed));
  return html`<a class="brand" href="/console">Assay console</a>
    <nav aria-label="Main">
      ${shown.map(([path, text]) => html`<a href="${path}" ${text === section ? html`aria-current="page"` : html``}>${text}</a>`)}
    </nav>
    <div class="who">
      <span><bdi>${name}</bdi> <span class="soft">(${role})</span></span>
      <form method="post" action="/console/sign-out">
        <input type="hidden" name="form" value="${formToken}" /><button class="quiet">Sign out</button>
      </form>
    </div>`;
}
