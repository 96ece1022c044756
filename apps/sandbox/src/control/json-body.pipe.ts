import { BadRequestException, type PipeTransform } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { parseJson } from '../state/json.js';

/** Reads a JSON body into a class and answers 400 with every mistake named; no body counts as an empty object. */
export class JsonBody<T extends object> implements PipeTransform<unknown, T> {
  constructor(private readonly type: new () => T) {}

  transform(raw: unknown): T {
    const text = Buffer.isBuffer(raw) && raw.length > 0 ? raw.toString('utf8') : '{}';
    const plain = parseJson(text);
    if (typeof plain !== 'object' || plain === null || Array.isArray(plain))
      throw new BadRequestException('The body is not a JSON object');
    const body = plainToInstance(this.type, plain);
    const mistakes = validateSync(body, { whitelist: true, forbidNonWhitelisted: true }).flatMap(texts);
    if (mistakes.length > 0) throw new BadRequestException(mistakes.join('; '));
    return body;
  }
}

function texts(error: ValidationError): string[] {
  return [...Object.values(error.constraints ?? {}), ...(error.children ?? []).flatMap(texts)];
}
