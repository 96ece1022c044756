/** One line per member that differs, as in a diff; secrets in addresses are masked, unless only they differ. */
export function difference(present: Readonly<Record<string, unknown>>, desired: Readonly<object>): string[] {
  const wanted = new Map(Object.entries(desired));
  const names = [...new Set([...Object.keys(present), ...wanted.keys()])].sort();
  return names.flatMap((name) => {
    const before = spelled(present[name]);
    const after = spelled(wanted.get(name));
    if (before === after) return [];
    const changed = mask(before) === mask(after) ? ' (another key)' : '';
    return [
      ...(before === undefined ? [] : [`- ${name}: ${mask(before)}`]),
      ...(after === undefined ? [] : [`+ ${name}: ${mask(after)}${changed}`]),
    ];
  });
}

// An absent list and an empty one say the same to SmartRecruiters.
function spelled(value: unknown): string | undefined {
  if (value === undefined || value === null || (Array.isArray(value) && value.length === 0)) return undefined;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The text without the secrets of the addresses in it. */
export function mask(text: string | undefined): string {
  return (text ?? '').replace(/([?&]key=)[^&#"\s]+/g, '$1***');
}

/**
 * The members that companies which are connected may rely on and that would not be what they were (UNK-06): addresses
 * that change or go, fields and kinds of assessment that go. What is merely added disturbs nobody.
 */
export function disturbing(present: Readonly<Record<string, unknown>>, desired: Readonly<object>): string[] {
  const wanted = new Map<string, unknown>(Object.entries(desired));
  return Object.keys(present)
    .filter((name) => {
      if (name.endsWith('Url'))
        return spelled(present[name]) !== undefined && present[name] !== wanted.get(name);
      const kept = new Set(idsIn(wanted.get(name)));
      return idsIn(present[name]).some((id) => !kept.has(id));
    })
    .sort();
}

function idsIn(list: unknown): unknown[] {
  if (!Array.isArray(list)) return [];
  return list.map((item: unknown) =>
    typeof item === 'object' && item !== null && 'id' in item ? item.id : item,
  );
}
