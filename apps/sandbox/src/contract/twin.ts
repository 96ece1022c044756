import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import addFormats from 'ajv-formats';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import type { TwinDocument, TwinOperation, TwinParameter } from './twin-document.js';

const twin = 'docs/contract/smartrecruiters.openapi.yaml';
const methods = ['get', 'put', 'post', 'patch', 'delete'] as const;
/** What SmartRecruiters takes from us is read strictly: a misspelt name is refused, not ignored. */
const closed = [
  'PackageResult',
  'AssessmentResult',
  'Score',
  'ResultAttachment',
  'ClientCredentials',
  'Field',
  'CandidateTags',
  'Message',
];

/** One operation of the contract, with where its schemas are. */
export interface Operation {
  id: string;
  method: string;
  path: string;
  partnerHosted: boolean;
  scopes: string[];
  pointer: string;
  parameters: (TwinParameter & { pointer: string })[];
  definition: TwinOperation;
}

/** The SmartRecruiters contract as its OpenAPI file states it. */
export class Twin {
  private readonly operations = new Map<string, Operation>();
  private readonly validators = new Map<string, ValidateFunction>();
  private readonly ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: true });

  constructor(document: TwinDocument = readTwin()) {
    for (const name of closed) {
      const schema = document.components.schemas[name];
      if (schema) schema.additionalProperties = false;
    }
    addFormats.default(this.ajv);
    this.ajv.addSchema({ ...document, $id: 'twin' });
    for (const [path, item] of Object.entries(document.paths))
      for (const method of methods) {
        const definition = item[method];
        if (definition) this.add(path, method, definition, item.parameters ?? []);
      }
  }

  /** Gives the operation with this operationId. */
  operation(id: string): Operation {
    const operation = this.operations.get(id);
    if (!operation) throw new Error(`The contract has no operation ${id}`);
    return operation;
  }

  /** Compares a value with the schema at a JSON pointer of the file; gives one line per difference. */
  differences(pointer: string, value: unknown): string[] {
    let validate = this.validators.get(pointer);
    if (!validate) {
      validate = this.ajv.compile({ $ref: `twin#${pointer}` });
      this.validators.set(pointer, validate);
    }
    if (validate(value)) return [];
    return (validate.errors ?? []).map((error) => {
      const extra = error.params.additionalProperty ? ` (${String(error.params.additionalProperty)})` : '';
      return `${error.instancePath || '/'} ${error.message ?? 'is wrong'}${extra}`;
    });
  }

  private add(path: string, method: string, definition: TwinOperation, shared: TwinParameter[]): void {
    const itemPointer = `/paths/${escape(path)}`;
    const pointer = `${itemPointer}/${method}`;
    const base = new URL(definition.servers?.[0]?.url ?? 'https://api.smartrecruiters.com').pathname;
    const own = (definition.parameters ?? []).map((p, i) => ({
      ...p,
      pointer: `${pointer}/parameters/${i}/schema`,
    }));
    const common = shared.map((p, i) => ({ ...p, pointer: `${itemPointer}/parameters/${i}/schema` }));
    this.operations.set(definition.operationId, {
      id: definition.operationId,
      method: method.toUpperCase(),
      path: `${base === '/' ? '' : base}${path}`,
      partnerHosted: definition.tags.includes('partner-hosted'),
      scopes: (definition.security ?? []).flatMap((requirement) => Object.values(requirement).flat()),
      pointer,
      parameters: [...common, ...own],
      definition,
    });
  }
}

/** Escapes one step of a JSON pointer that stands in a URI fragment. */
export function escape(step: string): string {
  return encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1'));
}

/** Finds a file or folder of the repository, from wherever the code runs (sources or build). */
export function inRepository(path: string): string {
  for (let folder = import.meta.dirname; folder !== dirname(folder); folder = dirname(folder))
    if (existsSync(join(folder, path))) return join(folder, path);
  throw new Error(`${path} was not found above ${import.meta.dirname}`);
}

function readTwin(): TwinDocument {
  const document = parse(readFileSync(inRepository(twin), 'utf8')) as TwinDocument;
  for (const item of Object.values(document.paths))
    for (const method of methods) {
      const definition = item[method];
      // servers stand on the path item; an operation is easier to use when it knows its own
      if (definition && !definition.servers) definition.servers = item.servers;
    }
  return document;
}
