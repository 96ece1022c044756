// Every page of a list.
import { assayClient, type Schemas } from '@assay/client';

export async function* ordersChangedSince(changedSince: string): AsyncGenerator<Schemas['OrderReply']> {
  const assay = assayClient({ baseUrl: process.env['ASSAY'] ?? '', token: process.env['TOKEN'] ?? '' });
  let cursor: string | undefined;
  do {
    const query = { changedSince, ...(cursor ? { cursor } : {}) };
    const { data, error } = await assay.GET('/v1/orders', { params: { query } });
    if (error) throw new Error(`${error.code}: ${error.title}`);
    yield* data.items;
    cursor = data.nextCursor;
  } while (cursor);
}
