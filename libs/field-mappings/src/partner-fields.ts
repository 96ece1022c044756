import { locationParameters, maximumFields } from './fields.js';

/** A slot that SmartRecruiters' admins fill with one of their job fields; its id becomes a query parameter. */
export interface PartnerField {
  readonly id: string;
  readonly name: string;
  readonly description: string;
}

/** The fields in `id|name|description;id|name|description`, or an error that says what is wrong with them. */
export function readPartnerFields(text: string): PartnerField[] {
  const fields = text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(readField);
  if (fields.length > maximumFields) throw new Error(`at most ${maximumFields} fields can be declared`);
  const twin = fields.find(({ id }, index) => fields.findIndex((other) => other.id === id) !== index);
  if (twin) throw new Error(`the field ${twin.id} is declared twice`);
  return fields;
}

function readField(text: string): PartnerField {
  const [id = '', name = '', description = '', ...rest] = text.split('|').map((part) => part.trim());
  if (id === '' || name === '' || description === '' || rest.length > 0)
    throw new Error('every field is written as id|name|description');
  if (!/^[A-Za-z0-9._-]{1,64}$/.test(id))
    throw new Error(`the field id ${id} must be 1 to 64 of A-Z a-z 0-9 . _ -`);
  const own: readonly string[] = locationParameters;
  if (own.includes(id)) throw new Error(`${id} is a parameter of SmartRecruiters itself`);
  return { id, name, description };
}
