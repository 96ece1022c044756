import type { Brand } from '@assay/brand';
import type { AccountOwner } from '@assay/contracts/consent';
import type { ConnectionNoticeKind } from './connection-notices.repository.js';
import type { Block, Piece } from '../mail/blocks.js';
import { filler } from '../mail/invitation-blocks.js';
import { printable, printableName } from '../mail/printable.js';
import { renderMessage, type RenderedMessage } from '../mail/render-message.js';
import { spokenMoment } from '../mail/spoken-moment.js';
import type { Wording } from '../wording/wording.js';
import { chooseWording } from '../wording/choose-wording.js';

type Say = ReturnType<typeof filler>;

/** What happened, apart from the wording. */
export interface ConnectionContent extends Pick<AccountOwner, 'accountId' | 'accountName' | 'key'> {
  readonly companyId: string;
  readonly at: Date;
  /** Absent: the company was connected. */
  readonly kind?: ConnectionNoticeKind;
  readonly brand?: Brand;
}

/** Writes who was connected to what, with which key, when, and what to do about it; it has no link to be lured by but the brand's. */
export function renderConnectionNotice(tag: string, content: ConnectionContent): RenderedMessage {
  const wording = chooseWording({ account: tag });
  const say = filler({
    company: printable(content.companyId),
    account: printable(content.accountName),
    accountId: content.accountId,
    key: nameOfKey(content.key),
    moment: spokenMoment(wording.language, { at: content.at, timeZone: 'UTC' }),
  });
  const { kind = 'connected' } = content;
  if (kind !== 'connected')
    return renderMessage(
      wording,
      say(wording.contestSubject),
      contestBlocks(wording, say, kind),
      content.brand,
    );
  const { ownerCompany, ownerAccount, ownerKey, ownerWhen } = wording;
  const blocks: Block[] = [
    { kind: 'title', pieces: say(wording.ownerTitle) },
    { kind: 'paragraph', pieces: say(wording.greetingWithoutName) },
    { kind: 'paragraph', pieces: say(wording.ownerConnected) },
    { kind: 'paragraph', pieces: lines([ownerCompany, ownerAccount, ownerKey, ownerWhen].map(say)) },
    { kind: 'paragraph', pieces: say(wording.ownerExpected) },
    { kind: 'heading', pieces: say(wording.ownerNotYouTitle) },
    { kind: 'paragraph', pieces: say(wording.ownerNotYou) },
    { kind: 'paragraph', pieces: lines(callsAgainst(content).map((text) => [{ text, filledIn: true }])) },
    { kind: 'small', pieces: say(wording.ownerWhy) },
  ];
  return renderMessage(wording, say(wording.ownerSubject), blocks, content.brand);
}

/** Says that somebody else wanted the company, too; never who. */
function contestBlocks(wording: Wording, say: Say, kind: 'contested' | 'held'): Block[] {
  const { ownerCompany, ownerAccount, ownerKey } = wording;
  return [
    { kind: 'title', pieces: say(wording.contestTitle) },
    { kind: 'paragraph', pieces: say(wording.greetingWithoutName) },
    { kind: 'paragraph', pieces: say(wording.contestHappened) },
    { kind: 'paragraph', pieces: lines([ownerCompany, ownerAccount, ownerKey].map(say)) },
    { kind: 'paragraph', pieces: say(kind === 'held' ? wording.contestHeld : wording.contestSettled) },
    { kind: 'small', pieces: say(wording.ownerWhy) },
  ];
}

// As the portal shows it: what the admin called it unless that looks like a link, how it begins, and the id that
// revokes it. Never the key.
function nameOfKey({ label, prefix, keyId }: ConnectionContent['key']): string {
  const called = label === undefined ? undefined : printableName(label);
  return `${called === undefined ? '' : `${called} · `}${prefix}… · ${keyId}`;
}

function callsAgainst({ companyId, accountId, key }: ConnectionContent): string[] {
  return [
    `DELETE /v1/connections/${encodeURIComponent(companyId)}`,
    `DELETE /v1/accounts/${accountId}/api-keys/${key.keyId}`,
  ];
}

function lines(said: readonly (readonly Piece[])[]): Piece[] {
  return said.flatMap((pieces, index) =>
    index === 0 ? [...pieces] : [{ text: '\n', filledIn: false }, ...pieces],
  );
}
