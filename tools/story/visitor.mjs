// A visitor with no more than a browser has: addresses, forms, and what the pages say.

/** @typedef {{ status: number, url: string, location?: string, text: string, json: any, ms: number }} Answer */

/**
 * Makes one HTTP call; what is not a success is an error that quotes the answer, unless the status was expected.
 * @param {string} method
 * @param {string} url
 * @param {{ json?: unknown, form?: Record<string, string>, headers?: Record<string, string>, expect?: number }} [options]
 * @returns {Promise<Answer>}
 */
export async function call(method, url, options = {}) {
  const begin = performance.now();
  const response = await fetch(url, { method, redirect: 'manual', ...contentOf(options) });
  const text = await response.text();
  const ms = performance.now() - begin;
  const good = options.expect === undefined ? response.ok : response.status === options.expect;
  if (!good) throw new Error(`${method} ${url} answered ${response.status}: ${text.slice(0, 600)}`);
  const isJson = response.headers.get('content-type')?.includes('json');
  return {
    status: response.status,
    url,
    location: response.headers.get('location') ?? undefined,
    text,
    json: isJson ? JSON.parse(text) : undefined,
    ms,
  };
}

/** @param {{ json?: unknown, form?: Record<string, string>, headers?: Record<string, string> }} options */
function contentOf({ json, form, headers = {} }) {
  const signal = AbortSignal.timeout(60_000);
  if (form) return { headers, body: new URLSearchParams(form), signal };
  if (json === undefined) return { headers, signal };
  return { headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(json), signal };
}

/**
 * Fills in the first form of a page and sends it, as a browser on that page would.
 * @param {Answer} page
 * @param {Record<string, string>} fields
 * @param {{ expect?: number }} [options]
 * @returns {Promise<Answer>}
 */
export async function submitForm(page, fields = {}, options = {}) {
  const form = /<form\b([^>]*)>([\s\S]*?)<\/form>/.exec(page.text);
  if (!form) throw new Error(`the page ${page.url} has no form: ${readable(page.text)}`);
  const [, attributes = '', inner = ''] = form;
  const action = new URL(attributeOf(attributes, 'action') ?? '', page.url);
  const hidden = [...inner.matchAll(/<input\b([^>]*)>/g)]
    .map(([, input = '']) => input)
    .filter((input) => attributeOf(input, 'type') === 'hidden')
    .map((input) => [attributeOf(input, 'name') ?? '', attributeOf(input, 'value') ?? '']);
  return call('POST', action.href, {
    form: { ...Object.fromEntries(hidden), ...fields },
    headers: { origin: action.origin, 'sec-fetch-site': 'same-origin' },
    ...options,
  });
}

/**
 * What a page says, without its marks.
 * @param {string} html
 * @returns {string}
 */
export function readable(html) {
  const body = html.replace(/<(style|script|head)\b[\s\S]*?<\/\1>/g, ' ');
  return unescape(body.replace(/<[^>]+>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * @param {string} attributes
 * @param {string} name
 * @returns {string | undefined}
 */
function attributeOf(attributes, name) {
  const value = new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1];
  return value === undefined ? undefined : unescape(value);
}

/** @param {string} text */
function unescape(text) {
  const names = /** @type {Record<string, string>} */ ({
    lt: '<',
    gt: '>',
    quot: '"',
    '#39': "'",
    '#x27': "'",
  });
  return text.replace(/&(lt|gt|quot|#39|#x27);/g, (_, name) => names[name] ?? '').replaceAll('&amp;', '&');
}

/**
 * Looks again until something is there.
 * @template T
 * @param {string} what
 * @param {() => Promise<T | undefined>} look
 * @param {number} [withinMs]
 * @returns {Promise<T>}
 */
export async function until(what, look, withinMs = 30_000) {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > deadline) throw new Error(`${what} did not happen within ${withinMs / 1000} s`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
