import {
  BadRequestException,
  Body,
  Controller,
  Get,
  HttpCode,
  NotFoundException,
  Param,
  Post,
  Query,
} from '@nestjs/common';
import { PlaceOrder, type Placed } from '../partner/place-order.js';
import { Companies } from '../state/companies.js';
import type { Candidate, Company, Order } from '../state/world-state.js';
import { World } from '../state/world.js';
import { PlaceOrderBody } from './bodies.js';
import { JsonBody } from './json-body.pipe.js';

/** Orders packages on demand and shows orders as SmartRecruiters holds them. */
@Controller('api')
export class ControlOrders {
  constructor(
    private readonly companies: Companies,
    private readonly placeOrder: PlaceOrder,
    private readonly world: World,
  ) {}

  @Post('companies/:companyId/orders')
  @HttpCode(200)
  async place(
    @Param('companyId') companyId: string,
    @Body(new JsonBody(PlaceOrderBody)) body: PlaceOrderBody,
  ): Promise<{ orderId: string; order: Order; answers: Placed['answers'] }> {
    const company = this.companies.get(companyId);
    const candidate = this.candidate(company, body);
    const { order, answers } = await this.placeOrder.run({
      company,
      candidate,
      jobId: body.jobId ?? candidate.jobIds[0] ?? '',
      packageId: body.packageId,
      requester: body.requester ?? true,
      ...(body.orderId ? { orderId: body.orderId } : {}),
      ...(body.repeat ? { repeat: body.repeat } : {}),
      ...(body.freshToken ? { freshToken: true } : {}),
      ...(body.credentialOf ? { credentialOf: this.companies.get(body.credentialOf) } : {}),
      ...(body.bodyCompanyId ? { bodyCompanyId: body.bodyCompanyId } : {}),
    });
    return { orderId: order.orderId, order, answers };
  }

  @Get('orders')
  list(@Query('companyId') companyId?: string): { items: Order[] } {
    const orders = Object.values(this.world.state.orders);
    return { items: orders.filter((order) => !companyId || order.companyId === companyId) };
  }

  @Get('orders/:orderId')
  show(@Param('orderId') orderId: string): Order {
    const order = this.world.state.orders[orderId.toLowerCase()];
    if (!order) throw new NotFoundException('There is no such order');
    return order;
  }

  private candidate(company: Company, body: PlaceOrderBody): Candidate {
    if (!body.candidate) {
      if (!body.candidateId) throw new BadRequestException('Give candidateId or candidate');
      return this.companies.candidate(company, body.candidateId);
    }
    const { email, lastName } = body.candidate;
    const known = company.candidates.find((one) => one.email === email && one.lastName === lastName);
    return known ?? this.companies.addCandidate(company, body.candidate);
  }
}
