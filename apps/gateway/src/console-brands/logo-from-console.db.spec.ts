import { Problem } from '@assay/contracts';
import {
  type AccountReply,
  claimLogoUpload,
  removeBrandLogo,
  saveBrandLogo,
  type SavedBrand,
  showAccount,
  showBrand,
} from '@assay/contracts/consent';
import type { AuditPage } from '@assay/contracts/gateway';
import { previewBrand } from '@assay/contracts/notification';
import { eventually } from '@assay/testing';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ConsoleVisitor, startConsole } from '../console-door/console.fixture.js';
import { asVendor, type Gateway } from '../gateway.fixture.js';

const logo = { hash: 'a'.repeat(64), width: 200, height: 50 };
let kept: SavedBrand;
let gateway: Gateway;
let ada: ConsoleVisitor;
let sue: ConsoleVisitor;
let png: Buffer;

beforeAll(async () => {
  gateway = await startConsole();
  ada = await ConsoleVisitor.arrive(gateway, 'admin');
  sue = await ConsoleVisitor.arrive(gateway, 'support');
  png = await sharp({ create: { width: 40, height: 20, channels: 3, background: '#0a5' } })
    .png()
    .toBuffer();
  const { bus } = gateway;
  const refuseOthers = (ifVersion: string[] | undefined) => {
    if (!ifVersion?.includes(String(kept.revision))) throw new Problem('precondition-failed');
  };
  bus.answer(
    showAccount,
    () => ({ accountId: 'acme', name: 'Acme', engineUrl: 'https://e.example' }) as AccountReply,
  );
  bus.answer(showBrand, () => kept);
  bus.answer(saveBrandLogo, ({ ifVersion }) => {
    refuseOthers(ifVersion);
    return (kept = { ...kept, logo, revision: kept.revision + 1 });
  });
  bus.answer(removeBrandLogo, ({ ifVersion }) => {
    refuseOthers(ifVersion);
    const { logo: _gone, ...rest } = kept;
    kept = { ...rest, revision: kept.revision + 1 };
    return {};
  });
  bus.answer(previewBrand, ({ brand }) => ({
    subject: 'Hi',
    html: `<img src="${brand.logo?.url}">`,
    text: 'Hi',
  }));
});
afterAll(() => gateway.close());
beforeEach(() => {
  kept = { productName: 'Acme Tests', logo, revision: 7 };
  gateway.bus.answer(claimLogoUpload, () => ({}));
  gateway.bus.asked.length = 0;
});

const asked = () => [
  ...gateway.bus.requests(claimLogoUpload),
  ...gateway.bus.requests(saveBrandLogo),
  ...gateway.bus.requests(removeBrandLogo),
];

