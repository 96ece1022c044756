import type { Fault } from '../fault-rules/fault.js';

/** A client id with its secret. */
export interface Credential {
  clientId: string;
  clientSecret: string;
}

/** A job as recruiters see it, with the location that filters package lists. */
export interface Job {
  id: string;
  title: string;
  countryCode: string;
  regionAbbr?: string;
  city: string;
  postalCode?: string;
  remote: boolean;
  fields: Record<string, string>;
  /** The package with which its application form ends. */
  inlinePackageId?: string;
  /** The packages that its first hiring step orders by itself: the AUTO-TRIGGERED switch is on. */
  autoTriggered?: string[];
}

/** A person with the jobs applied for. */
export interface Candidate {
  id: string;
  firstName: string;
  lastName: string;
  email: string;
  applicationLanguage: string;
  createdAt: string;
  jobIds: string[];
  tags: string[];
  notes: { at: string; content: string }[];
}

/** What SmartRecruiters keeps while a company is connected. */
export interface Integration {
  connectedAt: string;
  grantedClientId: string;
  issued: Credential;
}

/** A customer organisation of SmartRecruiters. */
export interface Company {
  companyId: string;
  name: string;
  scopes: string[];
  consentedAt: string | null;
  integration: Integration | null;
  jobs: Job[];
  candidates: Candidate[];
}

/** A credential SmartRecruiters granted to the partner for one company. */
export interface GrantedCredential extends Credential {
  companyId: string;
  scopes: string[];
}

/** Somebody who is applying, or has. */
export interface Application {
  applicationId: string;
  companyId: string;
  jobId: string;
  candidate: { firstName: string; lastName: string; email: string; applicationLanguage: string };
  beganAt: string;
  /** The id under which the inline package is ordered; the order itself is made when the application is finished. */
  orderId: string;
  packageId: string | null;
  answer: { status: number; body: unknown } | null;
  /** Where the partner said that the assessment is taken. */
  assessmentUrl: string | null;
  finishedAt: string | null;
  candidateId: string | null;
}

/** One accepted change of a result. */
export interface ResultChange {
  at: string;
  body: Record<string, unknown>;
}

/** An order as SmartRecruiters holds it. */
export interface Order {
  orderId: string;
  companyId: string;
  candidateId: string;
  jobId: string;
  packageId: string;
  packageName: string;
  autoTriggered: boolean;
  /** Taken while applying: no files can be attached. */
  inline?: boolean;
  placedAt: string;
  accepted: boolean;
  answer: { status: number; body: unknown } | null;
  /** Empty until the partner reports something. */
  result: Record<string, unknown>;
  history: ResultChange[];
  warnings: string[];
}

/** An account in the engine, the vendor's product. */
export interface EngineAccount {
  accountId: string;
  name: string;
  webhookSecret: string;
  createdAt: string;
  packages: EnginePackage[];
  apiKeyPrefixes: string[];
  /** Webhooks other than orders, the newest last; absent until the first one came. */
  told?: ToldWebhook[];
}

/** A webhook with a signature that the engine trusts. */
export interface ToldWebhook {
  id: string;
  at: string;
  type: string;
  signatures: number;
  data: Record<string, unknown>;
}

/** A package of the engine's catalogue, as the vendor API takes it. */
export interface EnginePackage {
  id: string;
  name: string;
  description: string;
  type: string;
  durationMinutes?: number;
  archived?: boolean;
  locations?: { countryCode: string; regionAbbr?: string; city?: string }[];
  remote?: 'only' | 'never';
  assessments: { id: string; name: string; description: string; type: string }[];
}

/** One section of a quiz: when it was opened and sent, and the chosen answers. */
export interface Section {
  assessmentId: string;
  name: string;
  openedAt: string | null;
  submittedAt: string | null;
  answers: number[];
}

/** A quiz assigned to a candidate. */
export interface Assignment {
  orderId: string;
  accountId: string;
  companyId: string;
  packageId: string;
  token: string;
  reportId: string;
  receivedAt: string;
  webhookIds: string[];
  /** The trace in which Assay told of it, which the calls about it go on with. */
  traceparent?: string;
  candidate: { firstName: string; lastName: string; email: string; language: string };
  fields: Record<string, string>;
  /** Where the browser goes when done; null where the candidate stays. */
  returnUrl?: string | null;
  sections: Section[];
  startedAt: string | null;
  completedAt: string | null;
  result: Record<string, unknown> | null;
}

/** One call the engine owes to the vendor API. */
export interface Delivery {
  id: number;
  orderId: string;
  kind: 'progress' | 'result';
  body: Record<string, unknown>;
  createdAt: string;
  attempts: number;
  dueAt: number;
  /** It waits while a later one of the same order goes first. */
  letsPass?: boolean;
  state: 'due' | 'done' | 'given-up';
  lastAnswer: string | null;
}

/** Everything the sandbox remembers across a restart, except mails and recorded traffic. */
export interface WorldState {
  version: 1;
  signingKey: string;
  configuration: Record<string, unknown> | null;
  companies: Record<string, Company>;
  granted: Record<string, GrantedCredential>;
  orders: Record<string, Order>;
  applications: Record<string, Application>;
  accounts: Record<string, EngineAccount>;
  assignments: Record<string, Assignment>;
  deliveries: Delivery[];
  emails: Record<string, { at: string; id: string; digest: string }>;
  faults: Fault[];
  seed: number;
}
