import type { ConsentTexts } from './consent-texts.js';

export const german: ConsentTexts = {
  language: 'de',
  direction: 'ltr',
  key: {
    title: 'Mit SmartRecruiters verbinden',
    text: 'Das SmartRecruiters-Unternehmen {companyId} möchte Assessments von Ihrem Konto bestellen.',
    label: 'API-Schlüssel Ihres Kontos',
    hint: 'Ihr Assessment-Produkt zeigt ihn dort, wo die Integration mit SmartRecruiters eingeschaltet wird. Noch ist nichts verbunden: Die nächste Seite bittet Sie um Bestätigung.',
    contact: 'Wenn Sie keinen haben, fragen Sie {contact}.',
    continue: 'Weiter',
    error: 'Fehler',
  },
  confirm: {
    title: 'Verbindung mit SmartRecruiters bestätigen',
    heading: 'Diese beiden verbinden?',
    company: 'SmartRecruiters-Unternehmen',
    account: 'Konto',
    moved: 'Bisher war dieses Unternehmen mit einem anderen Konto verbunden.',
    reads: 'SmartRecruiters wird für Bewerberinnen und Bewerber bestellen und darf hier lesen:',
    packages: 'Namen und Beschreibungen Ihrer Pakete und ihrer Assessments',
    status: 'den Status jeder seiner Bestellungen',
    scores: 'Punktzahlen, Bewertungen, Zusammenfassungen und Links ihrer Ergebnisse',
    authorize: 'Autorisieren',
    close: 'Oder schließen Sie dieses Fenster.',
    refuse: 'Nicht verbinden',
  },
  connected: {
    title: 'Mit SmartRecruiters verbunden',
    heading: 'Verbunden',
    text: '{accountName} und das SmartRecruiters-Unternehmen {companyId} sind verbunden.',
    healthy: 'Ein erster Testaufruf bei SmartRecruiters ist gelungen.',
    unhealthy:
      'SmartRecruiters hat einen ersten Testaufruf noch nicht angenommen. Das kann nach dem Verbinden einige Minuten dauern; wir versuchen es mit jedem Ergebnis weiter.',
    close: 'Sie können dieses Fenster schließen.',
  },
  held: {
    title: 'Warten auf Bestätigung',
    text: 'Jemand mit dem Schlüssel eines anderen Kontos hat ebenfalls versucht, das SmartRecruiters-Unternehmen {companyId} zu verbinden.',
    until:
      'Bis der Support Ihres Assessment-Produkts bestätigt hat, dass es zu {accountName} gehört, können keine Assessments bestellt werden. Bitte sagen Sie dort Bescheid; ein API-Schlüssel, der dort für dieses Unternehmen erstellt wird, bestätigt es sofort.',
  },
  failure: {
    safe: 'Sie können es ohne Bedenken noch einmal versuchen.',
    unchanged: 'Es wurde nichts geändert.',
    again: 'Noch einmal versuchen',
    back: 'Zurück zu SmartRecruiters',
    failed: 'Das hat nicht geklappt',
  },
  foreign: {
    title: 'Öffnen Sie diese Seite von SmartRecruiters aus',
    text: 'Die Adresse sagt nicht, welches Unternehmen sich verbinden möchte.',
    step: 'Öffnen Sie in SmartRecruiters Settings, dann Apps & Integrations, und drücken Sie Connect.',
  },
  headings: {
    'api-key-refused': 'Der API-Schlüssel gilt nicht mehr',
    'api-key-in-use': 'Der API-Schlüssel wird schon benutzt',
    'api-key-of-another-company': 'Der API-Schlüssel ist für ein anderes Unternehmen',
    'company-already-connected': 'Schon verbunden',
    'company-connected-elsewhere': 'Mit einem anderen Konto verbunden',
    'company-reserved': 'Ein anderer API-Schlüssel ist nötig',
    'connection-held': 'Warten auf Bestätigung',
    'company-not-consented': 'SmartRecruiters hat das noch nicht erlaubt',
    'consent-flow-expired': 'Diese Seite ist abgelaufen',
    'consent-form-refused': 'Das Formular konnte nicht angenommen werden',
    'partner-not-configured': 'SmartRecruiters kennt uns noch nicht',
    'redirect-refused': 'Der Rückweg führt nicht zu SmartRecruiters',
    'smartrecruiters-unavailable': 'SmartRecruiters hat nicht geantwortet',
    'too-many-requests': 'Zu viele Versuche',
    'too-many-tries': 'Zu viele falsche Schlüssel',
    unavailable: 'Das ging gerade nicht',
  },
  messages: {
    'api-key-refused':
      'Dieser API-Schlüssel gilt nicht. Kopieren Sie ihn noch einmal ganz, oder erstellen Sie einen neuen.',
    'api-key-in-use':
      'Dieser API-Schlüssel wird schon von einem anderen Unternehmen benutzt. Erstellen Sie für dieses einen neuen.',
    'api-key-of-another-company':
      'Dieser API-Schlüssel wurde für ein anderes SmartRecruiters-Unternehmen erstellt. Bitten Sie um einen für dieses.',
    'company-reserved':
      'Dieses Unternehmen kann nur mit dem API-Schlüssel verbunden werden, der dafür erstellt wurde. Bitten Sie um diesen Schlüssel.',
    'company-already-connected':
      'SmartRecruiters hat schon eine Verbindung dieses Unternehmens, und wir haben dafür keine Zugangsdaten: Ein früherer Versuch ist vielleicht abgebrochen. Drücken Sie in SmartRecruiters Disconnect und dann wieder Connect.',
    'company-connected-elsewhere':
      'Dieses Unternehmen ist mit einem anderen Konto verbunden. Drücken Sie in SmartRecruiters Disconnect, oder beenden Sie die Verbindung im Assessment-Produkt, dann wieder Connect.',
    'connection-held':
      'Dieses Unternehmen wurde eben verbunden, und mehr als ein Konto hat es versucht. Die Verbindung wartet, bis der Support des Assessment-Produkts oder ein für dieses Unternehmen erstellter API-Schlüssel sie bestätigt.',
    'company-not-consented':
      'SmartRecruiters sagt, dass dieses Unternehmen die Verbindung noch nicht erlaubt hat. Beginnen Sie mit Connect in SmartRecruiters.',
    'consent-flow-expired':
      'Diese Seite ist abgelaufen oder wurde schon benutzt. Beginnen Sie noch einmal mit Connect in SmartRecruiters.',
    'consent-form-refused':
      'Dieses Formular kam nicht von unserer eigenen Seite. Beginnen Sie noch einmal mit Connect in SmartRecruiters.',
    'partner-not-configured':
      'SmartRecruiters kennt diesen Partner noch nicht. Zuerst muss die Partner-Konfiguration registriert werden.',
    'redirect-refused': 'Die Adresse, zu der es zurückgehen soll, ist keine von SmartRecruiters.',
    'smartrecruiters-unavailable':
      'SmartRecruiters hat nicht wie erwartet geantwortet. Bitte versuchen Sie es gleich noch einmal.',
    'too-many-tries':
      'Zu viele falsche API-Schlüssel. Beginnen Sie noch einmal mit Connect in SmartRecruiters.',
    unavailable: 'Ein Teil des Dienstes ist gerade nicht verfügbar. Bitte versuchen Sie es noch einmal.',
  },
  steps: {
    'api-key-refused':
      'Bitten Sie in Ihrem Konto um einen neuen API-Schlüssel und drücken Sie dann in SmartRecruiters wieder Connect.',
    'api-key-in-use': 'Drücken Sie dann in SmartRecruiters wieder Connect.',
    'company-already-connected':
      'Sie finden beide Knöpfe in SmartRecruiters unter Settings, Apps & Integrations.',
    'company-not-consented':
      'Wählen Sie Allow, wenn SmartRecruiters fragt, und diese Seite öffnet sich wieder.',
    'partner-not-configured':
      'Bitte sagen Sie dem Support Ihres Assessment-Produkts Bescheid: Nur dort geht das, einmal für alle.',
    'redirect-refused':
      'Beginnen Sie noch einmal mit Connect in SmartRecruiters, und sagen Sie unserem Support Bescheid, wenn es wieder geschieht.',
  },
};
