/**
 * The id in a path whose registered form ends in a `{name}` template, or nothing where the path means nothing.
 *
 * Whether SmartRecruiters fills the template in or appends to it is unknown (SmartRecruiters contract UNK-09), so both
 * are understood: `pkg-1`, `{assessmentPackageId}/pkg-1` and `{assessmentPackageId}pkg-1`, braces encoded or not.
 */
export function idInPath(segments: readonly string[], name: string): string | undefined {
  const template = `{${name}}`;
  const [first, ...rest] = segments;
  if (first === template) return rest.length === 1 ? rest[0] : undefined;
  if (rest.length > 0 || !first) return undefined;
  return first.startsWith(template) ? first.slice(template.length) : first;
}
