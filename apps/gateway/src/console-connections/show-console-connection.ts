import { type ConnectionReply, type ConnectionStory, showConnectionStory } from '@assay/contracts/consent';
import { badge, notice } from '@assay/look';
import { Bus } from '@assay/messaging';
import { Clock, type Html, html } from '@assay/runtime';
import { Controller, Get, Param, Query, Res, UseGuards } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { saidOf } from '../console-door/console-actions.js';
import { sendConsolePage } from '../console-door/console-answer.js';
import { ConsoleGuard } from '../console-door/console.guard.js';
import { type ConsoleVisit, Visit } from '../console-door/signed-in.js';
import { act, card, facts, table } from '../console-markup/console-parts.js';
import { when } from '../console-markup/moment-in-words.js';
import { companyIdPipe } from '../v1-door/path-ids.pipe.js';
import { connectionBadge, connectionPath, connectionSentence, healthSentence } from './connection-words.js';

@Controller('console/connections/:companyId')
@UseGuards(ConsoleGuard)
export class ShowConsoleConnection {
  constructor(
    private readonly bus: Bus,
    private readonly clock: Clock,
  ) {}

  /** How a company's connection stands, in words: why it fails and since when, the last answers each way, and what was before. */
  @Get()
  async run(
    @Param('companyId', companyIdPipe) companyId: string,
    @Query('said') said: unknown,
    @Visit() visit: ConsoleVisit,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const story = await this.bus.ask(showConnectionStory, { companyId });
    const now = this.clock.now();
    const body = html`<div class="head">
        <h1><bdi>${companyId}</bdi></h1>
        ${connectionBadge(story)}
      </div>
      ${sentencePart(story, now)}
      <div class="columns">
        <div>
          ${card('How it stands', factsOf(story, now))}
          ${card('When it failed and worked again', historyPart(story, now))}
        </div>
        <div>${acts(story, visit)}</div>
      </div>`;
    await sendConsolePage(reply, {
      title: companyId,
      body,
      reader: visit,
      crumbs: [['Connections', '/console/connections']],
      said: saidOf(said),
    });
  }
}

function sentencePart(story: ConnectionStory, now: Date): Html {
  const [newest] = story.healthHistory;
  const isFailing = story.health === 'failing';
  const since = isFailing && newest?.health === 'failing' ? when(newest.at, now) : undefined;
  const sentence = html`<p>
    ${connectionSentence(story, newest)}${since === undefined ? html`` : html` It began ${since}.`}
  </p>`;
  return notice(sentence, isFailing ? { tone: 'bad' } : {});
}

function historyPart({ healthHistory }: ConnectionStory, now: Date): Html {
  const rows = healthHistory.map((change) => [
    when(change.at, now) ?? html``,
    change.health === 'ok' ? badge('Works', 'good') : badge('Fails', 'bad'),
    html`${healthSentence(change)}`,
  ]);
  return table(
    'Its health, the newest first',
    ['When', 'State', 'What SmartRecruiters did'],
    rows,
    'It never failed.',
  );
}

function factsOf(connection: ConnectionReply, now: Date): Html {
  const { accountId, companyId, connectedWith: key, scopes } = connection;
  const never = html`never`;
  return facts([
    ['Account', html`<a href="/console/accounts/${encodeURIComponent(accountId)}">${accountId}</a>`],
    [
      'Orders',
      html`<a href="/console?${new URLSearchParams({ companyId }).toString()}">those of this company</a>`,
    ],
    ['Connected', when(connection.connectedAt, now)],
    ['Connected with', key === undefined ? undefined : html`<code>${key.prefix}…</code> ${key.label ?? ''}`],
    ['SmartRecruiters gave us a token', when(connection.lastReachedAt, now) ?? never],
    ['We gave SmartRecruiters a token', when(connection.lastCalledAt, now) ?? never],
    ['Checked', when(connection.healthCheckedAt, now) ?? never],
    ['SmartRecruiters may', scopes?.join(', ')],
    ['Held since', when(connection.heldSince, now)],
    ['Ended', when(connection.drainingSince, now)],
    ['Credentials destroyed', when(connection.closedAt, now)],
  ]);
}

function acts({ companyId, status }: ConnectionReply, visit: ConsoleVisit): Html {
  if (!visit.may('act') || status === 'closed') return html``;
  const path = connectionPath(companyId);
  const { formToken } = visit;
  const check = act({
    path: `${path}/check`,
    text: 'Check now',
    call: 'POST /v1/connections/{companyId}/check',
    formToken,
  });
  const disable =
    visit.may('administer') && status === 'active'
      ? html`<p><a class="button quiet" href="${path}/end">Disable …</a></p>`
      : html``;
  return card('What you can do', html`${check} ${disable}`);
}
