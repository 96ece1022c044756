import { chooseLanguage, type KnownLanguages } from '@assay/look';

/** Texts of one language. */
export interface Spoken {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
}

/** The same texts in every language there is. */
export class InLanguages<T extends Spoken> {
  constructor(
    readonly english: T,
    private readonly others: readonly T[],
  ) {}

  get all(): readonly T[] {
    return [this.english, ...this.others];
  }

  /** The texts for whoever reads, in the language that {@link chooseLanguage} chooses. */
  for(known: KnownLanguages): T {
    const chosen = chooseLanguage(
      this.all.map(({ language }) => language),
      known,
    );
    return this.all.find(({ language }) => language === chosen) ?? this.english;
  }
}
