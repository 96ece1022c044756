/** What the links of a brand are called in one language. */
export interface BrandWords {
  readonly help: string;
  readonly privacy: string;
  readonly imprint: string;
  readonly contact: string;
}

const words = (help: string, privacy: string, imprint: string, contact: string): BrandWords => ({
  help,
  privacy,
  imprint,
  contact,
});

const english = words('Help', 'Privacy', 'Legal notice', 'Contact');

const byLanguage: ReadonlyMap<string, BrandWords> = new Map([
  ['ar', words('المساعدة', 'الخصوصية', 'إشعار قانوني', 'التواصل')],
  ['de', words('Hilfe', 'Datenschutz', 'Impressum', 'Kontakt')],
  ['en', english],
  ['es', words('Ayuda', 'Privacidad', 'Aviso legal', 'Contacto')],
  ['fr', words('Aide', 'Confidentialité', 'Mentions légales', 'Contact')],
  ['he', words('עזרה', 'פרטיות', 'מידע משפטי', 'יצירת קשר')],
  ['it', words('Aiuto', 'Privacy', 'Note legali', 'Contatti')],
  ['nl', words('Hulp', 'Privacy', 'Colofon', 'Contact')],
  ['pl', words('Pomoc', 'Prywatność', 'Informacje prawne', 'Kontakt')],
  ['pt', words('Ajuda', 'Privacidade', 'Informações legais', 'Contato')],
]);

/** The words in the language of a tag; English where there are none. */
export function brandWords(tag: string): BrandWords {
  return byLanguage.get(tag.toLowerCase().split(/[-_]/)[0] ?? '') ?? english;
}
