import { createHash } from 'node:crypto';
import { eventually } from '@assay/testing';
import type { StoredReport } from '@assay/contracts/results';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connected, invitation, ordered, start } from './stories.fixture.js';
import { World } from './world.fixture.js';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

const MIB = 1024 * 1024;
const pdf = (bytes = 0): Blob =>
  new Blob(['%PDF-1.7\n', new Uint8Array(bytes), '\n%%EOF\n'], { type: 'application/pdf' });

/** An order under way; its id here and there. */
async function begun(policy: object = {}): Promise<{ ours: string; theirs: string }> {
  const { companyId, accountId } = await connected(world);
  await world.vendor.call('PUT', `/v1/accounts/${accountId}/policy`, policy);
  const order = await ordered(world, companyId);
  await start(await invitation(world, order.email));
  const { orderId } = await world.vendor.orderOf(companyId, order.orderId);
  return { ours: orderId, theirs: order.orderId };
}

async function send(
  ours: string,
  file: Blob,
): Promise<{ status: number; body: StoredReport & { code?: string } }> {
  const form = new FormData();
  form.set('file', file, 'report.pdf');
  const response = await fetch(`${world.gatewayUrl}/v1/orders/${ours}/report`, {
    method: 'PUT',
    headers: { authorization: `Bearer ${world.vendorToken}` },
    body: form,
  });
  return { status: response.status, body: (await response.json()) as StoredReport };
}

const complete = (ours: string) =>
  world.vendor.call('PUT', `/v1/orders/${ours}/result`, {
    score: 74,
    reportUrl: 'https://app.partner.example/r/1',
    assessments: [],
  });
const attachments = async (theirs: string) =>
  (await world.sandbox.showOrder(theirs)).result.attachments ?? [];

describe('reports', () => {
  it('are in SmartRecruiters as the first link, byte for byte', async () => {
    const { ours, theirs } = await begun();
    const file = pdf(19 * MIB);
    const stored = await send(ours, file);
    const sha256 = createHash('sha256')
      .update(Buffer.from(await file.arrayBuffer()))
      .digest('hex');
    expect(stored).toMatchObject({ status: 200, body: { orderId: ours, bytes: file.size, sha256 } });
    await complete(ours);
    const [first, second] = await eventually(async () => {
      const links = await attachments(theirs);
      expect(links).toHaveLength(2);
      return links;
    });
    expect(first?.type).toBe('PDF_URL');
    expect(second).toEqual({ type: 'OTHER_URL', url: 'https://app.partner.example/r/1' });
    const kept = await fetch(first?.url ?? '');
    expect(kept.status).toBe(200);
    expect(Buffer.from(await kept.arrayBuffer()).equals(Buffer.from(await file.arrayBuffer()))).toBe(true);
  });

  it('sent twice are there once', async () => {
    const { ours } = await begun();
    await send(ours, pdf(10));
    await eventually(async () => expect((await send(ours, pdf(10))).body.upload).toBe('uploaded'));
    const { entries } = await world.vendor.timeline(ours);
    expect(entries.filter(({ kind }) => kind === 'report-uploaded')).toHaveLength(1);
  });

  it('are not sent a second time when nobody knows whether the first one arrived', async () => {
    const { ours } = await begun();
    await world.sandbox.faults({ where: 'attachment', kind: 'drop-answer', times: 1 });
    await send(ours, pdf(20));
    await eventually(async () => {
      const { entries } = await world.vendor.timeline(ours);
      expect(entries.map(({ kind }) => kind)).toContain('report-upload-unknown');
    });
    await world.sandbox.clearFaults();
    expect((await send(ours, pdf(20))).status).toBe(200);
    await eventually(async () => expect((await send(ours, pdf(20))).body.upload).toBe('uploaded'));
  });

  it('are refused in words when they are too large or no PDF', async () => {
    const { ours } = await begun();
    expect(await send(ours, pdf(21 * MIB))).toMatchObject({
      status: 413,
      body: { code: 'report-too-large' },
    });
    const image = new Blob(['\x89PNG'], { type: 'image/png' });
    expect(await send(ours, image)).toMatchObject({ status: 415, body: { code: 'unsupported-media-type' } });
    const disguised = new Blob(['PK hello'], { type: 'application/pdf' });
    expect(await send(ours, disguised)).toMatchObject({ status: 415, body: { code: 'report-not-pdf' } });
    const cut = new Blob(['%PDF-1.7 hello'], { type: 'application/pdf' });
    expect(await send(ours, cut)).toMatchObject({ status: 415, body: { code: 'report-not-pdf' } });
  });

  it('need the vendor’s token', async () => {
    const { ours } = await begun();
    const response = await fetch(`${world.gatewayUrl}/v1/orders/${ours}/report`, {
      method: 'PUT',
      body: new FormData(),
    });
    expect(response.status).toBe(401);
  });
});

describe('link only', () => {
  it('keeps the file here and gives SmartRecruiters the vendor’s link', async () => {
    const { ours, theirs } = await begun({ reportAccess: 'link' });
    expect((await send(ours, pdf(30))).body.upload).toBe('kept');
    await complete(ours);
    await eventually(async () =>
      expect(await attachments(theirs)).toEqual([
        { type: 'OTHER_URL', url: 'https://app.partner.example/r/1' },
      ]),
    );
  });
});
