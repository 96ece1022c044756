import { eventually } from '@assay/testing';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inBrowser, startBrowser } from './browser.fixture.js';
import { looksFine } from './every-size.fixture.js';
import type { Mail } from './sandbox.fixture.js';
import { connected, invitation, ordered, type Parties, parties, reaches } from './stories.fixture.js';
import { World } from './world.fixture.js';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

interface Branded extends Parties {
  readonly logo: string;
  readonly name: string;
}

const address = (accountId: string): string => `/v1/accounts/${accountId}/brand`;
const picture = (background: string): Promise<Buffer> =>
  sharp({ create: { width: 480, height: 120, channels: 3, background } })
    .png()
    .toBuffer();

async function upload(
  path: string,
  type: string,
  body: Buffer,
): Promise<{ status: number; body: { code?: string; logo?: { url: string } } }> {
  const headers = { authorization: `Bearer ${world.vendorToken}`, 'content-type': type };
  const answer = await fetch(`${world.gatewayUrl}${path}/logo`, {
    method: 'PUT',
    headers,
    body: new Uint8Array(body),
  });
  return { status: answer.status, body: (await answer.json()) as { code?: string } };
}

/** What the brand says has arrived where mail is sent. */
const arrived = (scope: string, productName: string): Promise<void> =>
  eventually(async () => {
    const rows = await world.sql<{ said: { productName?: string; logo?: object } }>(
      `SELECT said FROM notification.brands WHERE scope = '${scope}'`,
    );
    expect(rows[0]?.said).toMatchObject({ productName, logo: expect.any(Object) as object });
  });

/** An account with a brand of its own, connected to a company. */
async function branded(name: string, colour: string): Promise<Branded> {
  const both = await connected(world, { name: `${name} GmbH` });
  const path = address(both.accountId);
  const said = {
    productName: `${name} Tests`,
    accent: colour,
    helpUrl: `https://${name}.example/help`,
    privacyUrl: `https://${name}.example/privacy`,
    imprintUrl: `https://${name}.example/imprint`,
    contact: `help@${name}.example`,
    senderName: `${name} Careers`,
    replyTo: `answers@${name}.example`,
    texts: [
      {
        name: 'landing.questions.text',
        language: 'en',
        text: `{firstName}, ask ${name} about {packageName}.`,
      },
    ],
  };
  expect(await world.vendor.call('PUT', path, said)).toMatchObject({ status: 200, body: said });
  const { status, body } = await upload(path, 'image/png', await picture(colour));
  expect(status).toBe(200);
  await arrived(both.accountId, said.productName);
  return { ...both, name, logo: body.logo?.url ?? '' };
}

/** What a candidate of the account is sent, and the page behind its link. */
async function seen({ companyId }: Parties): Promise<{ mail: Mail; page: string; link: string }> {
  const { orderId, email } = await ordered(world, companyId);
  const mail = await invitation(world, email);
  await reaches(world, orderId, 'PENDING');
  const link = mail.links.find((url) => url.includes('/c/')) ?? '';
  return { mail, link, page: await (await fetch(link)).text() };
}

const header = ({ headers }: Mail, name: string): string =>
  headers.find((one) => one.name === name)?.value ?? '';

