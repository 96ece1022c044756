import type { Parties } from '../journeys/stories.fixture.js';
import type { RehearsedInstallation } from './installed.js';
import type { Load } from './load.js';
import type { Providers } from './providers.js';

/** Where the acts of a rehearsal take place. */
export interface Scene {
  readonly installation: RehearsedInstallation;
  readonly providers: Providers;
  readonly load: Load;
  readonly companies: readonly Parties[];
}

/** Something that is done to the installation while orders come in. */
export interface Act {
  readonly name: string;
  /** Why calls of SmartRecruiters may fail meanwhile; without it none may. */
  readonly mayFail?: string;
  /** Does it, and throws where it did not have the effect it has to have; says in a few words what was done. */
  run(scene: Scene): Promise<string>;
}

/** A change of one secret, as docs/operations.md or docs/secrets.md says it is done. */
export interface Rotation {
  readonly secret: string;
  /** Does it, and gives whether the old one is refused; undefined where it stays good for a while. */
  run(scene: Scene): Promise<boolean | undefined>;
}
