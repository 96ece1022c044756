import { isDeepStrictEqual } from 'node:util';
import { Problem } from '@assay/contracts';
import {
  type AccountBody,
  type ImportReply,
  importApiKey,
  importConnection,
  saveAccount,
  showAccount,
} from '@assay/contracts/consent';
import { type CatalogPackage, importPackages } from '@assay/contracts/ordering';
import { Bus } from '@assay/messaging';
import { Injectable } from '@nestjs/common';
import { invalidInput } from '../edge/check-input.js';
import { refuseUnknownTemplates } from '../v1-templates/refuse-unknown-templates.js';
import { type ImportBody, type ImportedLine, type Movable, movables } from './import-shapes.js';

// SmartRecruiters may take seconds to answer, and others may be before us.
const timeoutMs = 40_000;

/** Has what an earlier integration had move in, or only says what would become of it. */
@Injectable()
export class Imports {
  constructor(private readonly bus: Bus) {}

  async run(accountId: string, body: ImportBody, apply: boolean): Promise<ImportedLine> {
    const { companyId } = body;
    const what = whatOf(body);
    const reply = await this.ask(accountId, body, apply);
    return { what, accountId, ...(companyId === undefined ? {} : { companyId }), ...reply };
  }

  private ask(accountId: string, body: ImportBody, apply: boolean): Promise<ImportReply> {
    const { account, packages, key, connection, companyId } = body;
    if (account) return this.importAccount(accountId, account, apply);
    if (packages) return this.importPackages(accountId, packages, apply);
    const named = companyId === undefined ? {} : { companyId };
    if (key) return this.bus.ask(importApiKey, { accountId, key, apply, ...named });
    if (!connection || companyId === undefined)
      throw invalidInput([{ pointer: '/companyId', message: 'is missing' }]);
    const asked = { accountId, companyId, connection, apply };
    return this.bus.ask(importConnection, asked, { timeoutMs, watched: true });
  }

  private async importAccount(accountId: string, body: AccountBody, apply: boolean): Promise<ImportReply> {
    const kept = await this.shown(accountId);
    if (kept && isDeepStrictEqual(kept.said, plain(body))) return { outcome: 'unchanged' };
    if (!apply) return { outcome: kept ? 'would-change' : 'would-create' };
    const seen = kept ? { ifVersion: [kept.version] } : {};
    await this.bus.ask(saveAccount, { ...body, accountId, ...seen });
    return { outcome: kept ? 'changed' : 'created' };
  }

  private async importPackages(
    accountId: string,
    packages: CatalogPackage[],
    apply: boolean,
  ): Promise<ImportReply> {
    const places = packages.map(({ templateId }, index) => ({
      pointer: `/packages/${index}/templateId`,
      templateId,
    }));
    await refuseUnknownTemplates(this.bus, accountId, places);
    return this.bus.ask(importPackages, { accountId, packages, apply });
  }

  private async shown(accountId: string): Promise<{ said: object; version: string } | undefined> {
    try {
      const { accountId: _id, revision, ...said } = await this.bus.ask(showAccount, { accountId });
      return { said: plain(said), version: String(revision) };
    } catch (error) {
      if (error instanceof Problem && error.code === 'account-not-found') return undefined;
      throw error;
    }
  }
}

function whatOf(body: ImportBody): Movable {
  const [what, ...more] = movables.filter((name) => body[name] !== undefined);
  if (what !== undefined && more.length === 0) return what;
  throw invalidInput([{ pointer: '', message: `must hold one of ${movables.join(', ')}` }]);
}

// What came in has a class, and what is not said stands in it as such.
function plain(said: object): object {
  return JSON.parse(JSON.stringify(said)) as object;
}