describe.each([
  ['the installation', '/console/brand', '/console/brand', {}],
  ['an account', '/console/accounts/acme', '/console/accounts/acme/brand', { accountId: 'acme' }],
])('the logo of %s', (_whose, page, brand, named) => {
  it('is shown on its page, and given by a form that needs no script', async () => {
    const { body } = await ada.open(page);
    expect(body).toContain(`src="/brand/${logo.hash}.png"`);
    expect(body).toMatch(new RegExp(`enctype="multipart/form-data"\\s+action="${brand}/logo"`));
    expect((await ada.upload(`${brand}/logo`, png, { revision: '7' })).to).toBe(`${page}?said=pictured`);
    expect(gateway.bus.requests(claimLogoUpload)).toEqual([named]);
    const [saved] = gateway.bus.requests(saveBrandLogo);
    expect(saved).toMatchObject({ ...named, width: 40, height: 20, ifVersion: ['7'] });
    expect(await sharp(Buffer.from(saved?.png ?? '', 'base64')).metadata()).toMatchObject({ format: 'png' });
    expect((await ada.open(`${page}?said=pictured`)).body).toContain('The logo is saved.');
  });

  it('is looked at before it is saved, in the page itself, and kept nowhere', async () => {
    const shown = await ada.upload(`${brand}/logo/preview`, png, { revision: '7' });
    expect(shown.status).toBe(200);
    expect(shown.body.match(/data:image\/png;base64,/g)).toHaveLength(2);
    expect(gateway.bus.requests(claimLogoUpload)).toEqual([named]);
    expect(gateway.bus.requests(saveBrandLogo)).toEqual([]);
  });

  it('is taken away', async () => {
    expect((await ada.press(`${brand}/logo/removal`, { revision: '7' })).to).toBe(`${page}?said=unpictured`);
    expect(gateway.bus.requests(removeBrandLogo)).toEqual([{ ...named, ifVersion: ['7'] }]);
    expect((await ada.open(page)).body).not.toContain('Take the logo away');
  });

  it.each(['/logo', '/logo/preview'])(
    'that is no picture, too large or not chosen is refused at %s in words',
    async (to) => {
      for (const [file, status, text] of [
        [Buffer.from('<html></html>'), 400, 'no PNG, JPEG, WebP or SVG'],
        [Buffer.alloc(0), 400, 'no file was chosen'],
        [Buffer.alloc(1_048_577), 413, '1 MB'],
      ] as const) {
        const refused = await ada.upload(`${brand}${to}`, file, { revision: '7' });
        expect([refused.status, refused.body]).toEqual([status, expect.stringContaining(text)]);
        if (to === '/logo') expect(refused.body).toMatch(/id="logo-error">[^<]*(PNG|chosen|1 MB)/);
      }
      expect(gateway.bus.requests(saveBrandLogo)).toEqual([]);
    },
  );

  it('is not decoded once a day has had its number', async () => {
    gateway.bus.answer(claimLogoUpload, () => {
      throw new Problem('too-many-logos', { limit: '30' });
    });
    for (const to of ['/logo', '/logo/preview']) {
      const refused = await ada.upload(`${brand}${to}`, Buffer.from('no picture'), { revision: '7' });
      expect([refused.status, refused.body]).toEqual([429, expect.stringContaining('30')]);
    }
  });

  it('is not changed over what somebody else has changed since, or where nobody says what was read', async () => {
    kept = { ...kept, revision: 8 };
    for (const fields of [{ revision: '7' }, {}]) {
      const refused = await ada.upload(`${brand}/logo`, png, fields as Record<string, string>);
      expect([refused.status, refused.body]).toEqual([412, expect.stringContaining('Somebody changed it')]);
      expect(refused.body).toContain('name="revision" value="8"');
      expect((await ada.press(`${brand}/logo/removal`, fields as Record<string, string>)).status).toBe(412);
    }
    expect(kept).toMatchObject({ logo, revision: 8 });
  });

  it('is nobody’s to give or take who is no admin, or by a form of another page', async () => {
    expect((await sue.open(page)).body).not.toContain('multipart/form-data');
    for (const to of ['/logo', '/logo/preview'])
      for (const refused of [
        await sue.upload(`${brand}${to}`, png, { revision: '7' }),
        await ada.upload(`${brand}${to}`, png, { revision: '7', form: 'of nobody' }),
      ])
        expect(refused.status).toBe(403);
    expect((await sue.press(`${brand}/logo/removal`, { revision: '7' })).status).toBe(403);
    expect(asked()).toEqual([]);
  });

  it('is taken in one form only, and from nobody who is not signed in', async () => {
    expect((await ada.press(`${brand}/logo`, { revision: '7' })).status).toBe(415);
    const headers = { 'content-type': 'multipart/form-data; boundary=b-1' };
    const stranger = await gateway.app.inject({
      method: 'POST',
      url: `${brand}/logo`,
      headers,
      payload: png,
    });
    expect([401, 403]).toContain(stranger.statusCode);
    expect(asked()).toEqual([]);
  });

  it('is on the trail with who gave it and how the brand stood before and after', async () => {
    const { logo: _none, ...bare } = kept;
    kept = bare;
    await ada.upload(`${brand}/logo`, png, { revision: '7' });
    const [begun, ended] = await eventually(async () => {
      const { body } = await asVendor(gateway, 'GET', '/v1/audit?limit=1000');
      const mine = (body as AuditPage).items.filter(
        ({ operation }) => operation === 'save-logo-from-console',
      );
      const first = mine.findLast(({ phase }) => phase === 'asked');
      const answer = mine.find((one) => one.asked !== undefined && one.asked === first?.position);
      expect(answer).toBeDefined();
      return [first, answer];
    });
    expect(begun).toMatchObject({ actor: 'console: admin-1', ...named });
    expect(ended).toMatchObject({ phase: 'answered', status: 303 });
    expect(begun?.beforeHash).toMatch(/^hmac:/);
    expect(begun?.beforeHash).not.toBe(ended?.afterHash);
  });
});
