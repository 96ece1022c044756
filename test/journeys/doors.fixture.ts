import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Schema } from './schema-walk.fixture.js';

/** In whose language a door answers. */
export type Language = 'problem' | 'smartrecruiters' | 'oauth' | 'page';

/** One operation of the gateway, with something right to send to it. */
export interface Door {
  readonly method: string;
  /** With `{names}` of its parts. */
  readonly path: string;
  readonly language: Language;
  readonly token?: 'vendor' | 'company';
  readonly body?: {
    readonly as: 'json' | 'form';
    readonly schema: Schema;
    /** Nothing at all is right, too. */
    readonly optional: boolean;
  };
  /** The statuses it is documented to answer with. */
  readonly answers?: readonly string[];
  /** How a file is sent here. */
  readonly file?: string;
  readonly query?: readonly { readonly name: string; readonly schema: Schema }[];
}

interface Operation {
  readonly parameters?: readonly { name: string; in: string; schema: Schema }[];
  readonly responses: Readonly<Record<string, object>>;
  readonly requestBody?: { required?: boolean; content: Record<string, { schema: Schema }> };
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

/** The vendor API, as it is documented. */
export const vendorApi = JSON.parse(
  readFileSync(resolve(import.meta.dirname, '../../docs/openapi.json'), 'utf8'),
) as Document;

const text = (maxLength: number): Schema => ({ type: 'string', maxLength });
const object = (properties: Record<string, Schema>, required = Object.keys(properties)): Schema => ({
  type: 'object',
  properties,
  required,
});

/** An order as SmartRecruiters places it; what it may carry beside that is accepted. */
export const orderSchema = object(
  {
    resultCallbackURL: { ...text(2000), format: 'uri' },
    companyId: text(128),
    assessmentPackageId: text(128),
    candidate: object({ id: text(128), email: text(254), firstName: text(255), lastName: text(255) }, [
      'email',
      'firstName',
      'lastName',
    ]),
    job: object({ id: text(128) }),
  },
  ['resultCallbackURL', 'companyId', 'assessmentPackageId', 'candidate', 'job'],
);

/** Every operation of the gateway: those of the document, SmartRecruiters' and the pages. */
export const doors: readonly Door[] = [
  ...Object.entries(vendorApi.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => vendorDoor(method, path, operation)),
  ),
  { method: 'POST', path: '/sr/oauth/token', language: 'oauth', body: form('grant_type', 'client_id') },
  { method: 'GET', path: '/sr/packages', language: 'smartrecruiters', token: 'company' },
  { method: 'GET', path: '/sr/packages/{packageId}', language: 'smartrecruiters', token: 'company' },
  {
    method: 'POST',
    path: '/sr/packages/orders',
    language: 'smartrecruiters',
    token: 'company',
    body: { as: 'json', schema: orderSchema, optional: false },
  },
  {
    method: 'POST',
    path: '/sr/packages/inline/orders',
    language: 'smartrecruiters',
    token: 'company',
    body: { as: 'json', schema: orderSchema, optional: false },
  },
  {
    method: 'DELETE',
    path: '/sr/integrations/companies/{companyId}',
    language: 'smartrecruiters',
    token: 'company',
  },
  { method: 'GET', path: '/sr/integration', language: 'page' },
  {
    method: 'POST',
    path: '/sr/integration/key',
    language: 'page',
    body: form('flow', 'companyId', 'apiKey'),
  },
  { method: 'POST', path: '/sr/integration', language: 'page', body: form('flow') },
  { method: 'GET', path: '/c/{linkToken}', language: 'page' },
  { method: 'POST', path: '/c/{linkToken}/start', language: 'page' },
];

function form(...names: string[]): NonNullable<Door['body']> {
  return {
    as: 'form',
    schema: object(Object.fromEntries(names.map((name) => [name, text(4000)]))),
    optional: false,
  };
}

function vendorDoor(
  method: string,
  path: string,
  { parameters = [], requestBody, responses }: Operation,
): Door {
  const query = parameters.filter((one) => one.in === 'query');
  const schema = requestBody?.content['application/json']?.schema;
  return {
    method: method.toUpperCase(),
    path,
    language: 'problem',
    token: 'vendor',
    query,
    answers: Object.keys(responses),
    // What takes no JSON and can still be sent wrongly takes a file, or a picture as it is.
    ...(!schema && '415' in responses
      ? { file: path.endsWith('/logo') ? 'image/png' : 'multipart/form-data; boundary=x' }
      : {}),
    ...(schema ? { body: { as: 'json', schema, optional: requestBody?.required !== true } } : {}),
  };
}
