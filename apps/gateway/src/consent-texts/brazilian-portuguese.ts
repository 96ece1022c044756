import type { ConsentTexts } from './consent-texts.js';

export const brazilianPortuguese: ConsentTexts = {
  language: 'pt-BR',
  direction: 'ltr',
  key: {
    title: 'Conectar ao SmartRecruiters',
    text: 'A empresa {companyId} no SmartRecruiters quer solicitar avaliações da sua conta.',
    label: 'Chave de API da sua conta',
    hint: 'Seu produto de avaliação a mostra onde a integração com o SmartRecruiters é ativada. Nada está conectado ainda: a próxima página pede a sua confirmação.',
    contact: 'Se não tiver uma, pergunte a {contact}.',
    continue: 'Continuar',
    error: 'Erro',
  },
  confirm: {
    title: 'Confirmar a conexão com o SmartRecruiters',
    heading: 'Conectar estes dois?',
    company: 'Empresa no SmartRecruiters',
    account: 'Conta',
    moved: 'Até agora esta empresa estava conectada a outra conta.',
    reads: 'O SmartRecruiters fará pedidos para candidatos e poderá ler aqui:',
    packages: 'nomes e descrições dos seus pacotes e das avaliações deles',
    status: 'o status de cada pedido que fez',
    scores: 'pontuações, classificações, resumos e links dos resultados',
    authorize: 'Autorizar',
    close: 'Ou feche esta janela.',
    refuse: 'Não conectar',
  },
  connected: {
    title: 'Conectado ao SmartRecruiters',
    heading: 'Conectado',
    text: '{accountName} e a empresa {companyId} no SmartRecruiters estão conectadas.',
    healthy: 'Uma primeira chamada de teste ao SmartRecruiters deu certo.',
    unhealthy:
      'O SmartRecruiters ainda não aceitou uma primeira chamada de teste. Isso pode levar alguns minutos após a conexão; continuamos tentando a cada resultado.',
    close: 'Você pode fechar esta janela.',
  },
  held: {
    title: 'Aguardando confirmação',
    text: 'Alguém com a chave de outra conta também tentou conectar a empresa {companyId} no SmartRecruiters.',
    until:
      'Até que o suporte do seu produto de avaliação confirme que ela pertence a {accountName}, nenhuma avaliação pode ser solicitada. Avise o suporte; uma chave de API criada para esta empresa confirma na hora.',
  },
  failure: {
    safe: 'É seguro tentar novamente.',
    unchanged: 'Nada foi alterado.',
    again: 'Tentar novamente',
    back: 'Voltar ao SmartRecruiters',
    failed: 'Isto não funcionou',
  },
  foreign: {
    title: 'Abra esta página a partir do SmartRecruiters',
    text: 'O endereço não diz qual empresa quer se conectar.',
    step: 'No SmartRecruiters, abra Settings, depois Apps & Integrations, e pressione Connect.',
  },
  headings: {
    'api-key-refused': 'A chave de API não é mais válida',
    'api-key-in-use': 'A chave de API já está em uso',
    'api-key-of-another-company': 'A chave de API é de outra empresa',
    'company-already-connected': 'Já conectada',
    'company-connected-elsewhere': 'Conectada a outra conta',
    'company-reserved': 'É necessária outra chave de API',
    'connection-held': 'Aguardando confirmação',
    'company-not-consented': 'O SmartRecruiters ainda não permitiu isto',
    'consent-flow-expired': 'Esta página expirou',
    'consent-form-refused': 'O formulário não pôde ser aceito',
    'partner-not-configured': 'O SmartRecruiters ainda não nos conhece',
    'redirect-refused': 'O caminho de volta não é do SmartRecruiters',
    'smartrecruiters-unavailable': 'O SmartRecruiters não respondeu',
    'too-many-requests': 'Muitas tentativas',
    'too-many-tries': 'Muitas chaves erradas',
    unavailable: 'Não foi possível fazer isso agora',
  },
  messages: {
    'api-key-refused': 'Esta chave de API não é válida. Copie-a de novo, inteira, ou crie outra.',
    'api-key-in-use': 'Esta chave de API já é usada por outra empresa. Crie uma nova para esta.',
    'api-key-of-another-company':
      'Esta chave de API foi criada para outra empresa no SmartRecruiters. Peça uma para esta.',
    'company-reserved':
      'Esta empresa só pode ser conectada com a chave de API criada para ela. Peça essa chave.',
    'company-already-connected':
      'O SmartRecruiters já tem uma conexão desta empresa e não temos as credenciais dela: talvez uma tentativa anterior tenha sido interrompida. Pressione Disconnect no SmartRecruiters e depois Connect.',
    'company-connected-elsewhere':
      'Esta empresa está conectada a outra conta. Pressione Disconnect no SmartRecruiters ou encerre a conexão no produto de avaliação, e depois Connect.',
    'connection-held':
      'Esta empresa acabou de ser conectada, e mais de uma conta tentou. A conexão aguarda até que o suporte do produto de avaliação, ou uma chave de API criada para esta empresa, a confirme.',
    'company-not-consented':
      'O SmartRecruiters diz que esta empresa ainda não permitiu a conexão. Comece com Connect no SmartRecruiters.',
    'consent-flow-expired':
      'Esta página expirou ou já foi usada. Comece de novo com Connect no SmartRecruiters.',
    'consent-form-refused':
      'Este formulário não foi enviado pela nossa página. Comece de novo com Connect no SmartRecruiters.',
    'partner-not-configured':
      'O SmartRecruiters ainda não conhece este parceiro. Primeiro é preciso registrar a configuração dele.',
    'redirect-refused': 'O endereço de retorno não é do SmartRecruiters.',
    'smartrecruiters-unavailable':
      'O SmartRecruiters não respondeu como esperado. Tente novamente em instantes.',
    'too-many-tries': 'Muitas chaves de API erradas. Comece de novo com Connect no SmartRecruiters.',
    unavailable: 'Uma parte do serviço não está disponível no momento. Tente novamente.',
  },
  steps: {
    'api-key-refused':
      'Peça uma nova chave de API na sua conta e pressione Connect no SmartRecruiters novamente.',
    'api-key-in-use': 'Depois pressione Connect no SmartRecruiters novamente.',
    'company-already-connected':
      'Você encontra os dois botões no SmartRecruiters em Settings, Apps & Integrations.',
    'company-not-consented':
      'Escolha Allow quando o SmartRecruiters perguntar, e esta página se abre de novo.',
    'partner-not-configured':
      'Avise o suporte do seu produto de avaliação: só ele pode fazer isso, uma vez para todos.',
    'redirect-refused':
      'Comece de novo com Connect no SmartRecruiters e avise o nosso suporte se acontecer outra vez.',
  },
};
