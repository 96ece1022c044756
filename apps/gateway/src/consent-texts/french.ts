import type { ConsentTexts } from './consent-texts.js';

export const french: ConsentTexts = {
  language: 'fr',
  direction: 'ltr',
  key: {
    title: 'Connexion à SmartRecruiters',
    text: 'L’entreprise SmartRecruiters {companyId} souhaite commander des évaluations auprès de votre compte.',
    label: 'Clé API de votre compte',
    hint: 'Votre produit d’évaluation l’affiche là où l’intégration avec SmartRecruiters est activée. Rien n’est encore connecté : la page suivante vous demande de confirmer.',
    contact: 'Si vous n’en avez pas, demandez à {contact}.',
    continue: 'Continuer',
    error: 'Erreur',
  },
  confirm: {
    title: 'Confirmer la connexion à SmartRecruiters',
    heading: 'Connecter ces deux-là ?',
    company: 'Entreprise SmartRecruiters',
    account: 'Compte',
    moved: 'Jusqu’ici, cette entreprise était connectée à un autre compte.',
    reads: 'SmartRecruiters passera des commandes pour des candidats et pourra lire ici :',
    packages: 'les noms et descriptions de vos forfaits et de leurs évaluations',
    status: 'le statut de chaque commande qu’il a passée',
    scores: 'les scores, appréciations, résumés et liens de ses résultats',
    authorize: 'Autoriser',
    close: 'Ou fermez cette fenêtre.',
    refuse: 'Ne pas connecter',
  },
  connected: {
    title: 'Connecté à SmartRecruiters',
    heading: 'Connecté',
    text: '{accountName} et l’entreprise SmartRecruiters {companyId} sont connectés.',
    healthy: 'Un premier appel de test à SmartRecruiters a réussi.',
    unhealthy:
      'SmartRecruiters n’a pas encore accepté un premier appel de test. Cela peut prendre quelques minutes après la connexion ; nous réessayons avec chaque résultat.',
    close: 'Vous pouvez fermer cette fenêtre.',
  },
  held: {
    title: 'En attente de confirmation',
    text: 'Quelqu’un ayant la clé d’un autre compte a aussi tenté de connecter l’entreprise SmartRecruiters {companyId}.',
    until:
      'Tant que le support de votre produit d’évaluation n’a pas confirmé qu’elle appartient à {accountName}, aucune évaluation ne peut être commandée. Veuillez l’en informer ; une clé API créée pour cette entreprise le confirme aussitôt.',
  },
  failure: {
    safe: 'Vous pouvez réessayer sans risque.',
    unchanged: 'Rien n’a été modifié.',
    again: 'Réessayer',
    back: 'Retour à SmartRecruiters',
    failed: 'Cela n’a pas fonctionné',
  },
  foreign: {
    title: 'Ouvrez cette page depuis SmartRecruiters',
    text: 'L’adresse n’indique pas quelle entreprise souhaite se connecter.',
    step: 'Dans SmartRecruiters, ouvrez Settings, puis Apps & Integrations, et appuyez sur Connect.',
  },
  headings: {
    'api-key-refused': 'La clé API n’est plus valable',
    'api-key-in-use': 'La clé API est déjà utilisée',
    'api-key-of-another-company': 'La clé API est destinée à une autre entreprise',
    'company-already-connected': 'Déjà connecté',
    'company-connected-elsewhere': 'Connectée à un autre compte',
    'company-reserved': 'Une autre clé API est nécessaire',
    'connection-held': 'En attente de confirmation',
    'company-not-consented': 'SmartRecruiters ne l’a pas encore autorisé',
    'consent-flow-expired': 'Cette page a expiré',
    'consent-form-refused': 'Le formulaire n’a pas pu être accepté',
    'partner-not-configured': 'SmartRecruiters ne nous connaît pas encore',
    'redirect-refused': 'Le chemin de retour n’est pas celui de SmartRecruiters',
    'smartrecruiters-unavailable': 'SmartRecruiters n’a pas répondu',
    'too-many-requests': 'Trop de tentatives',
    'too-many-tries': 'Trop de clés erronées',
    unavailable: 'Nous n’avons pas pu le faire pour l’instant',
  },
  messages: {
    'api-key-refused':
      'Cette clé API n’est pas valable. Copiez-la de nouveau en entier ou créez-en une autre.',
    'api-key-in-use':
      'Cette clé API est déjà utilisée par une autre entreprise. Créez-en une nouvelle pour celle-ci.',
    'api-key-of-another-company':
      'Cette clé API a été créée pour une autre entreprise SmartRecruiters. Demandez-en une pour celle-ci.',
    'company-reserved':
      'Cette entreprise ne peut être connectée qu’avec la clé API créée pour elle. Demandez cette clé.',
    'company-already-connected':
      'SmartRecruiters a déjà une connexion de cette entreprise, et nous n’en avons pas les identifiants : une tentative précédente a peut-être été interrompue. Appuyez sur Disconnect dans SmartRecruiters, puis de nouveau sur Connect.',
    'company-connected-elsewhere':
      'Cette entreprise est connectée à un autre compte. Appuyez sur Disconnect dans SmartRecruiters ou mettez fin à la connexion dans le produit d’évaluation, puis de nouveau sur Connect.',
    'connection-held':
      'Cette entreprise vient d’être connectée, et plus d’un compte a essayé. La connexion attend que le support du produit d’évaluation, ou une clé API créée pour cette entreprise, la confirme.',
    'company-not-consented':
      'SmartRecruiters indique que cette entreprise n’a pas encore autorisé la connexion. Commencez par Connect dans SmartRecruiters.',
    'consent-flow-expired':
      'Cette page a expiré ou a déjà été utilisée. Recommencez avec Connect dans SmartRecruiters.',
    'consent-form-refused':
      'Ce formulaire n’a pas été envoyé par notre propre page. Recommencez avec Connect dans SmartRecruiters.',
    'partner-not-configured':
      'SmartRecruiters ne connaît pas encore ce partenaire. La configuration du partenaire doit d’abord être enregistrée.',
    'redirect-refused': 'L’adresse de retour n’est pas une adresse de SmartRecruiters.',
    'smartrecruiters-unavailable':
      'SmartRecruiters n’a pas répondu comme prévu. Veuillez réessayer dans un instant.',
    'too-many-tries': 'Trop de clés API erronées. Recommencez avec Connect dans SmartRecruiters.',
    unavailable: 'Une partie du service n’est pas disponible pour le moment. Veuillez réessayer.',
  },
  steps: {
    'api-key-refused':
      'Demandez une nouvelle clé API dans votre compte, puis appuyez de nouveau sur Connect dans SmartRecruiters.',
    'api-key-in-use': 'Appuyez ensuite de nouveau sur Connect dans SmartRecruiters.',
    'company-already-connected':
      'Vous trouverez les deux boutons dans SmartRecruiters sous Settings, Apps & Integrations.',
    'company-not-consented':
      'Choisissez Allow quand SmartRecruiters le demande, et cette page s’ouvre de nouveau.',
    'partner-not-configured':
      'Veuillez en informer le support de votre produit d’évaluation : lui seul peut le faire, une fois pour tous.',
    'redirect-refused':
      'Recommencez avec Connect dans SmartRecruiters, et informez notre support si cela se reproduit.',
  },
};
