import type { AddressInfo } from 'node:net';
import { listenHost, Logger } from '@assay/runtime';
import 'reflect-metadata';
import type { LoggerService } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { SandboxConfig } from '../app.config.js';
import { AppModule } from '../app.module.js';
import { MailServer } from '../mailbox/mail-server.js';
import { SignInProvider } from '../sign-in/sign-in-provider.js';
import { PublicAddress } from '../state/public-address.js';

const largestBodyBytes = 25 * 1024 * 1024;

/** A sandbox that runs. */
export interface RunningSandbox {
  port: number;
  smtpPort: number;
  close: () => Promise<void>;
}

/** Starts the sandbox and returns when its pages, APIs and mailbox listen. */
export async function bootSandbox(config: Readonly<SandboxConfig>, logger: Logger): Promise<RunningSandbox> {
  const adapter = new FastifyAdapter({ bodyLimit: largestBodyBytes, forceCloseConnections: true });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(config, logger), adapter, {
    bodyParser: false,
    logger: nestLines(logger),
    abortOnError: false,
  });
  takeBodiesAsTheyAre(app);
  letPeopleSignIn(app);
  await app.listen(config.SANDBOX_PORT, listenHost(config));
  const { port } = app.getHttpServer().address() as AddressInfo;
  app.get(PublicAddress, { strict: false }).listensOn(port);
  const smtpPort = await app.get(MailServer, { strict: false }).start();
  return { port, smtpPort, close: () => app.close() };
}

// Signatures, content types and broken JSON are judged by the operations themselves, on the bytes that came.
function takeBodiesAsTheyAre(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
}

// The provider reads bodies and cookies itself, so that its requests go past everything here.
function letPeopleSignIn(app: NestFastifyApplication): void {
  const provider = app.get(SignInProvider, { strict: false });
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (request, reply, done) => {
      if (!provider.serves(request.raw.url)) return done();
      reply.hijack();
      void provider.answer(request.raw, reply.raw).catch(() => reply.raw.destroy());
    });
}

function nestLines(logger: Logger): LoggerService {
  return {
    log: () => undefined,
    warn: (message: unknown) => logger.warn(String(message)),
    error: (message: unknown) =>
      message instanceof Error
        ? logger.error(message.message, { error: message })
        : logger.error(String(message)),
  };
}
