// A whole engine: it takes orders, and tells Assay how each of them ends.
//   ASSAY=http://localhost:3000 TOKEN=… SECRET=whsec_… node engine.ts
import { createServer, type IncomingMessage } from 'node:http';
import { assayClient, type Schemas, Webhook } from '@assay/client';

const { ASSAY = 'http://localhost:3000', TOKEN = '', SECRET = '', PORT = '5055' } = process.env;
const assay = assayClient({ baseUrl: ASSAY, token: TOKEN });
const webhook = new Webhook(SECRET);
const own = `http://localhost:${PORT}`;

/** Where a candidate takes the assessment of an order, or why nobody can. */
function placed(order: Schemas['OrderToAssess']): [number, object] {
  if (order.packageId === 'licensed')
    return [422, { code: 'no-licence', message: 'Your plan does not include this bundle.' }];
  return [200, { assessmentUrl: `${own}/take/${order.orderId}` }];
}

/** The candidate came: the quiz of this engine is passed by opening it. */
async function taken(orderId: string): Promise<string> {
  const params = { path: { orderId } };
  const started = await assay.POST('/v1/orders/{orderId}/progress', { params, body: {} });
  if (started.error) return `${started.error.code}: ${started.error.title}`;
  const body = {
    score: 74,
    scoreLabel: 'Pass',
    summary: 'Solid basics.',
    flags: [{ kind: 'tab-switch', severity: 'low' as const, text: 'Left the page twice' }],
    assessments: (started.data?.assessments ?? []).map(({ id }) => ({ id, score: 74, scoreLabel: 'Pass' })),
  };
  const recorded = await assay.PUT('/v1/orders/{orderId}/result', { params, body });
  return recorded.error ? `${recorded.error.code}: ${recorded.error.title}` : 'Thank you, that was all.';
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

/** What is answered to a webhook; one that nobody of Assay signed is not looked at. */
function answered(request: IncomingMessage, text: string): [number, object?] {
  try {
    webhook.verify(text, request.headers as Record<string, string>);
  } catch {
    return [401];
  }
  const { type, data } = JSON.parse(text) as { type: string; data: Schemas['OrderToAssess'] };
  return type === 'order.placed' ? placed(data) : [204];
}

createServer((request, response) => {
  void (async () => {
    const text = await textOf(request);
    const [, orderId] = /^\/take\/([\w-]+)$/.exec(request.url ?? '') ?? [];
    if (request.method === 'GET' && orderId) return response.end(await taken(orderId));
    const [status, json] = request.method === 'POST' ? answered(request, text) : [404];
    response.writeHead(status, { 'content-type': 'application/json' });
    return response.end(json && JSON.stringify(json));
  })();
}).listen(Number(PORT), () => console.log(`an engine listens at ${own}`));
