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

function mask(text: string | undefined): string {
  return (text ?? '').replace(/([?&]key=)[^&#"]+/g, '$1***');
}
