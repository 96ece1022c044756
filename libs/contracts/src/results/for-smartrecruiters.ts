import { parseUrl } from '@assay/orders';
import { Transform } from 'class-transformer';
import { registerDecorator } from 'class-validator';

// What the vendor says and SmartRecruiters is told is judged by SmartRecruiters' rules at the vendor's door: later nobody is there
// to hear what is wrong with it.

const atom = "[a-z0-9!#$%&'*+/=?^_`{|}~-]+";
const label = '[a-z0-9](?:[a-z0-9-]*[a-z0-9])?';
const plainAddress = new RegExp(`^${atom}(?:\\.${atom})*@(?:${label}\\.)+${label}$`, 'i');

/** An e-mail address as SmartRecruiters takes it: plain ASCII, to which the host is turned at the door (RFC 5890). */
export const EmailForSmartRecruiters = (): PropertyDecorator => (target, property) => {
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? plainHost(value) : value))(
    target,
    property,
  );
  registerDecorator({
    name: 'emailForSmartRecruiters',
    target: target.constructor,
    propertyName: String(property),
    options: {
      message: '$property must be an address that SmartRecruiters takes: ASCII before the @, no quotes',
    },
    validator: { validate: (value: unknown) => typeof value === 'string' && plainAddress.test(value) },
  });
};

function plainHost(address: string): string {
  const bare = address.trim();
  const at = bare.lastIndexOf('@') + 1;
  const host = bare.slice(at);
  if (/^\p{ASCII}*$/u.test(host) || /[\s/:?#\\%]/.test(host)) return bare;
  const ascii = parseUrl(`https://${host}`)?.hostname;
  return ascii === undefined ? bare : bare.slice(0, at) + ascii;
}

/** An id of SmartRecruiters', which stands in an address there: one or two dots would mean another place. */
export const IdAtSmartRecruiters = (): PropertyDecorator => (target, property) =>
  registerDecorator({
    name: 'idAtSmartRecruiters',
    target: target.constructor,
    propertyName: String(property),
    options: { message: '$property must be an id of SmartRecruiters' },
    validator: { validate: (value: unknown) => typeof value === 'string' && !/^\s*\.{0,2}\s*$/.test(value) },
  });
