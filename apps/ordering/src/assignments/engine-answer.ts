import { clip } from '@assay/contracts';
import { OrderDeclined, OrderTaken } from '@assay/contracts/ordering';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import type { EngineReply } from '../engine/engine-client.js';

/** What an engine makes of an order. */
export type EngineAnswer =
  | { readonly outcome: 'assigned'; readonly httpStatus: number; readonly assessmentUrl: string }
  | {
      readonly outcome: 'refused';
      readonly httpStatus: number;
      readonly detail: string;
      readonly message: string;
    }
  | { readonly outcome?: undefined; readonly httpStatus: number; readonly detail: string };

const longestCode = 64;
const longestMessage = 1000;

/** Reads an engine's answer; whatever does not follow the vendor guide is a failure that is tried again. */
export function readAnswer({ httpStatus, body }: EngineReply): EngineAnswer {
  if (httpStatus >= 200 && httpStatus < 300) return readAssigned(httpStatus, body);
  if (httpStatus === 409 || httpStatus === 422) return readRefused(httpStatus, body);
  return { httpStatus, detail: 'unexpected-status' };
}

function readAssigned(httpStatus: number, body: string): EngineAnswer {
  const answer = parse(OrderTaken, body);
  if (!answer) return { httpStatus, detail: 'no-assessment-url' };
  return { outcome: 'assigned', httpStatus, assessmentUrl: answer.assessmentUrl };
}

function readRefused(httpStatus: number, body: string): EngineAnswer {
  const answer = parse(OrderDeclined, body);
  if (!answer) return { httpStatus, detail: 'no-reason' };
  const { code, message } = answer;
  return {
    outcome: 'refused',
    httpStatus,
    detail: clip(storable(code), longestCode),
    message: clip(storable(message), longestMessage),
  };
}

function parse<T extends object>(shape: new () => T, body: string): T | undefined {
  try {
    const answer: unknown = JSON.parse(body);
    if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return undefined;
    const value = plainToInstance(shape, answer);
    return validateSync(value).length === 0 ? value : undefined;
  } catch {
    return undefined;
  }
}

// PostgreSQL refuses NUL in text, and half a pair.
function storable(text: string): string {
  return text.replaceAll('\u0000', '').toWellFormed();
}
