import { applyDecorators, Header } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';

/** An operation that will be gone. */
export interface Deprecation {
  /** The day since which it is not to be used any more, such as 2027-01-31. */
  readonly since: string;
  /** The day on which it may be gone: at least twelve months later. */
  readonly sunset: string;
  /** The address that takes its place. */
  readonly instead: string;
}

const months = 12;

/** Says with every answer of the operation, and in the OpenAPI file, until when it is there (RFC 9745, RFC 8594) and what takes its place. */
export function Deprecated({ since, sunset, instead }: Deprecation): MethodDecorator {
  const [from, until] = [new Date(since), new Date(sunset)];
  const earliest = new Date(from);
  earliest.setUTCMonth(from.getUTCMonth() + months);
  if (!(until >= earliest)) throw new Error(`what is deprecated stays for ${months} months: ${instead}`);
  return applyDecorators(
    Header('Deprecation', `@${from.getTime() / 1000}`),
    Header('Sunset', until.toUTCString()),
    Header('Link', `<${instead}>; rel="successor-version"`),
    ApiExtension('x-sunset', sunset),
  ) as MethodDecorator;
}

const text = { type: 'string' } as const;

/** The same headers, described. */
export const deprecationHeaders = {
  Deprecation: { description: 'Since when it is not to be used any more, by RFC 9745.', schema: text },
  Sunset: { description: 'When it may be gone, by RFC 8594.', schema: text },
  Link: { description: 'What takes its place, as `successor-version`.', schema: text },
} as const;
