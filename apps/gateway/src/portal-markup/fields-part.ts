import type { FieldEffect, FieldMappings, PackageExplanations } from '@assay/contracts/ordering';
import { emptyState, table } from '@assay/look';
import { html, type Html } from '@assay/runtime';
import { fillPlain } from '../page-languages/fill.js';
import type { PortalTexts } from './portal-languages.js';
import type { PortalView } from './portal-view.js';
import { unknownPart } from './portal-words.js';

const mostNames = 20;

/** What each value of the declared fields does, and which were ever sent. */
export function fieldsPart({ fields, packages, texts }: PortalView): Html {
  const { fields: said } = texts;
  if (!fields) return unknownPart(texts);
  if (fields.effects.length === 0) return emptyState(said.none, said.noneHow);
  const rows = fields.effects.map((effect) => [
    html`<strong><bdi>${effect.fieldId}</bdi></strong>`,
    html`<bdi>${effect.value}</bdi>`,
    effectOf(effect, { fields, packages, texts }),
  ]);
  return html`<p>${said.intro}</p>
    ${table(said.table, [said.field, said.value, said.does], rows)}`;
}

interface KnownFields {
  readonly fields: FieldMappings;
  readonly packages: PackageExplanations | undefined;
  readonly texts: PortalTexts;
}

// What ordering says of it is English.
function effectOf(effect: FieldEffect, known: KnownFields): string {
  const { fields, texts } = known;
  const { fields: said, language } = texts;
  if (!effect.mapped) return said.notMapped;
  const values = fields.mappings.flatMap((one) => (one.fieldId === effect.fieldId ? one.values : []));
  const mapped = values.find(({ value }) => value === effect.value);
  if (!mapped) return effect.effect;
  const { packages, templateId, language: tag } = mapped;
  const sentences = [
    packages === undefined ? said.filtersNothing : narrowing(packages, effect, known),
    templateId === undefined ? '' : fillPlain(said.template, { templateId }),
    tag === undefined ? '' : fillPlain(said.speaks, { language: nameOf(tag, language) }),
  ];
  return sentences.filter(Boolean).join(' ');
}

function narrowing(
  ids: readonly string[],
  { missingPackages = [] }: FieldEffect,
  { packages, texts: { fields: said, language } }: KnownFields,
): string {
  if (ids.length === 0) return said.listsNone;
  const names = ids.slice(0, mostNames).map((id) => {
    if (missingPackages.includes(id)) return fillPlain(said.missing, { name: id });
    const { name = id, reason } = packages?.items.find(({ packageId }) => packageId === id) ?? {};
    return reason === 'archived' ? fillPlain(said.archived, { name }) : name;
  });
  const list = new Intl.ListFormat(language, { type: 'unit' }).format(names);
  const more = (ids.length - names.length).toLocaleString(language);
  const all = ids.length > mostNames ? fillPlain(said.more, { packages: list, count: more }) : list;
  return fillPlain(said.only, { packages: all });
}

function nameOf(tag: string, language: string): string {
  return new Intl.DisplayNames([language], { type: 'language' }).of(tag) ?? tag;
}