describe('a brand', () => {
  let acme: Branded;
  let globex: Branded;
  beforeAll(async () => {
    [acme, globex] = [await branded('acme', '#7a1f5f'), await branded('globex', '#ffd500')];
  });

  it('shows on the mail and the page of its account, and nothing of it on another’s', async () => {
    for (const [own, other] of [
      [acme, globex],
      [globex, acme],
    ] as const) {
      const { mail, page } = await seen(own);
      for (const text of [mail.html, page]) {
        for (const sign of [
          `${own.name} Tests`,
          own.logo,
          `https://${own.name}.example/privacy`,
          `help@${own.name}.example`,
        ])
          expect(text).toContain(sign);
        for (const sign of [other.name, other.logo]) expect(text).not.toContain(sign);
      }
      expect(page.replaceAll(/<\/?bdi>/g, '')).toMatch(new RegExp(`\\w+, ask ${own.name} about \\w+`));
      expect(mail.text).toMatch(new RegExp(`^${own.name} Tests\\n`));
      expect(header(mail, 'from')).toContain(`${own.name} Careers`);
      expect(header(mail, 'reply-to')).toContain(`answers@${own.name}.example`);
    }
  });

  it('has a logo that everybody may load and keep', async () => {
    const answer = await fetch(acme.logo);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'png', width: 480, height: 120 });
  });

  it('whose colours cannot be read is refused with the nearest that can, and stays as it was', async () => {
    const before = await world.vendor.call('GET', address(acme.accountId));
    const refused = await world.vendor.call<{ code: string; title: string }>('PUT', address(acme.accountId), {
      accent: '#777777',
      onAccent: '#ffffff',
    });
    expect(refused).toMatchObject({ status: 422, body: { code: 'brand-not-readable' } });
    expect(refused.body.title).toContain('#ffffff on #767676');
    expect(await world.vendor.call('GET', address(acme.accountId))).toEqual(before);
  });

  it('can be looked at before it is saved, on every page and mail, and is then as it was', async () => {
    const path = address(acme.accountId);
    const before = await world.vendor.call('GET', path);
    const texts = [{ name: 'report.access.who', language: 'pt-BR', text: 'Quem pergunta em {productName}?' }];
    const draft = { productName: 'Acme Next', accent: '#ffd500', texts };
    for (const [view, sign] of [
      ['report-access', 'Quem pergunta em <bdi>Acme Next</bdi>?'],
      ['mail-reminder', 'Acme Next'],
      ['portal', '#ffd500'],
    ])
      expect(
        await world.vendor.call<{ html: string }>(
          'POST',
          `${path}/preview?view=${view}&language=pt-BR`,
          draft,
        ),
      ).toMatchObject({ status: 200, body: { html: expect.stringContaining(sign ?? '') as string } });
    expect(
      await world.vendor.call('POST', `${path}/preview`, { texts: [{ ...texts[0], text: '{candidate}' }] }),
    ).toMatchObject({
      status: 400,
      body: { errors: [{ message: expect.stringContaining('{accountName}') as string }] },
    });
    expect(await world.vendor.call('GET', path)).toEqual(before);
  });

  it('takes no picture that is a program or a bomb', async () => {
    const svg = (inside: string) =>
      Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30">${inside}</svg>`);
    const path = address(acme.accountId);
    expect(await upload(path, 'image/svg+xml', svg('<script>alert(1)</script>'))).toMatchObject({
      status: 400,
      body: { code: 'logo-refused' },
    });
    expect(await upload(path, 'image/svg+xml', svg('<path d="M0 0"/>'.repeat(3000)))).toMatchObject({
      status: 400,
    });
    expect(await upload(path, 'image/png', Buffer.alloc(2_000_000))).toMatchObject({
      status: 413,
      body: { code: 'logo-too-large' },
    });
    expect((await world.vendor.call('GET', path)).body).toMatchObject({ logo: { url: acme.logo } });
  });

  it('has so many logos on one day, and another account has its own', async () => {
    const path = address(acme.accountId);
    await world.sql(`UPDATE consent.brands SET logos_sent = 30 WHERE scope = '${acme.accountId}'`);
    expect(await upload(path, 'image/png', await picture('#7a1f5f'))).toMatchObject({
      status: 429,
      body: { code: 'too-many-logos' },
    });
    expect((await upload(address(globex.accountId), 'image/png', await picture('#ffd500'))).status).toBe(200);
  });
});

describe('the brand of the installation', () => {
  beforeEach(async () => {
    const said = { productName: 'Skillcheck', accent: '#7a1f5f', contact: 'help@skillcheck.example' };
    expect((await world.vendor.call('PUT', '/v1/brand', said)).status).toBe(200);
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="240" height="60"><rect width="240" height="60" fill="#7a1f5f"/></svg>';
    expect((await upload('/v1/brand', 'image/svg+xml', Buffer.from(svg))).status).toBe(200);
    await arrived('', 'Skillcheck');
    const { consentUrl } = await world.sandbox.consent((await parties(world)).companyId);
    await eventually(async () =>
      expect(await (await fetch(consentUrl)).text()).toContain('alt="Skillcheck"'),
    );
    // The stories of other files know no brand.
    return async () => {
      expect((await world.vendor.call('DELETE', '/v1/brand')).status).toBe(204);
      await eventually(async () =>
        expect(await (await fetch(consentUrl)).text()).not.toContain('Skillcheck'),
      );
    };
  });

  it('shows on the page on which companies connect, and wherever an account says nothing', async () => {
    const plain = await connected(world, { name: 'Initech' });
    const { mail, page } = await seen(plain);
    for (const text of [mail.html, page]) expect(text).toContain('alt="Skillcheck"');
  });

  it('can be looked at before a candidate sees it, page and mail', async () => {
    const headers = { authorization: `Bearer ${world.vendorToken}` };
    const answer = await fetch(`${world.gatewayUrl}/v1/brand/preview?language=de`, { headers });
    expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'.*sandbox$/);
    const page = await answer.text();
    expect(page.match(/alt=&#34;Skillcheck&#34;/g)).toHaveLength(2);
  });
});

inBrowser('a brand in a browser', () => {
  let browser: Browser;
  let globex: Branded;
  beforeAll(async () => {
    browser = await startBrowser();
    globex = await branded('globex', '#ffd500');
  });

  it('looks fine on the landing page and in the mail', async () => {
    const { mail, link } = await seen(globex);
    await looksFine('brand-landing', browser, async (page) => {
      await page.goto(link);
      expect(await page.locator('header img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(
        480,
      );
      const button = page.locator('button');
      expect(await button.evaluate((one) => getComputedStyle(one).backgroundColor)).toBe('rgb(255, 213, 0)');
    });
    await looksFine('brand-mail', browser, (page) => page.setContent(mail.html));
  });
});
