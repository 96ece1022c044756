import type { LandingTexts } from './landing-texts.js';

export const dutch: LandingTexts = {
  language: 'nl',
  direction: 'ltr',
  title: 'Uw assessment',
  hello: 'Beste {firstName}',
  askedBy: 'Wie vraagt het',
  what: 'Wat',
  job: 'Vacature',
  parts: 'Onderdelen',
  duration: 'Hoe lang',
  durationText: 'Ongeveer {duration}',
  deadline: 'Tot wanneer',
  start: 'Starten',
  continue: 'Doorgaan',
  lookAgain: 'Nu opnieuw kijken',
  headings: {
    preparing: 'Uw assessment wordt voorbereid',
    ready: 'Uw assessment staat klaar',
    started: 'U bent aan uw assessment begonnen',
    completed: 'Uw assessment is afgerond',
    expired: 'De tijd voor dit assessment is voorbij',
    rejected: 'Dit assessment kan niet worden gemaakt',
    withdrawn: 'Dit assessment is ingetrokken',
  },
  states: {
    preparing: 'Uw assessment wordt voorbereid. Deze pagina kijkt over enkele seconden vanzelf opnieuw.',
    ready: 'Er begint niets voordat u op “Starten” drukt. Kies een moment waarop niemand u stoort.',
    started: 'U bent begonnen. U kunt verdergaan waar u was.',
    completed: 'Dank u, u hebt dit assessment afgerond. U hoeft hier niets meer te doen.',
    expired:
      'De tijd voor dit assessment is voorbij. Wilt u het toch nog maken, neem dan contact op met het bedrijf dat u heeft uitgenodigd.',
    rejected:
      'Dit assessment kan niet meer worden gemaakt. Vraag het bedrijf dat u heeft uitgenodigd hoe het verder gaat.',
    withdrawn:
      'Dit assessment is ingetrokken, u hoeft het dus niet meer te maken. U hoeft hier niets te doen. Verrast dit u, vraag het dan aan het bedrijf dat u heeft uitgenodigd.',
  },
  slow: 'Het voorbereiden van uw assessment duurt langer dan gewoonlijk. Open deze pagina later opnieuw; uw link blijft dezelfde.',
  slowTold:
    'Het voorbereiden van uw assessment duurt langer dan gewoonlijk. We schrijven u zodra het klaarstaat; u kunt deze pagina sluiten.',
  questions: { title: 'Vragen?', text: 'Neem contact op met {accountName}.' },
  inline: {
    states: {
      preparing: 'Uw assessment wordt voorbereid. Deze pagina kijkt over enkele seconden vanzelf opnieuw.',
      ready: 'Dit assessment is onderdeel van uw sollicitatie. Er begint niets voordat u op “Starten” drukt.',
      started: 'U bent begonnen. U kunt verdergaan waar u was.',
      completed: 'Dank u, u hebt dit assessment al afgerond. Ga verder met uw sollicitatie.',
      expired: 'De tijd voor dit assessment is voorbij. Ga verder met uw sollicitatie.',
      rejected: 'Dit assessment kan niet worden gemaakt. Ga verder met uw sollicitatie.',
      withdrawn:
        'Dit assessment is ingetrokken, u hoeft het dus niet te maken. Ga verder met uw sollicitatie.',
    },
    slow: 'Het voorbereiden van uw assessment duurt langer dan gewoonlijk. U kunt even wachten of nu verdergaan met uw sollicitatie.',
    goOn: 'Terug naar uw sollicitatie',
    goOnWithout: 'Terug naar uw sollicitatie zonder het assessment af te ronden',
  },
  reminders: {
    title: 'Herinneringen',
    question: 'Wilt u geen herinneringen meer over dit assessment? Uw uitnodiging blijft zoals ze is.',
    stop: 'Geen herinneringen meer',
    stopped: 'U ontvangt geen herinneringen meer over dit assessment. Uw uitnodiging blijft zoals ze is.',
  },
  problem: {
    title: 'Dit is niet gelukt',
    link: 'Deze link is niet geldig. Open de link in uw uitnodiging nog eens.',
    later: 'Probeer het zo meteen opnieuw.',
    number: 'Nummer voor vragen: {number}',
    nowhere: 'Hier is niets',
    ended: 'Deze link is niet geldig of verlopen. Vraag een nieuwe aan degene die hem heeft gestuurd.',
    home: {
      title: 'Assessments met SmartRecruiters',
      text: 'Hier maken kandidaten assessments, lezen recruiters resultaten en koppelen bedrijven hun SmartRecruiters-account. Iedereen heeft daarvoor een eigen adres gekregen.',
      mailed: 'Wie een adres per e-mail heeft gekregen, opent het daar opnieuw; het moet volledig zijn.',
      connects:
        'Wie een bedrijf koppelt, opent SmartRecruiters: Settings, dan Apps & Integrations, dan Connect.',
      doubt: 'Bij twijfel vraagt u degene die het adres heeft gestuurd.',
    },
  },
};
