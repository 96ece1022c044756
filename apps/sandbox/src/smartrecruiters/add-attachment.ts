import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Controller, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { SandboxConfig } from '../app.config.js';
import { PublicAddress } from '../state/public-address.js';
import { World } from '../state/world.js';
import { Serves, Who } from '../door/call.js';
import type { Caller } from '../door/caller.js';
import { orderOf } from './order-of.js';
import { Refusal } from '../door/refusal.js';

const largestBytes = 20 * 1024 * 1024;

/** Keeps an uploaded report of at most 20 MB, PDF only, and says where it is. */
@Controller('assessment-api/v202010')
export class AddAttachment {
  constructor(
    private readonly world: World,
    private readonly config: SandboxConfig,
    private readonly address: PublicAddress,
  ) {}

  @Post('orders/:orderId/results/attachment')
  @Serves('addAttachmentToOrder', 'attachment')
  async run(
    @Param('orderId') orderId: string,
    @Who() caller: Caller,
    @Req() request: FastifyRequest,
  ): Promise<object> {
    const order = orderOf(this.world.state, orderId, caller);
    if (order.inline) throw new Refusal(403, 'NOT_SUPPORTED', 'Inline orders take no files');
    const bytes = await fileIn(request);
    if (bytes.length > largestBytes) throw new Refusal(400, 'FILE_TOO_LARGE', 'At most 20 MB');
    if (!bytes.subarray(0, 5).equals(Buffer.from('%PDF-')))
      throw new Refusal(400, 'INVALID_FILE', 'PDF only');
    const id = randomUUID();
    const folder = join(this.config.SANDBOX_DATA_DIR, 'attachments');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `${id}.pdf`), bytes, { mode: 0o600 });
    return { url: this.address.of(`/attachments/${id}`) };
  }
}

async function fileIn(request: FastifyRequest): Promise<Buffer> {
  const headers = { 'content-type': request.headers['content-type'] ?? '' };
  const form = await new Response(new Uint8Array(request.body as Buffer), { headers })
    .formData()
    .catch(() => null);
  const file = form?.get('file');
  if (!(file instanceof File)) throw new Refusal(400, 'INVALID_FILE', 'The form has no file named "file"');
  return Buffer.from(await file.arrayBuffer());
}
