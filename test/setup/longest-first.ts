import { basename } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take longer than their size tells: a tail of one of them would run on one worker, beside an idle one. */
const LONG = [
  'redraw-logo',
  'bucket-store',
  'openapi',
  'generated',
  'boot-sandbox',
  'report-files',
  'model.db',
  'migrate.db',
  'event-stream.bus',
  'messaging.bus',
  'replay-dead-letters.bus',
  'nats-server.bus',
  'limits.db',
  'plans.db',
  'postgres-tls.db',
  'probe-parked.db',
  'disconnect-company.db',
  'submit-result.db',
  'keep-sheet.db',
  'company-calls.db',
  'intake-database.db',
  'receive-return.db',
  'quick',
  'console-in-browser',
  'connect-in-browser',
  'bad-input',
  'recruiter-in-browser',
  'brand',
  'faults',
  'every-failpoint',
  'reminders',
  'deadlines',
  'restored-backup',
  'erasure',
  'stopping',
  'sandbox-faults',
  'inline-in-browser',
  'demo',
  'auto-order',
  'pages-in-browser',
  'stories-under-faults',
  'retention',
  'candidate-in-browser',
  'limits',
  'portal',
  'rehearsal',
].map((name) => `${name}.spec.ts`);

const place = ({ moduleId }: TestSpecification): number => {
  const found = LONG.indexOf(basename(moduleId));
  return found === -1 ? LONG.length : found;
};

/** The longest file first: as it was measured here, or by what is known of it where nothing was. */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    if (files.some((spec) => this.ctx.cache.getTestSpecificationResult(spec))) return sorted;
    // A worker ends, with its world, when the next file is of another ring: each ring stays together.
    const rings = [...new Set(sorted.map(({ project }) => project.name))];
    return rings.flatMap((ring) =>
      sorted.filter(({ project }) => project.name === ring).sort((one, other) => place(one) - place(other)),
    );
  }
}
