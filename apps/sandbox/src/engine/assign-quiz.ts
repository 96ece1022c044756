import { randomBytes } from 'node:crypto';
import { Clock } from '@assay/runtime';
import { Controller, HttpCode, HttpException, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Fault } from '../fault-rules/fault.js';
import { Faults } from '../faults/faults.js';
import { answerInstead, beforeAnswer, isSilent, neverAnswer } from '../faults/misbehave.js';
import { Swaps } from '../faults/swaps.js';
import { isRecord, parseJson, type JsonObject } from '../state/json.js';
import { PublicAddress } from '../state/public-address.js';
import type { Assignment, EngineAccount } from '../state/world-state.js';
import { World } from '../state/world.js';
import { readOrderPlaced, type OrderPlaced } from './order-placed.js';
import { webhookDistrust } from './webhook-signature.js';

const keptTold = 500;

/** Takes an order from Assay's signed webhook and answers where its quiz is; the same order always gets the same quiz. */
@Controller('engine/webhooks')
export class AssignQuiz {
  constructor(
    private readonly world: World,
    private readonly faults: Faults,
    private readonly swaps: Swaps,
    private readonly address: PublicAddress,
    private readonly clock: Clock,
  ) {}

  @Post(':accountId')
  @HttpCode(200)
  async run(
    @Param('accountId') accountId: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<unknown> {
    const raw = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
    const message = parseJson(raw.toString('utf8'));
    const data = isRecord(message) && isRecord(message.data) ? message.data : {};
    const companyId = typeof data.companyId === 'string' ? data.companyId : null;
    const fault = this.faults.strike('webhook', { companyId });
    const turn = await this.swaps.turn(`webhook ${accountId}`, fault);
    reply.raw.once('close', turn.passed);
    const instead = fault ? await misbehave(fault, reply) : null;
    if (instead) return instead;
    const answer = this.assign(this.trusted(accountId, request, raw), message, data, request);
    return fault && isSilent(fault) ? neverAnswer(reply, fault) : answer;
  }

  private trusted(accountId: string, request: FastifyRequest, raw: Buffer): EngineAccount {
    const account = this.world.state.accounts[accountId];
    if (!account)
      throw new HttpException({ code: 'unknown-account', message: 'The engine has no such account' }, 404);
    const one = (name: string): string | undefined => request.headers[name]?.toString();
    const headers = {
      id: one('webhook-id'),
      timestamp: one('webhook-timestamp'),
      signature: one('webhook-signature'),
    };
    const distrust = webhookDistrust(account.webhookSecret, headers, raw, this.clock.now().getTime() / 1000);
    if (distrust) throw new HttpException({ code: 'untrusted', message: distrust }, 401);
    return account;
  }

  private assign(
    account: EngineAccount,
    message: unknown,
    data: JsonObject,
    request: FastifyRequest,
  ): unknown {
    if (isRecord(message) && message.type !== 'order.placed')
      return this.hear(account, message, data, request);
    const order = readOrderPlaced(data);
    if (!order)
      throw new HttpException({ code: 'invalid', message: 'order.placed lacks what a quiz needs' }, 400);
    if (!account.packages.some((one) => one.id === order.packageId))
      throw new HttpException(
        { code: 'unknown-package', message: `No package ${order.packageId} here` },
        422,
      );
    const assignment = (this.world.state.assignments[order.orderId] ??= this.newAssignment(account, order));
    const id = webhookId(request);
    if (!assignment.webhookIds.includes(id)) assignment.webhookIds.push(id);
    const traceparent = request.headers['traceparent'];
    if (typeof traceparent === 'string') assignment.traceparent ??= traceparent;
    this.world.changed();
    return { assessmentUrl: this.address.of(`/engine/take/${assignment.token}`) };
  }

  /** Other kinds of messages are kept to be looked at, each once. */
  private hear(
    account: EngineAccount,
    { type }: JsonObject,
    data: JsonObject,
    request: FastifyRequest,
  ): unknown {
    const told = (account.told ??= []);
    const id = webhookId(request);
    const signatures = String(request.headers['webhook-signature']).split(' ').length;
    if (!told.some((one) => one.id === id))
      told.push({ id, at: this.clock.now().toISOString(), type: String(type), signatures, data });
    if (told.length > keptTold) told.shift();
    this.world.changed();
    return { received: true };
  }

  private newAssignment(account: EngineAccount, order: OrderPlaced): Assignment {
    const { assessments, ...rest } = order;
    return {
      ...rest,
      accountId: account.accountId,
      token: randomBytes(24).toString('base64url'),
      reportId: randomBytes(18).toString('base64url'),
      receivedAt: this.clock.now().toISOString(),
      webhookIds: [],
      sections: assessments.map(({ id, name }) => ({
        assessmentId: id,
        name,
        openedAt: null,
        submittedAt: null,
        answers: [],
      })),
      startedAt: null,
      completedAt: null,
      result: null,
    };
  }
}

function webhookId(request: FastifyRequest): string {
  return request.headers['webhook-id']?.toString() ?? '';
}

async function misbehave(fault: Fault, reply: FastifyReply): Promise<unknown> {
  await beforeAnswer(fault);
  if (fault.kind === 'hang' || fault.kind === 'drop') return neverAnswer(reply, fault);
  const instead = answerInstead(fault);
  if (!instead) return null;
  void reply.status(instead.status).headers(instead.headers);
  return instead.status < 400
    ? instead.body
    : { code: 'injected', message: 'Refused by the sandbox on demand' };
}
