import { AsyncLocalStorage } from 'node:async_hooks';
import pg from 'pg';

/** At which of its next statements a process dies, and whether PostgreSQL does that one before. */
export interface Death {
  readonly at: number;
  readonly done: boolean;
}

/** What a process that died gets to hear of everything it still tries. */
export class Gone extends Error {
  constructor(app: string) {
    super(`the process of ${app} is gone`);
  }
}

type Send = (...words: unknown[]) => unknown;

const lives = new AsyncLocalStorage<Life>();

/** One process of an app: what is done in it reaches nobody from its death on. */
export class Life {
  private dead = false;
  private statements = 0;

  constructor(
    readonly app: string,
    private readonly death?: Death,
  ) {}

  get isOver(): boolean {
    return this.dead;
  }

  /** Runs the work in this process. */
  run<T>(work: () => Promise<T>): Promise<T> {
    return lives.run(this, work);
  }

  /** Throws where the process that asks is dead. */
  static check(): void {
    const life = lives.getStore();
    if (life?.dead) throw new Gone(life.app);
  }

  /** Lets processes die at their statements, from now until the function that is returned is called. */
  static watch(): () => void {
    const prototype = pg.Client.prototype as { query: Send };
    const { query: send } = prototype;
    const query = function (this: pg.Client, ...words: unknown[]): unknown {
      const life = lives.getStore();
      const say: Send = (...said) => send.apply(this, said);
      return life && !isRollback(words[0]) ? life.say(words, say) : say(...words);
    };
    Object.assign(prototype, { query });
    return () => void Object.assign(prototype, { query: send });
  }

  private say(words: readonly unknown[], send: Send): unknown {
    this.statements += 1;
    const isLast = !this.dead && this.statements === this.death?.at;
    if (!this.dead && !isLast) return send(...words);
    this.dead = true;
    const listener = words.at(-1);
    const said = typeof listener === 'function' ? words.slice(0, -1) : words;
    const unheard = isLast && this.death?.done === true ? Promise.resolve(send(...said)) : Promise.resolve();
    const ended = unheard.then(() => {
      throw new Gone(this.app);
    });
    if (typeof listener !== 'function') return ended;
    ended.catch(listener as (error: unknown) => void);
    return undefined;
  }
}

// A connection that breaks off ends its transaction as well.
function isRollback(statement: unknown): boolean {
  return typeof statement === 'string' && /^\s*ROLLBACK/i.test(statement);
}
