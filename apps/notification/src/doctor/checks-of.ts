import { platformChecks } from '@assay/messaging';
import type { Check } from '@assay/runtime';
import { migrations } from '../../migrations/index.js';
import { NotificationConfig } from '../app.config.js';
import { dnsLook } from './dns-look.js';
import { mailServerFindings } from './mail-server-findings.js';
import { returnFindings } from './return-findings.js';
import { senderFindings } from './sender-findings.js';

/** What notification looks at for the doctor: whether mail leaves, is trusted, and comes back. */
export function checksOf(config: Readonly<NotificationConfig>): Check[] {
  const dns = dnsLook();
  return [
    ...platformChecks({ app: 'notification', cls: NotificationConfig, config, migrations }),
    { looksAt: 'the mail server', run: () => mailServerFindings(config) },
    { looksAt: 'what DNS says of the sender', run: () => senderFindings(config, dns) },
    { looksAt: 'the way back of undeliverable mail', run: () => returnFindings(config, dns) },
  ];
}
