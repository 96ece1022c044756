import type { ConsentTexts } from './consent-texts.js';

export const polish: ConsentTexts = {
  language: 'pl',
  direction: 'ltr',
  key: {
    title: 'Połącz ze SmartRecruiters',
    text: 'Firma {companyId} w SmartRecruiters chce zamawiać testy z Twojego konta.',
    label: 'Klucz API Twojego konta',
    hint: 'Twój produkt do testów pokazuje go tam, gdzie włącza się integrację ze SmartRecruiters. Nic nie jest jeszcze połączone: następna strona poprosi o potwierdzenie.',
    contact: 'Jeśli go nie masz, napisz na {contact}.',
    continue: 'Dalej',
    error: 'Błąd',
  },
  confirm: {
    title: 'Potwierdź połączenie ze SmartRecruiters',
    heading: 'Połączyć tych dwoje?',
    company: 'Firma w SmartRecruiters',
    account: 'Konto',
    moved: 'Dotąd ta firma była połączona z innym kontem.',
    reads: 'SmartRecruiters będzie składać zamówienia dla kandydatów i może tu czytać:',
    packages: 'nazwy i opisy Twoich pakietów i ich testów',
    status: 'status każdego złożonego zamówienia',
    scores: 'wyniki punktowe, oceny, podsumowania i linki do wyników',
    authorize: 'Zezwól',
    close: 'Albo zamknij to okno.',
    refuse: 'Nie łącz',
  },
  connected: {
    title: 'Połączono ze SmartRecruiters',
    heading: 'Połączono',
    text: '{accountName} i firma {companyId} w SmartRecruiters są połączone.',
    healthy: 'Pierwsze wywołanie testowe do SmartRecruiters powiodło się.',
    unhealthy:
      'SmartRecruiters nie przyjął jeszcze pierwszego wywołania testowego. Po połączeniu może to potrwać kilka minut; próbujemy dalej przy każdym wyniku.',
    close: 'Możesz zamknąć to okno.',
  },
  held: {
    title: 'Oczekiwanie na potwierdzenie',
    text: 'Ktoś z kluczem innego konta również próbował połączyć firmę {companyId} w SmartRecruiters.',
    until:
      'Dopóki wsparcie Twojego produktu do testów nie potwierdzi, że należy ona do {accountName}, nie można zamawiać testów. Poinformuj je o tym; klucz API utworzony dla tej firmy potwierdzi to od razu.',
  },
  failure: {
    safe: 'Można bezpiecznie spróbować ponownie.',
    unchanged: 'Nic nie zostało zmienione.',
    again: 'Spróbuj ponownie',
    back: 'Wróć do SmartRecruiters',
    failed: 'To się nie udało',
  },
  foreign: {
    title: 'Otwórz tę stronę w SmartRecruiters',
    text: 'Adres nie mówi, która firma chce się połączyć.',
    step: 'W SmartRecruiters otwórz Settings, potem Apps & Integrations i naciśnij Connect.',
  },
  headings: {
    'api-key-refused': 'Klucz API nie jest już ważny',
    'api-key-in-use': 'Klucz API jest już używany',
    'api-key-of-another-company': 'Klucz API jest dla innej firmy',
    'company-already-connected': 'Już połączono',
    'company-connected-elsewhere': 'Połączono z innym kontem',
    'company-reserved': 'Potrzebny jest inny klucz API',
    'connection-held': 'Oczekiwanie na potwierdzenie',
    'company-not-consented': 'SmartRecruiters jeszcze na to nie zezwolił',
    'consent-flow-expired': 'Ta strona wygasła',
    'consent-form-refused': 'Formularz nie mógł zostać przyjęty',
    'partner-not-configured': 'SmartRecruiters jeszcze nas nie zna',
    'redirect-refused': 'Droga powrotna nie prowadzi do SmartRecruiters',
    'smartrecruiters-unavailable': 'SmartRecruiters nie odpowiedział',
    'too-many-requests': 'Zbyt wiele prób',
    'too-many-tries': 'Zbyt wiele błędnych kluczy',
    unavailable: 'Nie udało się tego teraz zrobić',
  },
  messages: {
    'api-key-refused': 'Ten klucz API jest nieprawidłowy. Skopiuj go jeszcze raz w całości albo utwórz nowy.',
    'api-key-in-use': 'Tego klucza API używa już inna firma. Utwórz nowy dla tej firmy.',
    'api-key-of-another-company':
      'Ten klucz API utworzono dla innej firmy w SmartRecruiters. Poproś o klucz dla tej firmy.',
    'company-reserved':
      'Tę firmę można połączyć tylko kluczem API, który dla niej utworzono. Poproś o ten klucz.',
    'company-already-connected':
      'SmartRecruiters ma już połączenie tej firmy, a my nie mamy do niego danych dostępu: być może wcześniejsza próba została przerwana. Naciśnij Disconnect w SmartRecruiters, a potem znowu Connect.',
    'company-connected-elsewhere':
      'Ta firma jest połączona z innym kontem. Naciśnij Disconnect w SmartRecruiters albo zakończ połączenie w produkcie do testów, a potem znowu Connect.',
    'connection-held':
      'Tę firmę przed chwilą połączono i próbowało tego więcej niż jedno konto. Połączenie czeka, aż potwierdzi je wsparcie produktu do testów albo klucz API utworzony dla tej firmy.',
    'company-not-consented':
      'SmartRecruiters podaje, że ta firma nie zezwoliła jeszcze na połączenie. Zacznij od Connect w SmartRecruiters.',
    'consent-flow-expired':
      'Ta strona wygasła albo została już użyta. Zacznij ponownie od Connect w SmartRecruiters.',
    'consent-form-refused':
      'Tego formularza nie wysłała nasza strona. Zacznij ponownie od Connect w SmartRecruiters.',
    'partner-not-configured':
      'SmartRecruiters nie zna jeszcze tego partnera. Najpierw trzeba zarejestrować jego konfigurację.',
    'redirect-refused': 'Adres powrotu nie jest adresem SmartRecruiters.',
    'smartrecruiters-unavailable':
      'SmartRecruiters nie odpowiedział zgodnie z oczekiwaniem. Spróbuj ponownie za chwilę.',
    'too-many-tries': 'Zbyt wiele błędnych kluczy API. Zacznij ponownie od Connect w SmartRecruiters.',
    unavailable: 'Część usługi jest chwilowo niedostępna. Spróbuj ponownie.',
  },
  steps: {
    'api-key-refused':
      'Poproś o nowy klucz API na swoim koncie, a potem znowu naciśnij Connect w SmartRecruiters.',
    'api-key-in-use': 'Potem znowu naciśnij Connect w SmartRecruiters.',
    'company-already-connected': 'Oba przyciski są w SmartRecruiters w Settings, Apps & Integrations.',
    'company-not-consented': 'Wybierz Allow, gdy SmartRecruiters zapyta, a ta strona otworzy się ponownie.',
    'partner-not-configured':
      'Powiadom wsparcie swojego produktu do testów: tylko ono może to zrobić, raz dla wszystkich.',
    'redirect-refused':
      'Zacznij ponownie od Connect w SmartRecruiters i powiadom nasze wsparcie, jeśli to się powtórzy.',
  },
};
