import createClient, { type Client, type ClientOptions } from 'openapi-fetch';
import { Webhook as StandardWebhook } from 'standardwebhooks';
import type { components, paths } from '../vendor-api.js';

/** The shapes of the vendor API by name, such as `Schemas['OrderReply']`. */
export type Schemas = components['schemas'];

/** Verifies what Assay sends: `new Webhook(webhookSecret).verify(body, headers)` throws unless Assay signed exactly that a moment ago. */
export const Webhook = StandardWebhook;

/** The vendor API at that address, for whoever shows the token; every call is typed by its path. */
export function assayClient(options: ClientOptions & { baseUrl: string; token: string }): Client<paths> {
  const { token, ...rest } = options;
  const client = createClient<paths>(rest);
  client.use({
    onRequest: ({ request }) => {
      request.headers.set('authorization', `Bearer ${token}`);
      return request;
    },
  });
  return client;
}
