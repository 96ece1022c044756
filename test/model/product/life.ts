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

  /** How many statements were said by anybody. */
  static said = 0;

  /** Lets processes die at their statements, from now until the function that is returned is called. */
  static watch(): () => void {
    const prototype = pg.Client.prototype as { query: Send };
    const { query: send } = prototype;
    const query = function (this: pg.Client, ...words: unknown[]): unknown {
      const life = lives.getStore();
      Life.said += 1;
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
    const { said, listener } = unheard(words);
    const done = isLast && this.death?.done === true ? said(send) : Promise.resolve();
    const ended = done.finally(() => {
      throw new Gone(this.app);
    });
    if (!listener) return ended;
    ended.catch(listener);
    return undefined;
  }
}

type Listener = (error: unknown) => void;

/** A statement as it is said where its answer reaches nobody, and who waits for the answer, where that is no promise. */
function unheard(words: readonly unknown[]): {
  said: (send: Send) => Promise<unknown>;
  listener: Listener | undefined;
} {
  const [query] = words;
  // It is told by itself, and whoever waits for it looks at nothing that is returned.
  if (query instanceof pg.Query) {
    const told = query as unknown as { callback: Listener };
    const listener = told.callback;
    const said = (send: Send): Promise<unknown> =>
      new Promise((resolve) => {
        told.callback = resolve;
        send(query);
      });
    return { said, listener };
  }
  const last = words.at(-1);
  const listener = typeof last === 'function' ? (last as Listener) : undefined;
  const plain = listener ? words.slice(0, -1) : words;
  return { said: (send) => Promise.resolve(send(...plain)), listener };
}

// A connection that breaks off ends its transaction as well.
function isRollback(statement: unknown): boolean {
  return typeof statement === 'string' && /^\s*ROLLBACK/i.test(statement);
}
