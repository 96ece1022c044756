import type { Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SwaggerModule } from '@nestjs/swagger';
import { GatewayConfig } from '../app.config.js';
import { documentOf } from './openapi-document.js';

/** Describes the operations of a module at /docs, where that is wanted. */
export function offerDocs(app: NestFastifyApplication, module: Type): void {
  if (!app.get<Readonly<GatewayConfig>>(GatewayConfig).DOCS_OFFERED) return;
  // Made when somebody first reads it, and not at each start.
  SwaggerModule.setup('docs', app, () => documentOf(app, module), {
    customSiteTitle: 'Assay vendor API',
    swaggerOptions: { persistAuthorization: true, filter: true },
  });
}
