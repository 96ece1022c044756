import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { readFiles, root } from '../../tools/generators/source-tree.mjs';

interface Operation {
  readonly requestBody?: {
    readonly content: Readonly<Record<string, { readonly schema: { readonly $ref?: string } }>>;
  };
}
const openapi = JSON.parse(readFileSync(join(root, 'docs/openapi.json'), 'utf8')) as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
};
const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true });
ajv.addSchema({ ...openapi, $id: 'openapi' });

/** The routes of the sandbox, as its controllers declare them: `GET /api/companies/:companyId`. */
const sandboxRoutes = readFiles(/^apps\/sandbox\/src\/.*(?<!\.spec)\.ts$/).flatMap(({ text }) => {
  const [, base = ''] = /@Controller\('([^']*)'/.exec(text) ?? [];
  return [...text.matchAll(/@(Get|Post|Put|Delete|Patch)\((?:'([^']*)')?\)/g)].map(
    ([, method = '', path = '']) => [method.toUpperCase(), `/${base}/${path}`.replace(/\/+$/, '')] as const,
  );
});

const pattern = (template: string): RegExp => new RegExp(`^${template.replace(/\{[^}]+\}|:\w+/g, '[^/]+')}$`);

function vendorCall(method: string, path: string, body: string | undefined): string {
  const found = Object.entries(openapi.paths).find(
    ([template, operations]) => pattern(template).test(path) && method.toLowerCase() in operations,
  );
  if (!found) return `the vendor API has no operation ${method} ${path}`;
  const schema = found[1][method.toLowerCase()]?.requestBody?.content['application/json']?.schema;
  // What the shell puts in is not known here.
  if (!body || body.includes("'") || schema?.$ref === undefined) return '';
  const validate = ajv.compile({ $ref: `openapi${schema.$ref}` });
  return validate(JSON.parse(body)) ? '' : ajv.errorsText(validate.errors);
}

function sandboxCall(method: string, path: string): string {
  const known = sandboxRoutes.some(([verb, route]) => verb === method && pattern(route).test(`/api${path}`));
  return known ? '' : `the sandbox has no route ${method} ${path}`;
}

/** What is wrong with the calls of a line of the vendor guide, empty where nothing is; nothing where it makes none. */
export function unknownCall(line: string): string | undefined {
  if (line.includes('() {')) return undefined;
  const plain = line
    .replace(/\$\(pick [^)]*\)/g, 'x')
    .replace(/^curl .*-X (PUT) \$ASSAY(\S+) .*/, 'assay $1 $2');
  const calls = [
    ...plain.matchAll(/(assay|sandbox) (GET|POST|PUT|DELETE|PATCH) '?([^\s'?)]+)[^\s]*(?: -d '([\s\S]*)')?/g),
  ];
  if (calls.length === 0) return undefined;
  const answers = calls.map(([, who, method = '', path = '', body]) =>
    who === 'sandbox' ? sandboxCall(method, path) : vendorCall(method, path, body),
  );
  return answers.filter(Boolean).join('; ');
}
