import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

interface Described {
  readonly webhooks: Readonly<
    Record<string, { post: { requestBody: { content: { 'application/json': { schema: object } } } } }>
  >;
  readonly components: { readonly schemas: Readonly<Record<string, { properties?: object }>> };
}

const path = new URL('../../docs/openapi.json', import.meta.url);

/** What docs/openapi.json says about webhooks; here nothing may be sent that it does not name. */
export class WebhookSchemas {
  private readonly ajv = new Ajv2020({ strict: false, allErrors: true });
  private readonly document = JSON.parse(readFileSync(path, 'utf8')) as Described;

  constructor() {
    addFormats.default(this.ajv);
    const schemas = Object.entries(this.document.components.schemas).map(([name, schema]) => [
      name,
      schema.properties ? { ...schema, additionalProperties: false } : schema,
    ]);
    this.ajv.addSchema({ components: { schemas: Object.fromEntries(schemas) as object }, $id: 'closed' });
  }

  get types(): string[] {
    return Object.keys(this.document.webhooks);
  }

  /** What is wrong with what was sent. */
  wrongIn(sent: { readonly type: string }): string[] {
    const schema = this.document.webhooks[sent.type]?.post.requestBody.content['application/json'].schema;
    if (!schema) return [`${sent.type} is not described`];
    return this.errorsOf(this.ajv.compile(closed({ ...schema, additionalProperties: false })), sent);
  }

  /** What is wrong with an answer of this shape. */
  wrongAs(name: string, answer: object): string[] {
    return this.errorsOf(this.ajv.compile({ $ref: `closed#/components/schemas/${name}` }), answer);
  }

  private errorsOf(validate: ValidateFunction, value: object): string[] {
    if (validate(value)) return [];
    return (validate.errors ?? []).map(
      ({ instancePath, message, params }) => `${instancePath} ${message ?? ''} ${JSON.stringify(params)}`,
    );
  }
}

function closed(schema: object): object {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', '"closed#/components/')) as object;
}
