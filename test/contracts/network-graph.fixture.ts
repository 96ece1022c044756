import { BlockList, isIPv4 } from 'node:net';
import {
  type Labels,
  type Manifest,
  type Peer,
  podTemplateOf,
  type Rule,
  type Selector,
} from './manifests.fixture.js';

interface Pod {
  readonly name: string;
  readonly labels: Labels;
  readonly ports: ReadonlyMap<string, number>;
}

const selects = ({ matchLabels = {} }: Selector, labels: Labels): boolean =>
  Object.entries(matchLabels).every(([name, value]) => labels[name] === value);

/** The pods that Deployments, Jobs and CronJobs make. */
export function podsOf(manifests: readonly Manifest[]): Pod[] {
  return manifests.flatMap((manifest) => {
    const template = podTemplateOf(manifest);
    if (!template) return [];
    const ports = template.spec.containers.flatMap((container) => container.ports ?? []);
    return {
      name: manifest.metadata.name,
      labels: template.metadata.labels,
      ports: new Map(ports.map(({ name, containerPort }) => [name, containerPort] as const)),
    };
  });
}

export const policiesFor = (manifests: readonly Manifest[], pod: Pod): Manifest[] =>
  manifests.filter(({ kind, spec }) => kind === 'NetworkPolicy' && selects(spec.podSelector, pod.labels));

/** Every connection that the policies allow, as `from → to port`, found by applying the selectors to the pods. */
export function networkGraph(manifests: readonly Manifest[]): string[] {
  const edges = podsOf(manifests).flatMap((pod) =>
    policiesFor(manifests, pod).flatMap(({ spec }) => [
      ...(spec.ingress ?? []).flatMap((rule) =>
        peers(rule.from).flatMap((from) => ports(rule, pod).map((port) => `${from} → ${pod.name} ${port}`)),
      ),
      ...(spec.egress ?? []).flatMap((rule) =>
        peers(rule.to).flatMap((to) => ports(rule, pod).map((port) => `${pod.name} → ${to} ${port}`)),
      ),
    ]),
  );
  return [...new Set(edges)].sort();
}

function peers(list: readonly Peer[] | undefined): string[] {
  return list === undefined ? ['anyone'] : list.map(peerName);
}

function peerName({ ipBlock, podSelector, namespaceSelector }: Peer): string {
  if (ipBlock) return 'internet';
  const pods = describe(podSelector);
  return namespaceSelector === undefined ? pods : `${describe(namespaceSelector)}/${pods}`;
}

const describe = (selector: Selector | undefined): string =>
  Object.values(selector?.matchLabels ?? {}).join('+') || 'everything';

function ports(rule: Rule, pod: Pod): string[] {
  if (!rule.ports) return ['any port'];
  return rule.ports.map(({ port, protocol }) => {
    const number = typeof port === 'number' ? port : pod.ports.get(port);
    return `${number ?? 'no such port'}/${protocol}`;
  });
}

/** Whether an address can be reached through any of the policies' address ranges, by whichever pod. */
export function reachesAddress(manifests: readonly Manifest[], address: string): boolean {
  const family = isIPv4(address) ? 'ipv4' : 'ipv6';
  const blocks = manifests
    .filter(({ kind }) => kind === 'NetworkPolicy')
    .flatMap(({ spec }) => spec.egress ?? [])
    .flatMap(({ to = [] }) => to)
    .flatMap(({ ipBlock }) => ipBlock ?? []);
  return blocks.some(
    ({ cidr, except = [] }) => list([cidr]).check(address, family) && !list(except).check(address, family),
  );
}

function list(ranges: readonly string[]): BlockList {
  const blocks = new BlockList();
  for (const range of ranges) {
    const [address = '', prefix = ''] = range.split('/');
    blocks.addSubnet(address, Number(prefix), isIPv4(address) ? 'ipv4' : 'ipv6');
  }
  return blocks;
}
