import { apps } from '@assay/contracts';
import { describe, expect, it } from 'vitest';
import { dockerFile, documents, production } from '../manifests.fixture.js';
import { type Asked, scaledAmong, scrapedLabels } from './autoscaling.fixture.js';

const autoscalers = scaledAmong(production);
const due = 'assay_due_work_oldest_age_seconds';
const requests = 'assay_http_request_duration_seconds_count';
/** A pod of a Deployment, as Kubernetes calls it. */
const podOf = (app: string): string => `${app}-7c9f8d6b5-x2x4q`;

/** Whose pods a query sees, by the labels that the scrape gives to what they export. */
function seenBy({ labels }: Asked): string[] {
  const { job, instance, ...others } = labels;
  if (job !== scrapedLabels()['job'] || instance === undefined || Object.keys(others).length > 0) return [];
  return apps.filter((app) => new RegExp(`^(?:${instance})$`).test(podOf(app)));
}

/** What each autoscaler scales, and by what of whom. */
const judged = (scalers: typeof autoscalers): unknown =>
  Object.fromEntries(
    scalers.map(({ name, app, asked }) => [
      name,
      { app, by: asked.map((one) => [one.metric, ...seenBy(one)].join(' of ')) },
    ]),
  );
const right = Object.fromEntries(
  apps.map((app) => [
    app,
    { app, by: [...(app === 'gateway' ? [`${requests} of ${app}`] : []), `${due} of ${app}`] },
  ]),
);

describe('autoscaling', () => {
  it('has one autoscaler for each app, by what that very app exports: its due work, and the gateway’s requests', () => {
    expect(judged(autoscalers)).toEqual(right);
  });

  it.each(apps)('keeps two of %s at least, and may make more of it', (app) => {
    const scaler = autoscalers.find((one) => one.app === app);
    expect(scaler?.minReplicaCount).toBe(2);
    expect(scaler?.maxReplicaCount).toBeGreaterThan(2);
  });

  it('asks by the pod, which the scrape writes on every series', () => {
    expect(scrapedLabels()).toEqual({ job: 'assay', instance: '__meta_kubernetes_pod_name' });
  });

  const text = dockerFile('kubernetes/production/autoscaling.yaml');
  it.each([
    ['an app’s pods with those of another', 'instance=~"results-.+"', 'instance=~"ordering-.+"'],
    ['what is sized with another app', '{ name: results }', '{ name: ordering }'],
    ['a metric with another one', 'assay_due_work_oldest_age_seconds', 'assay_due_work_due'],
    ['the pods of one app with those of all', 'instance=~"gateway-.+"', 'instance=~".+"'],
    ['the job with another one', 'job="assay"', 'job="other"'],
    ['a label of the scrape with none', ', instance=~"consent-.+"', ''],
  ])('would be refused with %s exchanged', (_what, old, other) => {
    expect(text).toContain(old);
    expect(judged(scaledAmong(documents(text)))).toEqual(right);
    expect(judged(scaledAmong(documents(text.replace(old, other))))).not.toEqual(right);
  });

  it('is by one series each time, so that nothing unseen scales beside it', () => {
    const beside = text.replace('or vector(0)', 'or max(assay_due_work_due)');
    expect(() => scaledAmong(documents(beside))).toThrow('one series');
  });
});
