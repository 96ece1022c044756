import { createServer } from 'node:net';
import { createServer as http } from 'node:http';
import { readFileSync } from 'node:fs';
import { checkApiKey, giveConsent, openConsentFlow, Problem } from '@assay/contracts';
import { chromium, type Page } from 'playwright-core';
import { it } from 'vitest';
import { startGateway } from '../gateway.fixture.js';

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const freePort = () => new Promise<number>((resolve) => { const s = createServer().listen(0, () => { const p = (s.address() as any).port; s.close(() => resolve(p)); }); });

it('looks', async () => {
  const port = await freePort();
  const own = `http://localhost:${port}`;
  const srPort = await freePort();
  const sr = `http://localhost:${srPort}`;
  const framer = http((req, res) => res.writeHead(200, { 'content-type': 'text/html' }).end(req.url?.startsWith('/frame') ? `<iframe width=600 height=324 src="${own}/sr/integration?companyId=NorthwindRobotics"></iframe>` : '<h1>back</h1>')).listen(srPort);
  const g = await startGateway({ PUBLIC_URL: own, SMARTRECRUITERS_APP_ORIGINS: sr });
  let redirect: string | undefined;
  let failure: string | undefined;
  g.bus.answer(openConsentFlow, () => ({ flow: 'v1.opened' }));
  g.bus.answer(checkApiKey, ({ apiKey }) => { if (apiKey === 'wrong') throw new Problem('api-key-refused'); return { flow: 'v1.c', companyId: 'NorthwindRoboticsInternational', accountId: 'northwind-robotics', accountName: 'Northwind Robotics International GmbH & Co. KG', ...(redirect ? { redirect } : {}), ...(apiKey === 'moved' ? { previousAccountName: 'Contoso' } : {}) }; });
  g.bus.answer(giveConsent, () => { if (failure) throw new Problem(failure as any); return { companyId: 'NorthwindRobotics', accountId: 'n', accountName: 'Northwind', healthy: true, ...(redirect ? { redirect } : {}) }; });
  await g.app.listen(port, '::');
  const browser = await chromium.launch({ executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
  const report: string[] = [];
  for (const [w, h, scheme] of [[600, 324, 'light'], [390, 844, 'light'], [1280, 800, 'dark']] as const) {
    const context = await browser.newContext({ viewport: { width: w, height: h }, colorScheme: scheme, bypassCSP: false });
    const page = await context.newPage();
    page.on('console', (m) => report.push(`console ${m.type()} ${m.text()}`));
    const shot = async (name: string) => {
      const size = await page.evaluate(() => [document.documentElement.scrollHeight, innerHeight, document.documentElement.scrollWidth, innerWidth, document.activeElement?.tagName]);
      await page.screenshot({ path: `/tmp/shots/${w}-${name}.png` });
      await page.evaluate(axe).catch((e) => report.push(`axe inject ${String(e).slice(0, 100)}`));
      const violations = await page.evaluate(async () => (await (globalThis as any).axe.run()).violations.map((v: any) => `${v.id}: ${v.nodes.map((n: any) => n.html).join(' | ')}`));
      report.push(`${w} ${name} ${JSON.stringify(size)} ${JSON.stringify(violations)}`);
    };
    await page.goto(`${own}/sr/integration?companyId=NorthwindRobotics`);
    await shot('1-key');
    await page.keyboard.type('wrong'); await page.keyboard.press('Enter'); await page.waitForLoadState();
    await shot('2-wrong');
    await page.keyboard.type('moved'); await page.keyboard.press('Enter'); await page.waitForLoadState();
    await shot('3-moved');
    await page.goto(`${own}/sr/integration?companyId=NorthwindRobotics`);
    await page.keyboard.type('right'); await page.keyboard.press('Enter'); await page.waitForLoadState();
    await shot('4-confirm');
    failure = 'smartrecruiters-unavailable';
    await page.keyboard.press('Enter'); await page.waitForLoadState();
    await shot('5-later');
    failure = undefined;
    await page.click('button'); await page.waitForLoadState();
    await shot('6-connected');
    await page.waitForTimeout(2600);
    report.push(`closed? ${page.isClosed()}`);
    await page.goto(`${own}/sr/integration`).catch(() => undefined);
    await shot('7-nocompany');
    for (const code of ['company-not-consented', 'partner-not-configured', 'company-already-connected', 'consent-flow-expired']) {
      redirect = `${sr}/back`; failure = code;
      await page.goto(`${own}/sr/integration?companyId=NorthwindRobotics`);
      await page.keyboard.type('right'); await page.keyboard.press('Enter'); await page.waitForLoadState();
      await page.click('button'); await page.waitForLoadState();
      await shot(`8-${code}`);
    }
    failure = undefined;
    await page.goto(`${own}/sr/integration?companyId=NorthwindRobotics`);
    await page.keyboard.type('right'); await page.keyboard.press('Enter'); await page.waitForLoadState();
    await shot('9-confirm-redirect');
    await page.click('button'); await page.waitForURL(/back/);
    report.push(`redirected to ${page.url()}`);
    redirect = undefined;
    await context.close();
  }
  const page: Page = await browser.newPage();
  await page.goto(`${sr}/frame`);
  const frame = page.frames()[1]!;
  await frame.fill('#api-key', 'right'); await frame.click('button'); await frame.waitForSelector('text=Authorize');
  await frame.click('button'); await frame.waitForSelector('text=Connected');
  report.push('framed: connected');
  await page.goto(`http://127.0.0.1:${srPort}/frame`); await page.waitForTimeout(500);
  report.push(`foreign frame: ${page.frames()[1]?.url()} ${await page.frames()[1]?.content().catch(() => 'blocked')}`.slice(0, 200));
  const p2 = await browser.newPage();
  await p2.goto(`${sr}/open`); 
  await browser.close(); framer.close(); await g.close();
  (await import('node:fs')).writeFileSync('/tmp/shots/report.txt', report.join('\n'));
}, 90_000);
