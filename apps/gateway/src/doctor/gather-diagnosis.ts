import { type AppExamination, apps, examineApp, Problem } from '@assay/contracts';
import type { Bus, Examiner } from '@assay/messaging';
import { diagnose, type Diagnosis } from '@assay/runtime';

// Two rounds of checks of ten seconds each, at most.
const timeoutMs = 25_000;

/** What every app finds at this moment, this one too; that one does not answer is a finding itself. */
export async function gatherDiagnosis(bus: Bus, own: Examiner): Promise<Diagnosis> {
  const asked = await Promise.all(
    apps.map(async (app): Promise<AppExamination | undefined> => {
      try {
        // Nobody asks itself over NATS, which may be what is away.
        return await (app === 'gateway' ? own.run() : bus.ask(examineApp(app), {}, { timeoutMs }));
      } catch (error) {
        if (error instanceof Problem && error.retry === 'later') return undefined;
        throw error;
      }
    }),
  );
  const examined = asked.filter((one) => one !== undefined);
  return diagnose(
    examined,
    apps.filter((app) => examined.every((one) => one.app !== app)),
  );
}
