import { readFile } from 'node:fs/promises';
import { apps } from '@assay/contracts';
import { connect } from '@nats-io/transport-node';
import { contractCatalogue } from '../../../tools/generators/catalogue.mjs';
import { atLeast, exactly, type Figure } from '../scenario.js';

type App = (typeof apps)[number];

/** Whether anything that an app was not granted passes NATS, heard by somebody who hears everything. */
export async function askForeignSubjects(
  url: string,
  passwordOf: (user: App | 'operator') => string,
): Promise<Figure[]> {
  const configuration = await readFile('docker/nats.conf', 'utf8');
  const subjects = contractCatalogue().map(({ contract }) => contract.subject);
  const mark = crypto.randomUUID();
  let [asked, passed, answered] = [0, 0, 0];
  const operator = await connect({ servers: url, user: 'operator', pass: passwordOf('operator') });
  operator.subscribe('>', {
    callback: (_error, message) => void (passed += Number(message.string() === mark)),
  });
  await operator.flush();
  for (const app of apps) {
    const denied = subjects.filter((subject) => !maySay(configuration, app, subject));
    const inboxPrefix = `_INBOX_${app}`;
    const bus = await connect({
      servers: url,
      user: app,
      pass: passwordOf(app),
      inboxPrefix,
      noAsyncTraces: true,
    });
    const reply = `${inboxPrefix}.${mark}`;
    bus.subscribe(reply, { callback: () => void (answered += 1) });
    for (const subject of denied) bus.publish(subject, mark, { reply });
    asked += denied.length;
    await bus.flush();
    await operator.flush();
    await bus.close();
  }
  await operator.close();
  return [
    atLeast('questions and announcements that an app was not granted', asked, 200),
    exactly('of them passed on', passed, 0),
    exactly('answers to them', answered, 0),
  ];
}

function maySay(configuration: string, app: App, subject: string): boolean {
  if (subject.startsWith('event.')) return app !== 'gateway' && subject.startsWith(`event.${app}.`);
  const block = configuration.split(`${app.toUpperCase()}_MAY:`)[1]?.split('subscribe:')[0] ?? '';
  const [allowed = '', denied = ''] = block.split('deny:');
  const isAmong = (text: string): boolean =>
    [...text.matchAll(/"(request\.[^"]+)"/g)].some(([, pattern = '']) =>
      new RegExp(`^${pattern.replace('*', '[^.]+').replace('>', '.+')}$`).test(subject),
    );
  return isAmong(allowed) && !isAmong(denied);
}
