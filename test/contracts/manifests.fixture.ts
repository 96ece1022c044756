import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { apps } from '@assay/contracts';
import { type ConfigClass, describeConfig, type SettingDescription } from '@assay/runtime';
import { parse, parseAllDocuments } from 'yaml';
import { kustomizeBinary } from '../../tools/servers/kustomize-binary.mjs';

const docker = resolve(import.meta.dirname, '../../docker');
const kubernetes = resolve(docker, 'kubernetes');

/** The text of a file in docker/. */
export const dockerFile = (path: string): string => readFileSync(resolve(docker, path), 'utf8');

export type Labels = Readonly<Record<string, string>>;
export interface EnvVar {
  readonly name: string;
  readonly value: string;
}
interface Probe {
  readonly httpGet?: { readonly path: string; readonly port: string };
}
export interface Container {
  readonly name: string;
  readonly image: string;
  readonly args?: readonly string[];
  readonly command?: readonly string[];
  readonly ports?: readonly { readonly name: string; readonly containerPort: number }[];
  readonly env: readonly EnvVar[];
  readonly envFrom?: readonly { readonly configMapRef?: { readonly name: string } }[];
  readonly securityContext: Record<string, unknown>;
  readonly startupProbe?: Probe;
  readonly livenessProbe?: Probe;
  readonly readinessProbe?: Probe;
  readonly resources?: { readonly requests?: Labels; readonly limits?: Labels };
  readonly volumeMounts: readonly {
    readonly name: string;
    readonly mountPath: string;
    readonly readOnly?: boolean;
  }[];
}
export interface PodSpec {
  readonly containers: readonly Container[];
  readonly initContainers?: unknown;
  readonly securityContext: Record<string, unknown>;
  readonly automountServiceAccountToken?: boolean;
  readonly enableServiceLinks?: boolean;
  readonly terminationGracePeriodSeconds?: number;
  readonly restartPolicy?: string;
  readonly topologySpreadConstraints?: readonly { readonly topologyKey: string }[];
  readonly hostNetwork?: boolean;
  readonly hostPID?: boolean;
  readonly hostIPC?: boolean;
  readonly volumes: readonly {
    readonly name: string;
    readonly secret?: { readonly secretName: string; readonly defaultMode: number };
    readonly configMap?: { readonly name: string };
    readonly emptyDir?: { readonly sizeLimit?: string };
  }[];
}
export interface Selector {
  readonly matchLabels?: Labels;
}
export interface Peer {
  readonly podSelector?: Selector;
  readonly namespaceSelector?: Selector;
  readonly ipBlock?: { readonly cidr: string; readonly except?: readonly string[] };
}
export interface Rule {
  readonly from?: readonly Peer[];
  readonly to?: readonly Peer[];
  readonly ports?: readonly { readonly protocol: string; readonly port: number | string }[];
}
interface PodTemplate {
  readonly metadata: { readonly labels: Labels };
  readonly spec: PodSpec;
}
export interface Manifest {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string; readonly labels?: Labels };
  readonly data?: Labels;
  readonly stringData?: Labels;
  readonly binaryData?: Labels;
  readonly spec: {
    readonly replicas?: number;
    readonly minAvailable?: number;
    readonly selector: Selector & Labels;
    readonly podSelector: Selector;
    readonly policyTypes: readonly string[];
    readonly ingress?: readonly Rule[];
    readonly egress?: readonly Rule[];
    readonly type?: string;
    readonly secretName?: string;
    readonly ports: readonly {
      readonly name: string;
      readonly port: number;
      readonly targetPort: number | string;
    }[];
    readonly template: PodTemplate;
    readonly suspend?: boolean;
    readonly jobTemplate?: { readonly spec: { readonly template: PodTemplate } };
  };
}

/** What a Deployment, a StatefulSet, a Job or a CronJob makes its pods of; nothing for anything else. */
export const podTemplateOf = ({ kind, spec }: Manifest): PodTemplate | undefined =>
  ['Deployment', 'StatefulSet', 'Job'].includes(kind) ? spec.template : spec?.jobTemplate?.spec.template;

/** The objects that a file of manifests holds. */
export const documents = (text: string): Manifest[] =>
  parseAllDocuments(text).map((document) => {
    if (document.errors[0]) throw document.errors[0];
    return document.toJS() as Manifest;
  });

const kustomize = kustomizeBinary(() => undefined);

/** What kustomize makes of a folder. */
export function rendered(folder: string): Manifest[] {
  const { status, stdout, stderr } = spawnSync(kustomize, ['build', folder], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return documents(stdout);
}

/** What the folders of docker/kubernetes make. */
export const base: readonly Manifest[] = rendered(resolve(kubernetes, 'base'));
export const singleNode: readonly Manifest[] = rendered(resolve(kubernetes, 'single-node'));
export const production: readonly Manifest[] = rendered(resolve(kubernetes, 'production'));

/** The Secrets that the platform has to bring along. */
export const exampleSecrets: readonly Manifest[] = documents(dockerFile('kubernetes/example-secrets.yaml'));

/** The secrets of an example as somebody would make them who takes care. */
export function ownSecrets(examples: Readonly<Record<string, string>>): Record<string, string> {
  const made = Object.entries(examples).map(([name, value]) => {
    if (name === 'ENCRYPTION_KEY') return [name, `first:${randomBytes(32).toString('base64')}`];
    if (value.includes('://'))
      return [name, value.replace(/:[^:/@]+@/, `:${randomBytes(16).toString('hex')}@`)];
    return [name, value && randomBytes(24).toString('hex')];
  });
  return Object.fromEntries(made) as Record<string, string>;
}

export interface ComposeService {
  readonly image: string;
  readonly env_file?: readonly { readonly path: string; readonly required: boolean }[];
  readonly profiles?: readonly string[];
  readonly entrypoint?: readonly string[];
  readonly build?: { readonly target: string; readonly args?: Labels };
  readonly environment?: Labels;
  readonly secrets?: readonly string[];
  readonly ports?: readonly string[];
  readonly networks: readonly string[];
  readonly volumes?: readonly string[];
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly stop_grace_period?: string;
  readonly privileged?: boolean;
  readonly user?: string;
}

/** docker/compose.yaml. */
export const compose = parse(dockerFile('compose.yaml'), { merge: true }) as {
  readonly services: Readonly<Record<string, ComposeService>>;
  readonly networks: Readonly<Record<string, { readonly internal?: boolean }>>;
  readonly secrets: Readonly<Record<string, { readonly file: string }>>;
};

/** An app's configuration class, and what it says about its variables. */
export interface AppSettings {
  readonly config: ConfigClass;
  readonly settings: readonly SettingDescription[];
}

/** What `configure-partner` reads, inside a pod of consent too. */
export async function commandSettings(): Promise<readonly SettingDescription[]> {
  const { PartnerCommandConfig } = await import('../../apps/consent/src/partner/partner-command.config.js');
  return describeConfig(PartnerCommandConfig);
}

/** The configuration of every app. */
export async function appSettings(): Promise<Readonly<Record<string, AppSettings>>> {
  const entries = apps.map(async (app): Promise<[string, AppSettings]> => {
    const module = (await import(`../../apps/${app}/src/app.config.ts`)) as Record<string, unknown>;
    const config = Object.entries(module).find(([name]) => name.endsWith('Config'))?.[1] as ConfigClass;
    return [app, { config, settings: describeConfig(config) }];
  });
  return Object.fromEntries(await Promise.all(entries));
}
