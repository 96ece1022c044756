import type { ConsentTexts } from './consent-texts.js';

export const italian: ConsentTexts = {
  language: 'it',
  direction: 'ltr',
  key: {
    title: 'Collega a SmartRecruiters',
    text: 'L’azienda SmartRecruiters {companyId} vuole richiedere valutazioni dal tuo account.',
    label: 'Chiave API del tuo account',
    hint: 'Il tuo prodotto di valutazione la mostra dove si attiva l’integrazione con SmartRecruiters. Nulla è ancora collegato: la pagina successiva chiede conferma.',
    contact: 'Se non ne hai una, chiedi a {contact}.',
    continue: 'Continua',
    error: 'Errore',
  },
  confirm: {
    title: 'Conferma il collegamento a SmartRecruiters',
    heading: 'Collegare questi due?',
    company: 'Azienda SmartRecruiters',
    account: 'Account',
    moved: 'Finora questa azienda era collegata a un altro account.',
    reads: 'SmartRecruiters farà ordini per i candidati e potrà leggere qui:',
    packages: 'nomi e descrizioni dei tuoi pacchetti e delle loro valutazioni',
    status: 'lo stato di ogni ordine che ha fatto',
    scores: 'punteggi, giudizi, riepiloghi e link dei suoi risultati',
    authorize: 'Autorizza',
    close: 'Oppure chiudi questa finestra.',
    refuse: 'Non collegare',
  },
  connected: {
    title: 'Collegato a SmartRecruiters',
    heading: 'Collegato',
    text: '{accountName} e l’azienda SmartRecruiters {companyId} sono collegati.',
    healthy: 'Una prima chiamata di prova a SmartRecruiters è riuscita.',
    unhealthy:
      'SmartRecruiters non ha ancora accettato una prima chiamata di prova. Dopo il collegamento possono servire alcuni minuti; continuiamo a provare con ogni risultato.',
    close: 'Puoi chiudere questa finestra.',
  },
  held: {
    title: 'In attesa di conferma',
    text: 'Anche qualcuno con la chiave di un altro account ha provato a collegare l’azienda SmartRecruiters {companyId}.',
    until:
      'Finché l’assistenza del tuo prodotto di valutazione non conferma che appartiene a {accountName}, non si possono richiedere valutazioni. Avvisala; una chiave API creata per questa azienda lo conferma subito.',
  },
  failure: {
    safe: 'Puoi riprovare senza rischi.',
    unchanged: 'Non è stato modificato nulla.',
    again: 'Riprova',
    back: 'Torna a SmartRecruiters',
    failed: 'Non ha funzionato',
  },
  foreign: {
    title: 'Apri questa pagina da SmartRecruiters',
    text: 'L’indirizzo non dice quale azienda vuole collegarsi.',
    step: 'In SmartRecruiters apri Settings, poi Apps & Integrations, e premi Connect.',
  },
  headings: {
    'api-key-refused': 'La chiave API non è più valida',
    'api-key-in-use': 'La chiave API è già in uso',
    'api-key-of-another-company': 'La chiave API è di un’altra azienda',
    'company-already-connected': 'Già collegata',
    'company-connected-elsewhere': 'Collegata a un altro account',
    'company-reserved': 'Serve un’altra chiave API',
    'connection-held': 'In attesa di conferma',
    'company-not-consented': 'SmartRecruiters non lo ha ancora consentito',
    'consent-flow-expired': 'Questa pagina è scaduta',
    'consent-form-refused': 'Il modulo non può essere accettato',
    'partner-not-configured': 'SmartRecruiters non ci conosce ancora',
    'redirect-refused': 'Il percorso di ritorno non è di SmartRecruiters',
    'smartrecruiters-unavailable': 'SmartRecruiters non ha risposto',
    'too-many-requests': 'Troppi tentativi',
    'too-many-tries': 'Troppe chiavi errate',
    unavailable: 'Al momento non è stato possibile',
  },
  messages: {
    'api-key-refused': 'Questa chiave API non è valida. Copiala di nuovo per intero o creane un’altra.',
    'api-key-in-use': 'Questa chiave API è già usata da un’altra azienda. Creane una nuova per questa.',
    'api-key-of-another-company':
      'Questa chiave API è stata creata per un’altra azienda SmartRecruiters. Chiedine una per questa.',
    'company-reserved':
      'Questa azienda può essere collegata solo con la chiave API creata per lei. Chiedi quella chiave.',
    'company-already-connected':
      'SmartRecruiters ha già un collegamento di questa azienda e non ne abbiamo le credenziali: forse un tentativo precedente è stato interrotto. Premi Disconnect in SmartRecruiters, poi di nuovo Connect.',
    'company-connected-elsewhere':
      'Questa azienda è collegata a un altro account. Premi Disconnect in SmartRecruiters o termina il collegamento nel prodotto di valutazione, poi di nuovo Connect.',
    'connection-held':
      'Questa azienda è stata appena collegata e ci ha provato più di un account. Il collegamento attende la conferma dell’assistenza del prodotto di valutazione o di una chiave API creata per questa azienda.',
    'company-not-consented':
      'SmartRecruiters dice che questa azienda non ha ancora consentito il collegamento. Inizia con Connect in SmartRecruiters.',
    'consent-flow-expired':
      'Questa pagina è scaduta o è già stata usata. Ricomincia con Connect in SmartRecruiters.',
    'consent-form-refused':
      'Questo modulo non è stato inviato dalla nostra pagina. Ricomincia con Connect in SmartRecruiters.',
    'partner-not-configured':
      'SmartRecruiters non conosce ancora questo partner. Prima va registrata la sua configurazione.',
    'redirect-refused': 'L’indirizzo a cui tornare non è di SmartRecruiters.',
    'smartrecruiters-unavailable': 'SmartRecruiters non ha risposto come previsto. Riprova tra un momento.',
    'too-many-tries': 'Troppe chiavi API errate. Ricomincia con Connect in SmartRecruiters.',
    unavailable: 'Una parte del servizio non è disponibile al momento. Riprova.',
  },
  steps: {
    'api-key-refused':
      'Chiedi una nuova chiave API nel tuo account, poi premi di nuovo Connect in SmartRecruiters.',
    'api-key-in-use': 'Poi premi di nuovo Connect in SmartRecruiters.',
    'company-already-connected':
      'Trovi entrambi i pulsanti in SmartRecruiters sotto Settings, Apps & Integrations.',
    'company-not-consented': 'Scegli Allow quando SmartRecruiters lo chiede e questa pagina si riapre.',
    'partner-not-configured':
      'Avvisa l’assistenza del tuo prodotto di valutazione: solo lei può farlo, una volta per tutti.',
    'redirect-refused':
      'Ricomincia con Connect in SmartRecruiters e avvisa la nostra assistenza se succede ancora.',
  },
};
