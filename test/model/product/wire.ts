import { type App, Problem, type RequestContract } from '@assay/contracts';
import type { Bus } from '@assay/messaging';
import { correlation, whose } from '@assay/runtime';
import type { RunningApp } from './app.js';
import { Life } from './life.js';

/** What apps ask each other, each question answered in the process of its owner; an app that died in it answers nobody. */
export class Wire {
  private readonly apps = new Map<App, RunningApp>();
  /** NATS is away: nobody is asked. */
  cut = false;
  /** In which process an app works now. */
  lifeOf: (app: App) => Life = (app) => new Life(app);

  add(app: RunningApp): void {
    this.apps.set(app.name, app);
  }

  /** How this app asks. */
  askOf(): Bus['ask'] {
    return async <Q, R>(contract: RequestContract<Q, R>, request: Q): Promise<R> => {
      Life.check();
      const owner = this.apps.get(contract.owner);
      const unavailable = new Problem('unavailable', { service: contract.owner });
      if (this.cut || !owner) throw unavailable;
      const life = this.lifeOf(contract.owner);
      const carried = correlation.current() ?? correlation.id();
      const answer = await life.run(() =>
        correlation.run(carried, () => answered(owner, contract.subject, overTheWire(request))),
      );
      Life.check();
      if (life.isOver) throw unavailable;
      if ('problem' in answer) throw answer.problem;
      return overTheWire(answer.reply) as R;
    };
  }
}

type Answered = { readonly reply: unknown } | { readonly problem: Problem };

async function answered(owner: RunningApp, subject: string, request: unknown): Promise<Answered> {
  const found = owner.answerers.get(subject);
  if (!found) throw new Error(`${owner.name} does not answer ${subject}`);
  const work = (): Promise<unknown> => found.answer(request);
  try {
    const reply = found.ofCompany
      ? await whose.company(companyOf(request), work)
      : await whose.everyCompany(work);
    return { reply: reply ?? {} };
  } catch (error) {
    return { problem: error instanceof Problem ? error : new Problem('internal', {}, { cause: error }) };
  }
}

function companyOf(request: unknown): string {
  return String((request as { readonly companyId?: unknown }).companyId);
}

function overTheWire(message: unknown): unknown {
  return JSON.parse(JSON.stringify(message ?? {})) as unknown;
}
