/** A page as a browser without scripts sees it. */
export interface Page {
  readonly url: string;
  readonly status: number;
  readonly html: string;
  readonly headers: Headers;
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#x27': "'",
};

const decode = (text: string): string =>
  text.replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole);

const attribute = (tag: string, name: string): string | undefined => {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return value === undefined ? undefined : decode(value);
};

// Where a server dies in the middle, a call may hear nothing for ever.
const mostMs = 120_000;

/** Opens a page. */
export async function open(url: string): Promise<Page> {
  return read(await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(mostMs) }));
}

/** Fills in and sends the page's first form, with its hidden fields, as a browser would. */
export async function send(page: Page, values: Readonly<Record<string, string>> = {}): Promise<Page> {
  const form = /<form[^>]*>[\s\S]*?<\/form>/.exec(page.html)?.[0];
  if (form === undefined) throw new Error(`there is no form on ${page.url}:\n${page.html}`);
  const fields = filledIn(form, values);
  const action = new URL(attribute(/<form[^>]*>/.exec(form)?.[0] ?? '', 'action') ?? '', page.url);
  const headers = { origin: new URL(page.url).origin, 'sec-fetch-site': 'same-origin' };
  const signal = AbortSignal.timeout(mostMs);
  return read(await fetch(action, { method: 'POST', body: fields, headers, redirect: 'manual', signal }));
}

function filledIn(form: string, values: Readonly<Record<string, string>>): URLSearchParams {
  const fields = new URLSearchParams();
  for (const [input] of form.matchAll(/<input[^>]*>/g)) {
    const name = attribute(input, 'name');
    if (name !== undefined) fields.set(name, values[name] ?? attribute(input, 'value') ?? '');
  }
  return fields;
}

async function read(response: Response): Promise<Page> {
  return {
    url: response.url,
    status: response.status,
    html: await response.text(),
    headers: response.headers,
  };
}
