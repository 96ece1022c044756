import type { LandingTexts } from './landing-texts.js';

export const french: LandingTexts = {
  language: 'fr',
  direction: 'ltr',
  title: 'Votre évaluation',
  hello: 'Bonjour {firstName}',
  askedBy: 'Qui vous le demande',
  what: 'Quoi',
  job: 'Poste',
  parts: 'Parties',
  duration: 'Durée',
  durationText: 'Environ {duration}',
  deadline: 'Jusqu’à quand',
  start: 'Commencer',
  continue: 'Continuer',
  lookAgain: 'Vérifier de nouveau',
  headings: {
    preparing: 'Votre évaluation est en préparation',
    ready: 'Votre évaluation est prête',
    started: 'Vous avez commencé votre évaluation',
    completed: 'Votre évaluation est terminée',
    expired: 'Le temps prévu pour cette évaluation est écoulé',
    rejected: 'Cette évaluation ne peut pas être passée',
    withdrawn: 'Cette évaluation a été retirée',
  },
  states: {
    preparing:
      'Votre évaluation est en cours de préparation. Cette page s’actualisera d’elle-même dans quelques secondes.',
    ready:
      'Rien ne commence avant que vous n’appuyiez sur « Commencer ». Choisissez un moment où personne ne vous dérange.',
    started: 'Vous avez commencé. Vous pouvez reprendre là où vous en étiez.',
    completed: 'Merci, vous avez terminé cette évaluation. Vous n’avez plus rien à faire ici.',
    expired:
      'Le temps prévu pour cette évaluation est écoulé. Si vous souhaitez encore la passer, adressez-vous à l’entreprise qui vous a invité.',
    rejected:
      'Cette évaluation ne peut plus être passée. Demandez à l’entreprise qui vous a invité comment continuer.',
    withdrawn:
      'Cette évaluation a été retirée : vous n’avez plus besoin de la passer, et vous n’avez rien à faire ici. Si cela vous surprend, demandez à l’entreprise qui vous a invité.',
  },
  slow: 'La préparation de votre évaluation prend plus de temps que d’habitude. Veuillez rouvrir cette page plus tard ; votre lien reste le même.',
  slowTold:
    'La préparation de votre évaluation prend plus de temps que d’habitude. Nous vous écrirons dès qu’elle sera prête ; vous pouvez fermer cette page.',
  questions: { title: 'Des questions ?', text: 'Veuillez vous adresser à {accountName}.' },
  inline: {
    states: {
      preparing:
        'Votre évaluation est en cours de préparation. Cette page s’actualisera d’elle-même dans quelques secondes.',
      ready:
        'Cette évaluation fait partie de votre candidature. Rien ne commence avant que vous n’appuyiez sur « Commencer ».',
      started: 'Vous avez commencé. Vous pouvez reprendre là où vous en étiez.',
      completed: 'Merci, vous avez déjà terminé cette évaluation. Veuillez poursuivre votre candidature.',
      expired: 'Le temps prévu pour cette évaluation est écoulé. Veuillez poursuivre votre candidature.',
      rejected: 'Cette évaluation ne peut pas être passée. Veuillez poursuivre votre candidature.',
      withdrawn:
        'Cette évaluation a été retirée : vous n’avez pas besoin de la passer. Veuillez poursuivre votre candidature.',
    },
    slow: 'La préparation de votre évaluation prend plus de temps que d’habitude. Vous pouvez patienter un peu ou poursuivre votre candidature dès maintenant.',
    goOn: 'Retour à votre candidature',
    goOnWithout: 'Retour à votre candidature sans terminer l’évaluation',
  },
  reminders: {
    title: 'Rappels',
    question: 'Ne souhaitez-vous plus de rappels pour cette évaluation ? Votre invitation reste inchangée.',
    stop: 'Arrêter les rappels',
    stopped: 'Vous ne recevrez plus de rappels pour cette évaluation. Votre invitation reste inchangée.',
  },
  problem: {
    title: 'Cela n’a pas fonctionné',
    link: 'Ce lien n’est pas valable. Veuillez rouvrir le lien de votre invitation.',
    later: 'Veuillez réessayer dans un instant.',
    number: 'Numéro pour vos questions : {number}',
    nowhere: 'Il n’y a rien ici',
    ended:
      'Ce lien n’est pas valable ou n’est plus actif. Demandez-en un nouveau à la personne qui vous l’a envoyé.',
    home: {
      title: 'Évaluations avec SmartRecruiters',
      text: 'Ici, les candidats passent des évaluations, les recruteurs lisent des résultats et les entreprises connectent leur compte SmartRecruiters. Chacun a reçu sa propre adresse.',
      mailed:
        'Si vous avez reçu une adresse par e-mail, ouvrez-la de nouveau depuis ce message ; elle doit être complète.',
      connects:
        'Pour connecter une entreprise, ouvrez SmartRecruiters : Settings, puis Apps & Integrations, puis Connect.',
      doubt: 'En cas de doute, demandez à la personne qui a envoyé l’adresse.',
    },
  },
};
