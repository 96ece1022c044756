/** What one value of a field selects; what is absent is left as it is. */
export interface MappedValue {
  readonly value: string;
  /** Only these packages are listed; an empty list lists none. */
  readonly packages?: readonly string[];
  readonly templateId?: string;
  readonly language?: string;
}

/** What the values of one field select. */
export interface FieldMapping {
  readonly fieldId: string;
  readonly values: readonly MappedValue[];
}

/** A value that was given for a field. */
export interface GivenValue {
  readonly fieldId: string;
  readonly value: string;
}

type Fields = Readonly<Record<string, string>>;

/** What the mappings say about the given values, in the order of the mappings; a value that is not mapped says nothing. */
function mappedValues(
  mappings: readonly FieldMapping[],
  fields: Fields,
): (GivenValue & { readonly mapped: MappedValue })[] {
  return mappings.flatMap(({ fieldId, values }) => {
    const given = Object.hasOwn(fields, fieldId) ? fields[fieldId]?.trim() : undefined;
    const mapped = values.find(({ value }) => value.trim() === given);
    return mapped && given !== undefined ? [{ fieldId, value: given, mapped }] : [];
  });
}

/** The first value that leaves the package out; several fields narrow the list together. */
export function excludedBy(
  mappings: readonly FieldMapping[],
  fields: Fields,
  packageId: string,
): GivenValue | undefined {
  const excluding = mappedValues(mappings, fields).find(
    ({ mapped }) => mapped.packages !== undefined && !mapped.packages.includes(packageId),
  );
  return excluding && { fieldId: excluding.fieldId, value: excluding.value };
}

/** The template and the language that the values choose; the first mapping that names one counts. */
export function chosenBy(
  mappings: readonly FieldMapping[],
  fields: Fields,
): Pick<MappedValue, 'templateId' | 'language'> {
  const mapped = mappedValues(mappings, fields).map((given) => given.mapped);
  const templateId = mapped.find((value) => value.templateId !== undefined)?.templateId;
  const language = mapped.find((value) => value.language !== undefined)?.language;
  return {
    ...(templateId === undefined ? {} : { templateId }),
    ...(language === undefined ? {} : { language }),
  };
}

const notMapped = 'It is not mapped, so it filters nothing.';

/** What follows from a value, for a person; packages by their names, those that cannot be ordered marked. */
export function describeEffect(
  mapped: MappedValue | undefined,
  nameOf: (packageId: string) => string,
): string {
  if (!mapped) return notMapped;
  const { packages, templateId, language } = mapped;
  const sentences = [
    packages === undefined ? 'It filters nothing.' : narrowing(packages.map(nameOf)),
    ...(templateId === undefined
      ? []
      : [`Invitations use the template ${templateId}, unless the package has its own.`]),
    ...(language === undefined ? [] : [`Candidates without a language are written to in ${language}.`]),
  ];
  return sentences.join(' ');
}

const mostNames = 20;

function narrowing(names: readonly string[]): string {
  if (names.length === 0) return 'No package is listed.';
  const more = names.length > mostNames ? ` and ${names.length - mostNames} more` : '';
  return `Only these packages are listed: ${names.slice(0, mostNames).join(', ')}${more}.`;
}
