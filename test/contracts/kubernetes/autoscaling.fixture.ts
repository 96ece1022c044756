import { type Manifest, dockerFile, documents } from '../manifests.fixture.js';

/** What one trigger of an autoscaler asks Prometheus for. */
export interface Asked {
  readonly query: string;
  readonly metric: string;
  readonly labels: Readonly<Record<string, string>>;
}

/** The autoscaler of one app, by the Deployment that it sizes. */
export interface Scaled {
  readonly name: string;
  readonly app: string;
  readonly minReplicaCount: number;
  readonly maxReplicaCount: number;
  readonly asked: readonly Asked[];
}

interface ScaledSpec extends Pick<Scaled, 'minReplicaCount' | 'maxReplicaCount'> {
  readonly scaleTargetRef: { readonly name: string };
  readonly triggers: readonly { readonly type: string; readonly metadata: { readonly query: string } }[];
}

/** The one series that a query is about: another one beside it would scale by something that nobody looked at. */
function askedBy(query: string): Asked {
  const [series, ...others] = query.matchAll(/(\w+)\{([^}]*)\}/g);
  const bare = query.replace(/\{[^}]*\}/g, '').match(/\bassay_\w+/g) ?? [];
  const [, metric = '', selector = ''] = series ?? [];
  if (others.length > 0 || bare.length !== 1) throw new Error(`a query is about one series: ${query}`);
  const labels = [...selector.matchAll(/(\w+)=~?"([^"]*)"/g)].map(([, name = '', value = '']) => [
    name,
    value,
  ]);
  return { query, metric, labels: Object.fromEntries(labels) as Record<string, string> };
}

/** The autoscalers among some manifests. */
export const scaledAmong = (manifests: readonly Manifest[]): Scaled[] =>
  manifests
    .filter(({ kind }) => kind === 'ScaledObject')
    .map(({ metadata, spec }) => {
      const { scaleTargetRef, triggers, ...counts } = spec as unknown as ScaledSpec;
      const asked = triggers.map((trigger) => askedBy(trigger.metadata.query));
      return { name: metadata.name, app: scaleTargetRef.name, ...counts, asked };
    });

interface Monitor {
  readonly podMetricsEndpoints: readonly {
    readonly relabelings: readonly {
      readonly targetLabel: string;
      readonly replacement?: string;
      readonly sourceLabels?: readonly string[];
    }[];
  }[];
}

/** The labels that the scrape gives to every series of a pod: fixed, or taken of what Kubernetes says of it. */
export function scrapedLabels(): Readonly<Record<string, string>> {
  const monitors = documents(dockerFile('monitoring/pod-monitor.yaml')).filter(
    ({ kind }) => kind === 'PodMonitor',
  );
  const endpoints = monitors.flatMap(({ spec }) => (spec as unknown as Monitor).podMetricsEndpoints);
  const given = endpoints.flatMap(({ relabelings }) => relabelings);
  return Object.fromEntries(
    given.map(({ targetLabel, replacement, sourceLabels = [] }) => [
      targetLabel,
      replacement ?? sourceLabels.join(),
    ]),
  );
}
