import type { Tree } from '../../bench/tree.js';
import type { App } from '../../installation/fleet.js';
import type { LinkName } from './link.js';

/** What a scenario is played on; without anything, one process of each app, one NATS and no link. */
export interface StageNeeds {
  /** Processes of every app but the gateway. */
  readonly replicas?: 1 | 2 | 3;
  /** Processes of the gateway; as many as of the others where it is not said. */
  readonly gateways?: 1 | 2 | 3;
  readonly natsServers?: 1 | 3;
  /** Companies that are connected, at the scale of the plan; as many as the orders need where it is not said. */
  readonly companies?: number;
  /** Companies want notes on their candidates, and grant what these need. */
  readonly notes?: boolean;
  /** Mail is handed to a provider that knows it again, and not to a mail server. */
  readonly mailByProvider?: boolean;
  /** Lines between two parts that the scenario wants to spoil. */
  readonly links?: readonly LinkName[];
  /** For how long nothing may move before it is given up; ten minutes where it is not said. */
  readonly patienceMs?: number;
  /** Settings of all apps that differ from the usual. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Settings of some apps alone. */
  readonly settingsOf?: Readonly<Partial<Record<App, Readonly<Record<string, string>>>>>;
  /** The apps to start instead of these, such as a build with something broken. */
  readonly build?: Tree;
}
