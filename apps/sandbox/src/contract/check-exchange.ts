import { isRecord, parseJson, type JsonObject } from '../state/json.js';
import { escape, type Operation, type Twin } from './twin.js';

/** One difference between what was sent and what the contract says. */
export interface Violation {
  part: 'request' | 'answer';
  message: string;
}

/** A request as the contract sees it; the body already read by its content type. */
export interface SeenRequest {
  path: Record<string, string>;
  query: URLSearchParams;
  headers: Record<string, string | undefined>;
  contentType: string | null;
  body: unknown;
}

/** An answer as the contract sees it. */
export interface SeenAnswer {
  status: number;
  contentType: string | null;
  body: unknown;
}

/** Compares a request with the contract. */
export function checkRequest(twin: Twin, operation: Operation, request: SeenRequest): Violation[] {
  const parameters = operation.parameters.flatMap((parameter) => {
    const given = parameterValue(request, parameter.in, parameter.name);
    if (given === null || given === undefined)
      return parameter.required ? [`${parameter.in} ${parameter.name} is missing`] : [];
    return twin
      .differences(parameter.pointer, parameterTyped(parameter.schema, given))
      .map((text) => `${parameter.in} ${parameter.name} ${text}`);
  });
  return [...parameters, ...bodyDifferences(twin, operation, request)].map((message) => ({
    part: 'request',
    message,
  }));
}

/** Compares an answer with the contract; an undocumented refusal must at least carry the documented error body. */
export function checkAnswer(twin: Twin, operation: Operation, answer: SeenAnswer): Violation[] {
  return answerDifferences(twin, operation, answer).map((message) => ({ part: 'answer', message }));
}

/** Reads a content type without its parameters; null when there is none. */
export function mediaType(header: string | null | undefined): string | null {
  return header?.split(';')[0]?.trim().toLowerCase() || null;
}

function parameterValue(request: SeenRequest, where: string, name: string): string | null | undefined {
  if (where === 'query') return request.query.get(name);
  return where === 'header' ? request.headers[name.toLowerCase()] : request.path[name];
}

function parameterTyped(schema: { type?: string; $ref?: string }, given: string): unknown {
  if (schema.type === 'boolean') return given === 'true' ? true : given === 'false' ? false : given;
  if (schema.type === 'integer') return /^-?\d+$/.test(given) ? Number(given) : given;
  if (schema.type === 'array') return [given];
  return schema.$ref ? (parseJson(given) ?? given) : given;
}

function bodyDifferences(twin: Twin, operation: Operation, request: SeenRequest): string[] {
  const body = operation.definition.requestBody;
  if (!body) return [];
  const type = request.contentType;
  if (!type) return body.required ? ['the body is missing'] : [];
  if (!body.content[type])
    return [`content type ${type} is not one of ${Object.keys(body.content).join(', ')}`];
  if (request.body === undefined) return ['the body is not JSON'];
  return twin
    .differences(`${operation.pointer}/requestBody/content/${escape(type)}/schema`, request.body)
    .map((text) => `body ${text}`);
}

function answerDifferences(twin: Twin, operation: Operation, answer: SeenAnswer): string[] {
  const documented = operation.definition.responses[String(answer.status)];
  if (!documented && answer.status < 400) return [`status ${answer.status} is not documented`];
  if (!documented || documented.$ref) return errorDifferences(twin, operation, answer);
  const types = Object.keys(documented.content ?? {});
  if (types.length === 0 && documented['x-status'] === 'inferred') return [];
  if (types.length === 0) return isEmpty(answer) ? [] : [`status ${answer.status} has a body`];
  return contentDifferences(twin, operation, answer, types);
}

function contentDifferences(twin: Twin, operation: Operation, answer: SeenAnswer, types: string[]): string[] {
  if (!answer.contentType || !types.includes(answer.contentType))
    return [`content type ${answer.contentType} is not ${types.join(', ')}`];
  if (answer.contentType === 'text/html') return [];
  const pointer = `${operation.pointer}/responses/${answer.status}/content/${escape(answer.contentType)}/schema`;
  return twin.differences(pointer, answer.body).map((text) => `body ${text}`);
}

// a refusal whose body is not documented may have one
function isEmpty(answer: SeenAnswer): boolean {
  return answer.status >= 400 || answer.body === undefined || answer.body === '' || answer.body === null;
}

function errorDifferences(twin: Twin, operation: Operation, answer: SeenAnswer): string[] {
  if (answer.contentType !== 'application/json')
    return [`content type ${answer.contentType} is not application/json`];
  const name = /token$/i.test(operation.id) ? 'TokenErrorResponse' : 'ErrorResponse';
  return twin.differences(`/components/schemas/${name}`, answer.body).map((text) => `body ${text}`);
}

/** Reads a body by its content type: JSON, a form, or text; undefined when it claims JSON and is not. */
export function readBody(contentType: string | null, raw: Buffer): unknown {
  if (contentType === 'application/json') return parseJson(raw.toString('utf8'));
  if (contentType === 'application/x-www-form-urlencoded') return readForm(raw);
  // a file's bytes are not compared with the contract, only that there is a form
  if (contentType === 'multipart/form-data') return {};
  return raw.length > 0 ? raw.toString('utf8') : undefined;
}

/** Reads a form body into a plain object; of a name given twice the last value stays. */
export function readForm(raw: Buffer): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(raw.toString('utf8')));
}

/** Gives a member of a JSON object as text; undefined when it is something else. */
export function textOf(body: unknown, name: string): string | undefined {
  const value = isRecord(body) ? (body as JsonObject)[name] : undefined;
  return typeof value === 'string' ? value : undefined;
}
