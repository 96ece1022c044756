import { eventually } from '@assay/testing';
import type { ProductApp, World } from './world.fixture.js';

/** As much of a world as it is lived in, and failed in. */
export interface Scene extends Pick<
  World,
  'sandbox' | 'vendor' | 'sandboxUrl' | 'partnerSecret' | 'sql' | 'ended'
> {
  kill(app: ProductApp): Promise<void>;
  restart(app: ProductApp): Promise<void>;
}

/** People who try again what did not go well, and wait for what is to fail. */
export class Patience {
  constructor(
    readonly world: Scene,
    /** Whether a fault of these words is still to strike. */
    readonly awaits: (words: string) => boolean,
  ) {}

  /** Waits until all faults of these words have struck. */
  until(...words: string[]): Promise<void> {
    return eventually(() => {
      const left = words.filter((word) => this.awaits(word));
      if (left.length > 0) throw new Error(`${left.join()} did not strike`);
    });
  }

  /** One call of the vendor's, who asks again where there was no answer, or none that says that it is done. */
  says<T>(method: string, path: string, body?: object, once?: string): Promise<T> {
    return eventually(async () => {
      const answer = await this.world.vendor.call<T>(method, path, body, once);
      if (answer.status >= 300)
        throw new Error(`${path} was answered ${answer.status} ${JSON.stringify(answer.body)}`);
      return answer.body;
    });
  }
}
