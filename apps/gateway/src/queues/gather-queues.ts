import { type AppQueues, apps, listDueWork, Problem, type Queues } from '@assay/contracts';
import type { Bus, DueWorkLists } from '@assay/messaging';

const timeoutMs = 2000;

/** What every app owes at this moment, this one too; apps that do not answer are named. */
export async function gatherQueues(bus: Bus, own: DueWorkLists): Promise<Queues> {
  const asked = await Promise.all(
    apps.map(async (app): Promise<AppQueues | undefined> => {
      try {
        // Nobody asks itself over NATS, which may be what is away.
        const list = app === 'gateway' ? own.list() : bus.ask(listDueWork(app), {}, { timeoutMs });
        return { app, ...(await list) };
      } catch (error) {
        if (error instanceof Problem && error.retry === 'later') return undefined;
        throw error;
      }
    }),
  );
  const known = asked.filter((one) => one !== undefined);
  return { apps: known, missing: apps.filter((app) => known.every((one) => one.app !== app)) };
}
