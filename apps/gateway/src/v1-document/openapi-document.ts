import 'reflect-metadata';
import { Bus, DueWorkLists } from '@assay/messaging';
import { Database } from '@assay/persistence';
import { Clock } from '@assay/runtime';
import { type INestApplication, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import fieldMeanings from './field-meanings.json' with { type: 'json' };
import { describeOperation, type DescribedOperation } from './describe-operation.js';
import type { Schema } from './schema.js';
import { allSchemas, type FieldMeanings, namesIn } from './schemas.js';
import { webhookDocuments } from './webhook-documents.js';
import { AuditEntries } from '../audit/audit-entries.repository.js';
import { BrandOf } from '../brands/brand-of.js';
import { RedrawLogo } from '../logos/redraw-logo.js';
import { TimelineLinks } from '../timeline-links/timeline-links.js';
import { ResultsFiles } from '../report-files/results-files.js';
import { GatewayConfig } from '../app.config.js';
import { ExportIntake } from '../erasures/export-intake.js';
import { Imports } from '../moving-in/imports.js';
import { Mirror } from '../moving-in/mirror.js';
import { GivenAnswers } from '../idempotency/given-answers.repository.js';
import { OwnAccounts } from '../v1-door/own-accounts.js';
import { VendorTokens } from '../vendor-tokens/vendor-tokens.repository.js';

const description =
  'With this API the assessment product of a vendor talks to Assay: accounts, API keys and packages go in, orders come ' +
  'out, progress and results go back. Unknown fields are refused. Every failure is a problem (RFC 9457) with a permanent code.';

const tags = {
  Accounts: 'The vendor’s customers, and how each wants its orders handled.',
  'API keys': 'What an account’s admin pastes on the consent page to connect a company.',
  Packages: 'What can be ordered.',
  Fields: 'What the values of the fields that SmartRecruiters shows select.',
  Templates: 'Mails to candidates in an account’s own words.',
  Brand: 'How the vendor’s product presents itself.',
  Connections: 'Which company is connected to which account, and whether it works.',
  'Moving in': 'What an earlier integration had, and how its answers compare.',
  Orders: 'What was ordered, how it stands, and how it ends.',
  Webhooks: 'What the engine is told; `GET /v1/events` tells it again.',
  People: 'Registrations and ratings of people beside orders.',
  Privacy: 'What is kept of a person, and erasing it.',
  Tokens: 'Who may call this API, and the trail of what they did.',
  Queues: 'What is owed at this moment.',
} as const;

class DocumentedModule {}

const needed = [
  AuditEntries,
  BrandOf,
  Bus,
  Clock,
  Database,
  DueWorkLists,
  GatewayConfig,
  ExportIntake,
  GivenAnswers,
  Imports,
  Mirror,
  OwnAccounts,
  RedrawLogo,
  ResultsFiles,
  TimelineLinks,
  VendorTokens,
];

/** The OpenAPI document of the vendor API, in the order of its operations; needs neither database nor NATS. */
export async function openapiDocument(
  operations: readonly Type[],
  meanings: FieldMeanings = fieldMeanings,
): Promise<OpenAPIObject> {
  const documented = {
    module: DocumentedModule,
    controllers: [...operations],
    // In a preview nothing is made, so what the operations need may be anything.
    providers: needed.map((provide) => ({ provide, useValue: {} })),
  };
  const app = await NestFactory.create<NestFastifyApplication>(documented, new FastifyAdapter(), {
    preview: true,
    logger: false,
    abortOnError: false,
  });
  try {
    return documentOf(app, DocumentedModule, meanings);
  } finally {
    await app.close();
  }
}

/** The same of a module of an app that is being started. */
export function documentOf(
  app: INestApplication,
  module: Type,
  meanings: FieldMeanings = fieldMeanings,
): OpenAPIObject {
  const base = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Assay vendor API')
    .setDescription(description)
    .setVersion('1')
    .setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0')
    .addServer('/')
    .addBearerAuth(
      {
        type: 'http',
        scheme: 'bearer',
        bearerFormat: 'assay_vendor_ and 43 characters',
        description:
          'A token made by `POST /v1/tokens`, good for its scopes and accounts; or VENDOR_API_TOKEN, good for everything.',
      },
      'vendor',
    )
    .build();
  base.tags = Object.entries(tags).map(([name, description]) => ({ name, description }));
  const document = SwaggerModule.createDocument(app, base, { include: [module], autoTagControllers: false });
  return withSchemas(document, meanings);
}

type Operation = DescribedOperation & { 'x-query'?: string };

// Swagger knows the bodies by name only; what is in them is read from the decorators that validate them.
function withSchemas(document: OpenAPIObject, meanings: FieldMeanings): OpenAPIObject {
  const schemas = allSchemas(meanings);
  const webhooks = webhookDocuments(schemas);
  const operations = Object.values(document.paths).flatMap((path) =>
    Object.values(path as Record<string, Operation>),
  );
  operations.forEach((operation) => {
    describeQuery(operation, schemas);
    describeOperation(operation, schemas, meanings);
  });
  const bodies = namesIn(
    operations.map(({ requestBody }) => requestBody ?? null),
    schemas,
  );
  const used = [...namesIn([document.paths, webhooks], schemas)].sort();
  const named = used.map((name) => [name, bodies.has(name) ? closed(schemas[name]) : schemas[name]]);
  const components = { ...document.components, schemas: Object.fromEntries(named) as never };
  return { ...document, webhooks: webhooks as never, components };
}

function describeQuery(operation: Operation, schemas: Readonly<Record<string, Schema>>): void {
  const { 'x-query': name } = operation;
  if (name === undefined) return;
  delete operation['x-query'];
  const { properties = {}, required = [] } = schemas[name] ?? {};
  const inQuery = Object.entries(properties).map(([property, schema]) => ({
    name: property,
    in: 'query',
    required: required.includes(property),
    schema,
  }));
  const inPath = (operation.parameters ?? []).filter((parameter) => parameter.in !== 'query');
  operation.parameters = [...inPath, ...inQuery];
}

function closed(schema: Schema | undefined): Schema {
  return { ...schema, additionalProperties: false };
}
