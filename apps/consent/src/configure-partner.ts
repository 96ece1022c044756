import { Vault } from '@assay/persistence';
import { loadConfig, Logger } from '@assay/runtime';
import { SmartRecruitersClient } from '@assay/smartrecruiters';
import { ConfigurePartner } from './partner/configure-partner.js';
import { PartnerCommandConfig } from './partner/partner-command.config.js';
import { PartnerTokens } from './partner/partner-tokens.js';

// The command behind `npm run configure-partner`: exit status 0 unless something failed.
try {
  const config = loadConfig(PartnerCommandConfig);
  const client = new SmartRecruitersClient({
    apiUrl: config.SMARTRECRUITERS_API_URL,
    tokenUrl: config.SMARTRECRUITERS_TOKEN_URL,
  });
  const tokens = new PartnerTokens(client, config, new Logger({ app: 'configure-partner', level: 'silent' }));
  const print = (line: string): void => void process.stdout.write(`${line}\n`);
  const command = new ConfigurePartner(client, tokens, config, new Vault(config.ENCRYPTION_KEY), print);
  const done = await command.run({
    apply: process.argv.includes('--apply'),
    replace: process.argv.includes('--replace'),
  });
  process.exitCode = done ? 0 : 1;
  await client.onApplicationShutdown();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
