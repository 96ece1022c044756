import 'reflect-metadata';
import { loadConfig, Logger } from '@assay/runtime';
import { SandboxConfig } from './app.config.js';
import { bootSandbox } from './boot/boot-sandbox.js';

const config = loadConfig(SandboxConfig);
const logger = new Logger({ app: 'sandbox', level: config.LOG_LEVEL });

const sandbox = await bootSandbox(config, logger).catch((error: unknown) => {
  logger.error('the sandbox could not start', { error });
  process.exit(1);
});

let stopping = false;
for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.on(signal, () => {
    if (stopping) return;
    stopping = true;
    void sandbox.close().then(() => {
      logger.info('stopped', { signal });
      process.exit(0);
    });
  });

logger.info('ready', { port: sandbox.port, smtpPort: sandbox.smtpPort });
