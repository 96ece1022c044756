import type { ConsentTexts } from './consent-texts.js';

export const dutch: ConsentTexts = {
  language: 'nl',
  direction: 'ltr',
  key: {
    title: 'Verbinden met SmartRecruiters',
    text: 'Het SmartRecruiters-bedrijf {companyId} wil assessments bestellen bij uw account.',
    label: 'API-sleutel van uw account',
    hint: 'Uw assessmentproduct toont hem waar de integratie met SmartRecruiters wordt ingeschakeld. Er is nog niets verbonden: de volgende pagina vraagt om bevestiging.',
    contact: 'Hebt u er geen, vraag dan {contact}.',
    continue: 'Verder',
    error: 'Fout',
  },
  confirm: {
    title: 'De verbinding met SmartRecruiters bevestigen',
    heading: 'Deze twee verbinden?',
    company: 'SmartRecruiters-bedrijf',
    account: 'Account',
    moved: 'Tot nu toe was dit bedrijf met een ander account verbonden.',
    reads: 'SmartRecruiters zal bestellingen voor kandidaten plaatsen en mag hier lezen:',
    packages: 'namen en beschrijvingen van uw pakketten en hun assessments',
    status: 'de status van elke bestelling die het heeft geplaatst',
    scores: 'scores, beoordelingen, samenvattingen en links van de resultaten',
    authorize: 'Toestaan',
    close: 'Of sluit dit venster.',
    refuse: 'Niet verbinden',
  },
  connected: {
    title: 'Verbonden met SmartRecruiters',
    heading: 'Verbonden',
    text: '{accountName} en het SmartRecruiters-bedrijf {companyId} zijn verbonden.',
    healthy: 'Een eerste testaanroep naar SmartRecruiters is gelukt.',
    unhealthy:
      'SmartRecruiters heeft een eerste testaanroep nog niet aanvaard. Dat kan na het verbinden enkele minuten duren; we blijven het bij elk resultaat proberen.',
    close: 'U kunt dit venster sluiten.',
  },
  held: {
    title: 'Wachten op bevestiging',
    text: 'Iemand met de sleutel van een ander account probeerde ook het SmartRecruiters-bedrijf {companyId} te verbinden.',
    until:
      'Totdat de support van uw assessmentproduct heeft bevestigd dat het bij {accountName} hoort, kunnen er geen assessments worden besteld. Laat het hun weten; een API-sleutel die zij voor dit bedrijf maken, bevestigt het meteen.',
  },
  failure: {
    safe: 'U kunt het gerust opnieuw proberen.',
    unchanged: 'Er is niets gewijzigd.',
    again: 'Opnieuw proberen',
    back: 'Terug naar SmartRecruiters',
    failed: 'Dit is niet gelukt',
  },
  foreign: {
    title: 'Open deze pagina vanuit SmartRecruiters',
    text: 'Het adres zegt niet welk bedrijf wil verbinden.',
    step: 'Open in SmartRecruiters Settings, dan Apps & Integrations, en druk op Connect.',
  },
  headings: {
    'api-key-refused': 'De API-sleutel is niet meer geldig',
    'api-key-in-use': 'De API-sleutel is al in gebruik',
    'api-key-of-another-company': 'De API-sleutel is voor een ander bedrijf',
    'company-already-connected': 'Al verbonden',
    'company-connected-elsewhere': 'Verbonden met een ander account',
    'company-reserved': 'Een andere API-sleutel is nodig',
    'connection-held': 'Wachten op bevestiging',
    'company-not-consented': 'SmartRecruiters heeft dit nog niet toegestaan',
    'consent-flow-expired': 'Deze pagina is verlopen',
    'consent-form-refused': 'Het formulier kon niet worden aanvaard',
    'partner-not-configured': 'SmartRecruiters kent ons nog niet',
    'redirect-refused': 'De weg terug is niet die van SmartRecruiters',
    'smartrecruiters-unavailable': 'SmartRecruiters antwoordde niet',
    'too-many-requests': 'Te veel pogingen',
    'too-many-tries': 'Te veel verkeerde sleutels',
    unavailable: 'Dat lukte nu even niet',
  },
  messages: {
    'api-key-refused': 'Deze API-sleutel is niet geldig. Kopieer hem opnieuw, volledig, of maak een nieuwe.',
    'api-key-in-use':
      'Deze API-sleutel wordt al door een ander bedrijf gebruikt. Maak een nieuwe voor dit bedrijf.',
    'api-key-of-another-company':
      'Deze API-sleutel is voor een ander SmartRecruiters-bedrijf gemaakt. Vraag er een voor dit bedrijf.',
    'company-reserved':
      'Dit bedrijf kan alleen worden verbonden met de API-sleutel die ervoor is gemaakt. Vraag om die sleutel.',
    'company-already-connected':
      'SmartRecruiters heeft al een verbinding van dit bedrijf en wij hebben er geen toegangsgegevens voor: misschien is een eerdere poging afgebroken. Druk in SmartRecruiters op Disconnect en dan opnieuw op Connect.',
    'company-connected-elsewhere':
      'Dit bedrijf is met een ander account verbonden. Druk in SmartRecruiters op Disconnect of beëindig de verbinding in het assessmentproduct, en druk dan opnieuw op Connect.',
    'connection-held':
      'Dit bedrijf is zojuist verbonden en meer dan één account heeft het geprobeerd. De verbinding wacht tot de support van het assessmentproduct, of een API-sleutel voor dit bedrijf, haar bevestigt.',
    'company-not-consented':
      'SmartRecruiters zegt dat dit bedrijf de verbinding nog niet heeft toegestaan. Begin met Connect in SmartRecruiters.',
    'consent-flow-expired':
      'Deze pagina is verlopen of al gebruikt. Begin opnieuw met Connect in SmartRecruiters.',
    'consent-form-refused':
      'Dit formulier is niet door onze eigen pagina verzonden. Begin opnieuw met Connect in SmartRecruiters.',
    'partner-not-configured':
      'SmartRecruiters kent deze partner nog niet. Eerst moet de partnerconfiguratie worden geregistreerd.',
    'redirect-refused': 'Het adres om naar terug te keren is geen adres van SmartRecruiters.',
    'smartrecruiters-unavailable': 'SmartRecruiters antwoordde niet zoals verwacht. Probeer het zo opnieuw.',
    'too-many-tries': 'Te veel verkeerde API-sleutels. Begin opnieuw met Connect in SmartRecruiters.',
    unavailable: 'Een deel van de dienst is nu niet beschikbaar. Probeer het opnieuw.',
  },
  steps: {
    'api-key-refused':
      'Vraag in uw account een nieuwe API-sleutel aan en druk daarna in SmartRecruiters opnieuw op Connect.',
    'api-key-in-use': 'Druk daarna in SmartRecruiters opnieuw op Connect.',
    'company-already-connected':
      'U vindt beide knoppen in SmartRecruiters onder Settings, Apps & Integrations.',
    'company-not-consented': 'Kies Allow wanneer SmartRecruiters erom vraagt; dan opent deze pagina opnieuw.',
    'partner-not-configured':
      'Laat het de support van uw assessmentproduct weten: alleen zij kunnen dat, één keer voor iedereen.',
    'redirect-refused':
      'Begin opnieuw met Connect in SmartRecruiters en laat het onze support weten als het weer gebeurt.',
  },
};
