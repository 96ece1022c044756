import { isStorable } from '@assay/contracts';
import { registerDecorator } from 'class-validator';

const LARGEST = { entries: 50, name: 128, value: 2000 };

/** Mapped field values by field id: at most 50 texts of at most 2,000 characters. */
export const MappedFields = (): PropertyDecorator => (target, property) =>
  registerDecorator({
    name: 'mappedFields',
    target: target.constructor,
    propertyName: String(property),
    options: { message: '$property must be an object of at most 50 texts' },
    validator: { validate: isMappedFields },
  });

function isMappedFields(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const entries = Object.entries(value);
  return (
    entries.length <= LARGEST.entries &&
    entries.every(([name, text]) => isText(name, LARGEST.name) && isText(text, LARGEST.value))
  );
}

function isText(value: unknown, longest: number): boolean {
  return typeof value === 'string' && value.length <= longest && isStorable(value);
}
