import type { LandingTexts } from './landing-texts.js';

export const polish: LandingTexts = {
  language: 'pl',
  direction: 'ltr',
  title: 'Twój test',
  hello: 'Dzień dobry {firstName}',
  askedBy: 'Kto prosi',
  what: 'Co',
  job: 'Stanowisko',
  parts: 'Części',
  duration: 'Jak długo',
  durationText: 'Około {duration}',
  deadline: 'Do kiedy',
  start: 'Rozpocznij',
  continue: 'Kontynuuj',
  lookAgain: 'Sprawdź ponownie',
  headings: {
    preparing: 'Twój test jest przygotowywany',
    ready: 'Twój test jest gotowy',
    started: 'Test został rozpoczęty',
    completed: 'Test został ukończony',
    expired: 'Czas na wykonanie testu minął',
    rejected: 'Tego testu nie można wykonać',
    withdrawn: 'Ten test został wycofany',
  },
  states: {
    preparing: 'Test jest przygotowywany. Ta strona za kilka sekund sprawdzi to sama ponownie.',
    ready:
      'Nic się nie zacznie, zanim nie naciśniesz „Rozpocznij”. Wybierz chwilę, w której nikt nie będzie przeszkadzać.',
    started: 'Test jest rozpoczęty. Możesz kontynuować od miejsca przerwania.',
    completed: 'Dziękujemy, test jest ukończony. Nie trzeba tu już nic robić.',
    expired:
      'Czas na ten test minął. Jeśli nadal chcesz go rozwiązać, skontaktuj się z firmą, która wysłała zaproszenie.',
    rejected: 'Tego testu nie można już rozwiązać. Zapytaj firmę, która wysłała zaproszenie, co dalej.',
    withdrawn:
      'Ten test został wycofany, więc nie trzeba go już rozwiązywać. Nie trzeba tu nic robić. Jeśli to niespodzianka, zapytaj firmę, która wysłała zaproszenie.',
  },
  slow: 'Przygotowanie testu trwa dłużej niż zwykle. Otwórz tę stronę ponownie później; link pozostaje ten sam.',
  slowTold:
    'Przygotowanie testu trwa dłużej niż zwykle. Napiszemy do Ciebie, gdy tylko będzie gotowy; możesz zamknąć tę stronę.',
  questions: { title: 'Masz pytania?', text: 'Skontaktuj się z {accountName}.' },
  inline: {
    states: {
      preparing: 'Test jest przygotowywany. Ta strona za kilka sekund sprawdzi to sama ponownie.',
      ready:
        'Ten test jest częścią Twojej aplikacji. Nic się nie zacznie, zanim nie naciśniesz „Rozpocznij”.',
      started: 'Test jest rozpoczęty. Możesz kontynuować od miejsca przerwania.',
      completed: 'Dziękujemy, ten test jest już ukończony. Prosimy kontynuować aplikację.',
      expired: 'Czas na ten test minął. Prosimy kontynuować aplikację.',
      rejected: 'Tego testu nie można rozwiązać. Prosimy kontynuować aplikację.',
      withdrawn: 'Ten test został wycofany, więc nie trzeba go rozwiązywać. Prosimy kontynuować aplikację.',
    },
    slow: 'Przygotowanie testu trwa dłużej niż zwykle. Możesz chwilę poczekać albo już teraz kontynuować aplikację.',
    goOn: 'Wróć do aplikacji',
    goOnWithout: 'Wróć do aplikacji bez ukończenia testu',
  },
  reminders: {
    title: 'Przypomnienia',
    question: 'Nie chcesz już otrzymywać przypomnień o tym teście? Zaproszenie pozostaje bez zmian.',
    stop: 'Wyłącz przypomnienia',
    stopped: 'Nie będzie już przypomnień o tym teście. Zaproszenie pozostaje bez zmian.',
  },
  problem: {
    title: 'Nie udało się',
    link: 'Ten link jest nieprawidłowy. Otwórz ponownie link z zaproszenia.',
    later: 'Spróbuj ponownie za chwilę.',
    number: 'Numer do pytań: {number}',
    nowhere: 'Tutaj nic nie ma',
    ended: 'Ten link jest nieprawidłowy lub wygasł. Poproś o nowy osobę, która go wysłała.',
    home: {
      title: 'Testy w SmartRecruiters',
      text: 'Tutaj kandydaci rozwiązują testy, rekruterzy czytają wyniki, a firmy łączą swoje konto SmartRecruiters. Każdy otrzymał własny adres.',
      mailed: 'Jeśli adres przyszedł e-mailem, otwórz go stamtąd jeszcze raz; musi być pełny.',
      connects:
        'Aby połączyć firmę, otwórz SmartRecruiters: Settings, potem Apps & Integrations, potem Connect.',
      doubt: 'W razie wątpliwości zapytaj osobę, która wysłała adres.',
    },
  },
};
