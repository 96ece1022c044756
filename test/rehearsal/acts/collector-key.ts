import { randomBytes } from 'node:crypto';
import { eventually } from '@assay/testing';
import { rollOrder } from '../../installation/fleet.js';
import { connected, ordered, taken } from '../../journeys/stories.fixture.js';
import type { Rotation } from '../scene.js';

// In looks, as the load has it.
const patienceMs = 600_000;

/** The key of the collector of traces: a second one there, every app goes over to it, the first is withdrawn. */
export const collectorKey: Rotation = {
  secret: 'OTEL_EXPORTER_OTLP_HEADERS',
  run: async ({ installation: { fleet, outside, settingsOf }, providers }) => {
    const { collector, collectorKey: old } = providers;
    const fresh = randomBytes(16).toString('hex');
    providers.collectFor(old, fresh);
    for (const app of rollOrder) {
      Object.assign(settingsOf[app], providers.tracesWith(fresh));
      await fleet.roll(app);
    }
    providers.collectFor(fresh);
    const begun = collector.spans.length;
    // Every app has a part in a company that connects and an order that is taken.
    const { companyId } = await connected(outside);
    await taken(outside, await ordered(outside, companyId));
    await eventually(() => {
      const heard = new Set(collector.spans.slice(begun).map(({ service }) => service));
      const silent = rollOrder.filter((app) => !heard.has(app));
      if (silent.length > 0) throw new Error(`there are no traces of ${silent.join(', ')}`);
    }, patienceMs);
    if (collector.refused > 0) throw new Error(`${collector.refused} batches of traces were refused`);
    if (!(await providers.collects(fresh))) throw new Error('the new key opens nothing');
    return !(await providers.collects(old));
  },
};
