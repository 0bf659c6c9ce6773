import type { Words } from "./en.ts"

/** O problema de uma foto e o que fazer, com as mesmas palavras quando quem nota é uma pessoa ou a verificação automática. */
const photoRemedies = {
  blurred: "A foto não está nítida. Segure o celular parado ou use o modo macro e tire outra foto.",
  glare: "Há reflexo de luz no documento. Desligue o flash, afaste-se da lâmpada e tire outra foto.",
  "cut-off": "Uma parte do documento ficou fora da foto. Tire outra foto em que apareçam os quatro cantos.",
  covered: "Algo cobre o documento. Tire-o da capa, não deixe os dedos na frente e tire outra foto.",
  "too-dark": "A foto está escura demais e não dá para ler. Tire outra foto em um lugar mais claro.",
}

const inDays = (days: number) => (days === 1 ? "1 dia" : `${days} dias`)

/** Português do Brasil. Tratamento por "você", frases curtas e simples; nomes dos documentos como o governo japonês os traduz. */
export const ptBr: Words = {
  ownName: "Português (BR)",
  locale: "pt-BR",

  layout: {
    skip: "Ir para o conteúdo principal",
    languages: "Idioma",
    demo: "Demonstração. Todas as pessoas aqui são fictícias. Não envie um documento verdadeiro.",
    withdraw: "Desistir",
    withdrawHint: "Interrompe o processo e apaga o que você enviou.",
    questions: (business) => `Dúvidas? Fale com ${business}:`,
    errorPrefix: "Erro: ",
    step: (step, of) => `Etapa ${step} de ${of}`,
    sending: "Enviando. Aguarde um momento.",
  },

  form: {
    optional: "(opcional)",
    named: (name, text) => `${name}: ${text}`,
    problemsHeading: "Há um problema",
    error: "Erro:",
    yes: "Sim",
    no: "Não",
    continue: "Continuar",
    year: "Ano",
    month: "Mês",
    day: "Dia",
    reasonHeading: "Por favor, corrija isto",
    staffSay: "Mensagem da nossa equipe:",
  },

  documents: {
    "residence-card": "Cartão de permanência (zairyu card)",
    "special-permanent-resident-certificate": "Certificado de residente permanente especial",
    "alien-registration-certificate": "Certificado de registro de estrangeiro (gaikokujin torokusho)",
    "certificate-of-registered-matters": "Certificado de dados do prontuário de registro de estrangeiro",
  },

  fields: {
    name: "Nome",
    birthDate: "Data de nascimento",
    sex: "Sexo",
    nationality: "Nacionalidade",
    address: "Endereço",
    housingComplex: "Você mora em apartamento (apato, danchi) ou em outro prédio com várias moradias?",
    room: "Prédio e apartamento",
    number: "Número do documento",
    expiresOn: "Data de validade",
    issuedOn: "Data de emissão",
    nextConfirmationFrom: "Primeiro dia do próximo período de confirmação",
    renewal: "Você solicitou a renovação do período de permanência ou a mudança do status de residência?",
  },
  email: "E-mail",

  sexes: { M: "Masculino", F: "Feminino", X: "Não está impresso, ou nenhum dos dois" },

  sides: { front: "Frente", back: "Verso", page1: "Página 1", page2: "Página 2" },

  states: {
    collecting: "Ainda não enviado",
    submitted: "Recebido",
    waiting: "Aguardando verificação",
    inReview: "Em verificação",
    secondReview: "Segunda verificação",
    moreNeeded: "Com pendência",
    approved: "Aprovado",
    refused: "Recusado",
    withdrawn: "Desistência",
    expired: "Expirado",
  },

  start: {
    heading: "Iniciar a verificação",
    lead: (business) => `${business} pede que você comprove sua identidade com um documento emitido no Japão.`,
    how: "Você tira fotos do documento e digita o que está impresso nele. Depois, uma pessoa faz a verificação. Leva cerca de 5 minutos.",
    reference: "Código de cliente",
    referenceHint: "O número de cliente ou o código que você recebeu.",
    haveLink: "Se você já recebeu um link nosso, abra esse link. Ele guarda o que você já fez.",
    closed: "Para começar, abra o link que enviamos a você. Se você não tem um link, entre em contato conosco.",
    button: "Iniciar",
    problems: {
      missing: "Digite o código que você recebeu.",
      tooLong: "Este código é longo demais. Confira e digite de novo.",
    },
  },

  acceptance: {
    heading: "O documento será aceito?",
    link: "Verificar antes se o seu documento será aceito",
    lead: "Veja em meio minuto se você pode usar o seu documento.",
    kept: "O que você informar aqui não fica guardado.",
    button: "Verificar",
    headings: {
      yes: "Sim, você pode usá-lo",
      yesWithBack: "Sim, com uma foto do verso",
      renewalPending: "Sim, enquanto a sua solicitação estiver em análise",
      askRenewal: "Mais uma pergunta",
      perhaps: "Talvez. Nossa equipe precisa ver o documento",
      expired: "Não, porque está vencido",
      noLongerIssued: "Não, porque não é mais válido",
    },
    back: {
      needed: "Envie uma foto da frente e uma foto do verso.",
      ifWritten:
        "Envie uma foto da frente. Se houver algo escrito no verso, ou se na frente o endereço estiver como 未定, envie também uma foto do verso.",
      notNeeded: "Basta uma foto da frente.",
      covered:
        "Envie uma foto da frente e uma do verso com o My Number (número individual) coberto. Depois mostramos como cobri-lo.",
      never: "Envie somente uma foto da frente. Não envie o lado com o My Number (número individual).",
    },
    renewalShownBy: {
      stamp: "Envie uma foto da frente e uma foto do verso com o carimbo.",
      online: "Você precisa do número de protocolo que está no e-mail de recebimento da solicitação.",
    },
    askRenewal: "A data impressa no seu cartão já passou. Responda também a esta pergunta:",
    lastDay: (day) => `O último dia em que este documento podia ser usado foi ${day}.`,
    renewed: ", quando o seu for renovado",
    statusMissing: "Escolha se você é ou não residente permanente especial.",
    staffDecide:
      "Esta resposta se baseia no que você informou. Nossa equipe examina todos os documentos antes de decidir.",
    toStart: "Ir para a página inicial",
  },

  identification: {
    heading: "Informações sobre a verificação de identidade",
    lead: (business) =>
      `${business} precisa verificar sua identidade. Você envia fotos de um documento e uma pessoa as verifica.`,
    minutes: "Leva cerca de 5 minutos.",
    comeBack: (days) =>
      `Você pode parar e voltar com o mesmo link durante ${inDays(days)}. O que você já enviou fica guardado.`,
    who: "Quem pede e por quê",
    business: "Empresa",
    purpose: "Finalidade",
    contact: "Contato",
    needed: "Do que você precisa",
    oneOf: "Um destes documentos:",
    alsoNeeded: "E um celular, uma câmera ou um scanner para fazer as fotos.",
    mustBeValid: "Um documento vencido ou cancelado não pode ser usado.",
    consent: "Como tratamos suas informações",
    collectedTerm: "O que coletamos",
    collected:
      "O que você digita, as fotos do seu documento, seu endereço de e-mail, se você o informar, e a data e a hora de cada etapa.",
    useTerm: "Para que usamos",
    use: (purpose) => `Somente para esta finalidade: ${purpose}`,
    demoPurpose: "Verificação do seu nome, endereço e data de nascimento antes de emprestarmos um aparelho a você.",
    seenTerm: "Quem vê",
    seen: (business) =>
      `Somente os funcionários de ${business} que verificam documentos. Cada visualização de uma foto fica registrada. Ninguém mais recebe as informações sem o seu consentimento, a não ser que a lei exija.`,
    keptTerm: "Por quanto tempo guardamos",
    keptApproved: (days) => `Em caso de aprovação: ${inDays(days)} após a decisão.`,
    keptRefused: (days) => `Em caso de recusa: ${inDays(days)} após a decisão.`,
    keptUndecided: (days) => `Se você não terminar: ${inDays(days)} depois que o link expirar.`,
    keptThen: "Depois disso, apagamos as fotos e tudo o que você digitou.",
    rightsTerm: "Seus direitos",
    rights:
      "Você pode pedir para ver as suas informações, pedir a correção delas ou pedir que deixem de ser usadas e sejam apagadas. Use o contato indicado acima. Enquanto não houver uma decisão, você também pode pressionar “Desistir” em qualquer página: isso apaga tudo imediatamente.",
    choiceTerm: "Sua escolha",
    choice:
      "Você não precisa enviar nada. Se não quiser enviar, feche esta página. Nesse caso, não poderemos verificar sua identidade por aqui.",
    agree: "Ao pressionar “Iniciar”, você concorda com este uso das suas informações.",
    button: "Iniciar",
  },

  document: {
    heading: "Escolha o documento",
    lead: "Escolha o documento que você vai enviar. Você precisa estar com ele em mãos.",
    legend: "Qual documento você tem?",
    combined: "É o cartão unificado com o My Number (emitido a partir de junho de 2026)",
    combinedHint:
      "Se for, envie a frente. O verso, com o My Number (número individual) coberto, só é necessário se houver um novo endereço escrito nele.",
    reminders: "Lembre-se",
    correct: "Confira se o seu nome, endereço e data de nascimento foram digitados corretamente.",
    current: (document) =>
      `Confira se o seu ${document} está válido. Um documento vencido ou cancelado não pode ser usado.`,
    backNotes: (document) =>
      `Se houver alguma anotação no verso do seu ${document}, tire uma foto do verso e envie também.`,
    secondPage: "Se houver uma segunda página, ou algo no verso, envie também.",
    inSentence: {
      "residence-card": "cartão de permanência",
      "special-permanent-resident-certificate": "certificado de residente permanente especial",
      "alien-registration-certificate": "certificado de registro de estrangeiro",
      "certificate-of-registered-matters": "certificado de dados do prontuário de registro de estrangeiro",
    },
    missing: "Escolha o documento que você vai enviar.",
  },

  oldPaper: {
    heading: "Escolha o documento",
    warning: "Este documento provavelmente não é mais válido",
    why: {
      "alien-registration-certificate":
        "O registro de estrangeiros terminou em 9 de julho de 2012. Hoje, este certificado só vale para residentes permanentes especiais que nasceram até 8 de julho de 2012 e cujo aniversário de 16 anos ainda não passou.",
      "certificate-of-registered-matters":
        "Este certificado não é emitido desde 9 de julho de 2012. Todos os que existem são antigos demais para comprovar o seu endereço atual.",
    },
    instead: "Se tiver, use um destes documentos no lugar dele:",
    ask: "Duas perguntas sobre o seu certificado",
    askHint:
      "Você não precisa responder. As respostas nos ajudam a ver imediatamente se o seu certificado ainda é válido.",
    status: "Você é residente permanente especial?",
    notGood: "De acordo com estas respostas, o seu certificado não é mais válido.",
    mayContinue:
      "Mesmo assim, você pode continuar com ele. Uma pessoa da nossa equipe vai examiná-lo e talvez peça outro documento.",
    cannotContinue:
      "Você não pode continuar aqui com este documento. Escolha outro documento ou entre em contato conosco.",
    cannotContinueUnless:
      "Você não pode continuar com este certificado. Se alguma resposta estiver errada, corrija-a e pressione “Continuar”.",
    another: "Escolher outro documento",
  },

  /** Beside the drawn card on the details page. */
  cardMap: { caption: "Modelo: onde os dados estão impressos. Cartões mais novos podem ser um pouco diferentes." },

  details: {
    heading: "Seus dados",
    lead: "Preencha cada campo exatamente como está impresso no seu documento.",
    expiredCannot: "Um documento vencido ou cancelado não pode ser usado.",
    nameHint: "O nome completo em uma linha, na ordem impressa no documento.",
    birthDateHint: "Por exemplo, 1990\u00a05\u00a012.",
    birthDatePartlyKnownHint:
      "Por exemplo, 1990\u00a05\u00a012. Se o dia ou o mês não estiver no seu documento, deixe-o em branco.",
    nationalityHint: "Em inglês ou japonês.",
    addressHint: "Em japonês, como está impresso. O prédio e o apartamento vão em um campo próprio. Por exemplo:",
    addressOnBackHint: "Se houver um endereço mais novo escrito no verso, digite o mais recente.",
    housingHint:
      "Se você mora em um prédio com várias moradias, precisa informar o nome do prédio e o número do apartamento, como no documento.",
    roomHint: "Necessário se você mora em um prédio com várias moradias. Por exemplo:",
    numberHint: "12 letras e números no canto superior direito do cartão. Por exemplo:",
    oldNumberHint: "Como está impresso no documento.",
    expiryHint:
      "Na parte de baixo do cartão. O cartão vale até esse dia, inclusive. Por exemplo, 2028\u00a010\u00a020.",
    issuedHint: "O dia impresso como data de emissão.",
    windowHint: "O primeiro dia do período impresso na parte de baixo.",
    emailHint: "Só escrevemos para enviar o link para você voltar aqui e para informar a decisão.",
    renewalHint:
      "Se você fez a solicitação até a data impressa, o seu cartão continua válido até sair a decisão, por no máximo dois meses após a data impressa. Isso não vale para residentes permanentes nem para períodos de permanência de 30 dias ou menos.",
    renewal: {
      stamp: "Sim, e o verso do cartão tem o carimbo 申請中 (solicitação em andamento)",
      online: "Sim, pela internet, ou tenho um cartão unificado com o My Number",
      none: "Não",
    },
    renewalReceipt: "Número de protocolo do e-mail de recebimento",
    renewalReceiptHint: "Somente se você fez a solicitação pela internet ou tem um cartão unificado.",
    emailMalformed: "Digite um e-mail como name@example.com ou deixe o campo em branco.",
  },

  postalCode: {
    label: "Código postal",
    hint: "7 dígitos. Nós procuramos o começo do seu endereço; você digita o resto.",
    lookUp: "Procurar",
    malformed: "O código postal tem 7 dígitos. Por exemplo, 100-0013.",
    unknown: "Não encontramos este código postal. Digite o endereço inteiro, como está impresso.",
    use: "Colocar no campo do endereço",
    goOn: "Digite o resto do endereço em seguida, como está impresso.",
  },

  fromPhoto: {
    offer: "Enviar a foto primeiro, para preenchermos os campos por você",
    offerHint: "Lemos o seu documento e preenchemos o que for possível. Depois, você confere cada campo.",
    photosLead:
      "Adicione a foto primeiro. Nós a lemos e preenchemos os campos da próxima página. Depois, você confere cada campo.",
    typeInstead: "Prefiro preencher os campos primeiro",
    filledLead:
      "Preenchemos o que conseguimos ler. Compare cada campo com a sua foto, letra por letra, e corrija o que estiver errado.",
    readFromCard: "Lido do seu cartão. Por favor, confira.",
    readFromPaper: "Lido do seu documento. Por favor, confira.",
    unsure: "Não conseguimos ler esta parte com clareza. Digite o que você vê aqui.",
    strip: (field) => `Recorte da sua foto: ${field}`,
    looking: "Ainda estamos lendo a sua foto. O que você digitou fica guardado.",
    lookAgain: "Ver se a sua foto já foi lida",
    filled: {
      asRead: "Preenchido pela foto, mantido como lido",
      changed: "Preenchido pela foto, alterado",
    },
  },

  problems: {
    field: {
      name: {
        missing: "Digite o seu nome como está impresso no documento.",
        malformed: "Digite o seu nome com as letras que estão impressas no documento.",
        notAsPrinted: "Digite o seu nome com as letras que estão impressas no documento.",
        tooLong: "Este nome é longo demais. Digite somente o nome que está impresso no documento.",
      },
      birthDate: {
        missing: "Digite a sua data de nascimento.",
        malformed:
          "Digite a sua data de nascimento em números: ano com 4 dígitos, mês, dia. Por exemplo, 1990\u00a05\u00a012.",
        noSuchDay: "Este dia não existe. Confira o dia e o mês da sua data de nascimento.",
        future:
          "Este dia ainda não chegou. Digite o ano do calendário ocidental, como está impresso no documento. Por exemplo, 1990.",
        tooOld:
          "A sua data de nascimento precisa ser de 1900 em diante. Digite o ano do calendário ocidental, como está impresso no documento.",
      },
      sex: { missing: "Escolha o sexo que está impresso no documento." },
      nationality: {
        missing: "Digite a sua nacionalidade como está impressa no documento.",
        malformed: "Confira a sua nacionalidade. Escreva o nome do país ou da região com letras.",
        tooLong: "Esta nacionalidade é longa demais. Digite somente o nome do país ou da região.",
      },
      address: {
        missing: "Digite o seu endereço em japonês, como está impresso no documento.",
        malformed: "Confira o seu endereço. Digite-o em japonês, como está impresso no documento.",
        notAsPrinted: "Digite o seu endereço com caracteres japoneses, como está impresso no documento.",
        tooLong: "Este endereço é longo demais. Digite o prédio e o apartamento no campo próprio.",
      },
      housingComplex: {
        missing:
          "Escolha “Sim” se você mora em apartamento ou em outro prédio com várias moradias. Se não, escolha “Não”.",
      },
      room: {
        missing:
          "Digite o nome do prédio e o número do apartamento. É necessário se você mora em um prédio com várias moradias.",
        malformed: "Digite também o número do apartamento, por exemplo 202号.",
        notAsPrinted: "Digite o prédio e o apartamento como estão impressos no documento.",
        tooLong:
          "Prédio e apartamento: o texto é longo demais. Digite somente o nome do prédio e o número do apartamento.",
      },
      number: {
        missing: "Digite o número do documento.",
        malformed:
          "O número do documento tem 2 letras, 8 números e 2 letras, como AB12345678CD. Olhe no canto superior direito do cartão e digite de novo.",
        notAsPrinted: "Digite o número do documento como está impresso no documento.",
        tooLong: "Este número é longo demais. Digite somente o número deste documento.",
      },
      expiresOn: {
        missing: "Digite a data de validade impressa no documento.",
        malformed: "Digite a data de validade em números: ano, mês, dia. Por exemplo, 2028\u00a010\u00a020.",
        noSuchDay: "Este dia não existe. Confira o dia e o mês da data de validade.",
        expired:
          "Este documento está vencido e não pode ser usado. Confira a data. Se estiver certa, renove o documento ou escolha outro. As suas outras respostas ficam guardadas.",
      },
      issuedOn: {
        missing: "Digite a data de emissão impressa no documento.",
        malformed: "Digite a data de emissão em números: ano, mês, dia. Por exemplo, 2010\u00a04\u00a01.",
        noSuchDay: "Este dia não existe. Confira o dia e o mês da data de emissão.",
        future: "A data de emissão precisa estar no passado. Confira o ano.",
      },
      nextConfirmationFrom: {
        missing: "Digite o primeiro dia do próximo período de confirmação.",
        malformed: "Digite o primeiro dia do próximo período de confirmação em números: ano, mês, dia.",
        noSuchDay: "Este dia não existe. Confira o primeiro dia do próximo período de confirmação.",
      },
      renewal: {
        missing:
          "Escolha se você solicitou ou não a renovação do período de permanência ou a mudança do status de residência.",
        renewalUnclear:
          "Escolha como você fez a solicitação de renovação ou mudança. Se foi pela internet, ou se você tem um cartão unificado, digite o número de protocolo que está no e-mail de recebimento.",
        malformed: "Confira o número de protocolo no e-mail de recebimento e digite de novo.",
        tooLong: "Este número é longo demais. Digite somente o número de protocolo que está no e-mail de recebimento.",
        expired: "Este documento está vencido e não pode ser usado. Renove o documento ou escolha outro.",
      },
    },
    any: {
      missing: (field) => `${field}: nada foi digitado. Digite o que está impresso no documento.`,
      malformed: (field) => `${field}: parece haver um erro. Confira o documento e digite de novo.`,
      noSuchDay: (field) => `${field}: este dia não existe. Confira o dia e o mês.`,
      future: (field) => `${field}: este dia ainda não chegou. Confira o ano.`,
      tooOld: (field) => `${field}: precisa ser de 1900 em diante. Confira o ano.`,
      tooLong: (field) => `${field}: o texto é longo demais. Digite somente o que está impresso no documento.`,
      notAsPrinted: (field) => `${field}: digite com os caracteres impressos no documento.`,
      expired: (field) => `${field}: este dia já passou, por isso o documento não pode ser usado.`,
      renewalUnclear: (field) => `${field} Escolha uma resposta.`,
    },
  },

  photos: {
    heading: "Suas fotos",
    lead: "Tire uma foto digital do seu documento ou digitalize-o com um scanner. Você pode enviar até 2 imagens.",
    howTo: "Como fazer boas fotos",
    guide: {
      clear: "Nítida e legível: dá para ler todas as palavras, sem reflexos",
      macro: "O modo macro (close-up), o símbolo da flor na câmera, deixa a foto mais nítida",
      complete: "O documento inteiro aparece na foto, com os quatro cantos",
      jpeg: "O arquivo é JPEG",
      size: "Cerca de 500 KB por foto. São aceitos até 10 MB",
    },
    chooseFile: (side) => `${side} – Escolher arquivo`,
    chooseHint: "Escolha a foto e depois pressione “Adicionar”.",
    takePhoto: "Tirar uma foto",
    notYetAdded: "Ainda não foi adicionada. Pressione “Adicionar” para enviar esta foto.",
    add: "Adicionar",
    added: "Adicionada",
    answers: {
      looking: "Estamos examinando a sua foto. Leva alguns segundos.",
      late: "Está demorando mais que o normal. Você pode continuar. Avisaremos se precisarmos de uma foto melhor.",
      reload: "Recarregue esta página para ver a resposta.",
      fine: "A foto está boa.",
      anyway: "Você vai enviar esta foto como está. Uma pessoa da nossa equipe vai examiná-la.",
      destroyed: "Destruímos esta foto imediatamente, porque o My Number (número individual) aparecia nela.",
      afterDestroyed:
        "Não podemos receber o My Number. Se ele estiver impresso neste lado, cubra-o primeiro. Depois, tire outra foto e pressione “Adicionar”.",
    },
    chooseAnotherHint: "Escolha uma nova foto e depois pressione “Adicionar”. Ela substitui esta.",
    sendAnyway: "Enviar assim mesmo",
    sendAnywayHint:
      "Se você não conseguir uma foto melhor, envie esta. Nesse caso, uma pessoa da nossa equipe vai examiná-la.",
    delete: "Excluir",
    photoOf: (side) => `Sua foto: ${side}`,
    backWritten: "Há algo escrito no verso?",
    backWrittenHint: "Por exemplo, um novo endereço, uma permissão ou um carimbo.",
    page2Written: "Há uma segunda página, ou algo escrito no verso?",
    backIfWritten: "É preciso uma foto deste lado se houver algo escrito nele.",
    backNeeded: "Também é preciso uma foto deste lado.",
    doNotSendBack: "Não envie o verso: ele contém o My Number (número individual). Continue somente com a frente.",
    myNumberSide: {
      written: "Há um novo endereço escrito no verso?",
      writtenHint:
        "Se houver, escolha “Sim” e pressione “Continuar”. Depois, pediremos o verso, com o My Number (número individual) coberto.",
      unanswered: "Escolha “Sim” se houver um novo endereço escrito no verso. Se não, escolha “Não”.",
      cover:
        "Antes de tirar a foto, cubra o My Number (número individual) com um pedaço de papel: os 12 dígitos, os caracteres 個人番号 e o código quadrado, se houver. O novo endereço precisa continuar visível.",
      orPaint: "Você também pode tirar a foto primeiro e pintar por cima do My Number aqui.",
      unseen:
        "Destruímos esta foto, porque não conseguimos verificar se o My Number (número individual) está coberto nela. Tire outra foto e pressione “Adicionar”.",
      board: "Sua foto, para pintar",
      paint:
        "Com o dedo ou o mouse, pinte por cima dos 12 dígitos, dos caracteres 個人番号 e do código quadrado. Com o teclado, mova a moldura com as setas, mude o tamanho dela com Shift e as setas e pressione Enter para pintar de preto.",
      privacy: "A sua foto fica somente neste aparelho até você pressionar “Adicionar”.",
      undo: "Desfazer",
      startOver: "Recomeçar",
      done: "O My Number está coberto",
    },
    problems: {
      missing: (side) => `Adicione uma foto: ${side}. Escolha o arquivo e depois pressione “Adicionar”.`,
      unchanged: (side) =>
        `Nossa equipe pediu uma nova foto: ${side}. Pressione “Excluir”, depois escolha uma nova foto e pressione “Adicionar”.`,
      backUnanswered: "Escolha “Sim” se houver algo escrito no verso. Se não, escolha “Não”.",
    },
  },

  photoScript: {
    addAnyway: "Se a foto estiver boa mesmo assim, pressione “Adicionar”.",
    preparing: "Preparando a foto para o envio.",
    sending: "Enviando a sua foto:",
    waiting: "Aguardando a confirmação de que a sua foto chegou.",
    again: "A conexão caiu e a foto ainda não foi adicionada. Vamos tentar de novo.",
    painted: "Pintado de preto.",
    paintUndone: "A pintura foi removida.",
    paintFirst: "Primeiro cubra o My Number e depois pressione “O My Number está coberto”.",
    cannotPaint:
      "Não é possível pintar a foto aqui. Cubra o My Number com um pedaço de papel e tire outra foto. Se o My Number não aparecer, pressione “O My Number está coberto”.",
    failed:
      "Não foi possível enviar a foto. Ela não foi adicionada. Verifique a sua conexão e pressione “Adicionar” de novo.",
  },

  pauses: {
    script: (time) =>
      `Foram enviadas fotos demais, e esta ainda não foi adicionada. Vamos tentar de novo automaticamente às ${time} (horário do Japão).`,
    place: (time) =>
      `Muitas fotos deste lado não puderam ser usadas. Você pode adicionar a próxima a partir das ${time} (horário do Japão).`,
  },

  handover: {
    offer: "Não há uma boa câmera aqui? Tire as fotos com o celular e depois continue aqui.",
    offerButton: "Continuar no meu celular",
    computer: {
      heading: "Continue no seu celular",
      lead: "Aponte a câmera do celular para este código ou abra o link no celular.",
      rules:
        "O link serve somente para as suas fotos. Com ele, não é possível ver o que você digitou. Ele funciona uma única vez e precisa ser aberto em até 15 minutos.",
      code: "Código QR: o link para o seu celular",
      link: "Link para o seu celular",
      copy: "Copiar",
      copied: "Copiado.",
      copyByHand: "O link está selecionado. Copie com Ctrl+C.",
      goesOn: "Quando o celular tiver enviado as fotos, esta página avança sozinha. Se não avançar, pressione o botão.",
      sent: "Já enviei as fotos",
      takeBack: "Cancelar o link",
      another: "Criar um link",
      here: "Prefiro adicionar as fotos aqui",
      standing: {
        none: "Crie um link para o seu celular. Ele abre a etapa das fotos e nada do que você digitou.",
        waiting: "O link para o seu celular só aparece no navegador em que foi criado. Você pode criar um novo aqui.",
        open: "O link foi aberto no seu celular. Tire as fotos com ele.",
        takenBack: "O link foi cancelado. Ele não abre mais nada.",
        timeOver: "O tempo do link acabou. Ele não abre mais nada.",
      },
    },
    phone: {
      heading: "Enviar fotos com este celular",
      lead: (business) =>
        `Este link serve para enviar fotos do seu documento para ${business}. Ele foi criado em um computador.`,
      only: "Aqui você só adiciona as fotos. Não é possível ver o que foi digitado no computador. O link funciona uma única vez.",
      notAsked: "Se não foi você quem criou este link, feche esta página.",
      button: "Continuar neste celular",
      notice:
        "As fotos vão para o processo que você começou no computador. Quando estiverem adicionadas, pressione “Continuar”.",
      doneHeading: "Continue no computador",
      done: "Recebemos as suas fotos. Você pode fechar esta página no celular.",
    },
  },

  photoProblems: {
    ...photoRemedies,
    "no-document":
      "Não encontramos o documento na foto. Coloque-o sobre uma mesa escura e lisa, aproxime a câmera e tire outra foto.",
    "two-documents": "Vemos mais de um documento. Coloque somente um sobre a mesa e tire outra foto.",
    "too-small":
      "O documento está pequeno demais na foto. Aproxime a câmera até ele ocupar toda a imagem e tire outra foto.",
    "too-bright": "A foto está clara demais e não dá para ler. Desligue o flash, evite o sol direto e tire outra foto.",
    "wrong-document":
      "Este parece ser outro documento. Tire uma foto do documento que você escolheu, ou volte e escolha este.",
    "wrong-side": "Este parece ser o outro lado do documento. Vire-o e tire outra foto.",
    "same-as-other-side": "As suas duas fotos parecem mostrar o mesmo lado. Vire o documento e tire esta foto de novo.",
    "not-original":
      "Esta parece ser a foto de uma tela ou de uma cópia. Tire uma foto do próprio documento, não de uma imagem dele.",
    "my-number-visible":
      "O My Number (número individual) aparece na foto. Não podemos recebê-lo. Cubra o número e tire outra foto.",
  },

  refusals: {
    noFile: "Nenhum arquivo foi escolhido. Escolha primeiro uma foto e depois pressione “Adicionar”.",
    heic: "Esta é uma foto HEIC. No iPhone: Ajustes > Câmera > Formatos > Mais Compatível. Depois, tire outra foto.",
    png: "Este é um arquivo PNG. Envie um JPEG: tire uma foto com a câmera ou salve a imagem como JPEG.",
    pdf: "Este é um arquivo PDF. Envie um JPEG: tire uma foto do documento ou digitalize-o como JPEG.",
    notJpeg: "Este arquivo não é uma foto JPEG. Tire uma foto do documento com a câmera e escolha esse arquivo.",
    empty: "Este arquivo está vazio. Tire outra foto e escolha o novo arquivo.",
    tooSmall: "Esta imagem é pequena demais e não dá para ler. Escolha a foto original, não uma miniatura dela.",
    tooLarge: "Este arquivo tem mais de 10 MB. Escolha um tamanho de foto menor na câmera e tire outra foto.",
    tooManyPixels:
      "Esta imagem tem pixels demais (mais de 60 megapixels). Tire outra foto com uma resolução mais baixa.",
    unreadable: "Esta foto está danificada e não abre até o fim. Tire outra foto ou escolha outro arquivo.",
    sameAsOtherSide: "Esta é a mesma foto do outro lado. Escolha a foto deste lado.",
    placeTaken: "Já existe uma foto aqui. Pressione “Excluir” primeiro e depois adicione a nova.",
    combinedBack:
      "O verso deste cartão mostra o seu My Number (número individual), por isso não aceitamos esta foto. O verso só é necessário se houver um novo endereço escrito nele. Nesse caso, escolha “Sim” e pressione “Continuar”.",
    tooMany: "Você pode enviar até 2 imagens. Exclua uma primeiro e depois adicione a nova.",
    interrupted: "A conexão caiu antes de a foto chegar. Escolha o arquivo e pressione “Adicionar” de novo.",
  },

  reasons: {
    blurred: {
      label: "Sem nitidez",
      remedy: photoRemedies.blurred,
    },
    glare: {
      label: "Reflexo na foto",
      remedy: photoRemedies.glare,
    },
    "cut-off": {
      label: "Borda cortada",
      remedy: photoRemedies["cut-off"],
    },
    covered: {
      label: "Parte coberta",
      remedy: photoRemedies.covered,
    },
    "too-dark": { label: "Foto escura demais", remedy: photoRemedies["too-dark"] },
    "wrong-document": {
      label: "Documento errado",
      remedy:
        "A foto mostra um documento diferente do que você escolheu. Envie uma foto do documento que você escolheu.",
    },
    "wrong-side": {
      label: "Lado errado",
      remedy: "A foto mostra o outro lado do documento. Envie uma foto do lado que é pedido aqui.",
    },
    "back-missing": {
      label: "Falta o verso",
      remedy: "Também precisamos do verso do seu documento. Tire uma foto dele e adicione-a.",
    },
    "not-original": {
      label: "Não é o original",
      remedy: "A foto mostra uma cópia ou uma tela. Tire uma foto do documento original.",
    },
    "my-number-visible": {
      label: "My Number visível",
      remedy:
        "A foto mostra o My Number (número individual), que não podemos receber. Exclua-a e envie uma foto sem o My Number.",
    },
    "name-differs": {
      label: "Nome diferente",
      remedy: "O nome que você digitou não é o que está no documento. Digite-o exatamente como está impresso.",
    },
    "birth-date-differs": {
      label: "Data de nascimento diferente",
      remedy: "A data de nascimento que você digitou não é a que está no documento. Confira e digite de novo.",
    },
    "address-differs": {
      label: "Endereço diferente",
      remedy:
        "O endereço que você digitou não é o que está no documento. Digite o mais recente: o último escrito no verso ou, se o verso estiver em branco, o da frente.",
    },
    "room-missing": {
      label: "Falta o prédio ou o apartamento",
      remedy: "Falta o nome do prédio ou o número do apartamento. Digite como está no documento.",
    },
    "number-differs": {
      label: "Número do documento diferente",
      remedy: "O número que você digitou não é o que está no documento. Confira cada letra e cada número.",
    },
    "expiry-differs": {
      label: "Data de validade diferente",
      remedy: "A data de validade que você digitou não é a que está no documento. Confira e digite de novo.",
    },
    expired: {
      label: "Vencido",
      remedy: "O documento está vencido e não pode ser usado. Quando você tiver um novo, peça-nos um novo link.",
    },
    lapsed: {
      label: "Número sem validade",
      remedy:
        "A consulta da Agência de Serviços de Imigração mostra que o número deste documento perdeu a validade, por isso ele não pode ser usado. Se você tiver um documento mais novo, peça-nos um novo link.",
    },
    "no-longer-valid": {
      label: "Documento não é mais válido",
      remedy:
        "Este tipo de documento não é mais válido. Use um cartão de permanência (zairyu card) ou um certificado de residente permanente especial e peça-nos um novo link.",
    },
    other: { label: "Outro motivo", remedy: "Leia o que a nossa equipe escreveu." },
  },

  check: {
    heading: "Confira as suas respostas",
    lead: "Por favor, confira tudo antes de enviar.",
    document: "Documento",
    combined: "Cartão unificado com o My Number",
    details: "Dados",
    photos: "Fotos",
    noBack: "Não há nada escrito",
    noBackMyNumber: "Não enviado: contém o My Number",
    noEmail: "Não informado",
    renewalStamp: "O verso do cartão tem o carimbo 申請中 (solicitação em andamento)",
    renewalOnline: (receipt) => `Solicitação pela internet ou com cartão unificado, número de protocolo ${receipt}`,
    change: "Alterar",
    differences: "A sua foto mostra algo diferente",
    differencesLead:
      "Escolha o que está certo em cada caso. Mesmo sem escolher, você pode pressionar “Enviar”. Nesse caso, nossa equipe vai examinar.",
    youTyped: "Você digitou",
    cardSays: "No cartão está",
    useRead: "Usar o que está no cartão",
    mineIsRight: "Conferi, o que digitei está certo",
    stillLooking: "Ainda estamos examinando a sua foto. Você não precisa esperar. Já pode enviar.",
    declaration: "Sua declaração",
    declare: "Ao pressionar “Enviar”, você declara que:",
    declareTrue: "o que você digitou é verdadeiro e as fotos mostram o seu próprio documento;",
    declareNotRevoked: "o documento não foi devolvido, perdido nem substituído, e não foi cancelado;",
    declareAgree: "você concorda que usemos estas informações para verificar a sua identidade.",
    button: "Enviar",
  },

  sent: {
    heading: "Enviado",
    received: "Recebemos o seu documento.",
    reference: "Seu código de referência",
    next: "O que acontece agora",
    nextCheck: "Uma pessoa da nossa equipe verifica as suas fotos e os seus dados.",
    nextMailed: "Enviaremos um e-mail quando houver uma decisão ou quando precisarmos de algo mais.",
    nextNoMail: "Volte a este link para ver a decisão. Guarde bem o link.",
    statusLink: "Ver o andamento",
  },

  status: {
    headings: {
      collecting: "Ainda não enviado",
      submitted: "Estamos verificando o seu documento",
      waiting: "Estamos verificando o seu documento",
      inReview: "Estamos verificando o seu documento",
      secondReview: "Estamos verificando o seu documento",
      moreNeeded: "Precisamos de algo mais de você",
      approved: "A sua verificação foi aprovada",
      refused: "Não pudemos aceitar o seu documento",
      withdrawn: "Você desistiu do processo",
      expired: "Este link expirou",
    },
    next: {
      collecting: "Você ainda não enviou o seu documento. Pressione “Continuar” para seguir de onde parou.",
      submitted: "Você não precisa fazer nada agora.",
      waiting: "Você não precisa fazer nada agora.",
      inReview: "Você não precisa fazer nada agora.",
      secondReview: "Você não precisa fazer nada agora.",
      moreNeeded: "Altere o que está na lista abaixo e envie de novo. Todo o resto fica guardado.",
      approved: "Verificamos o seu documento. Você não precisa fazer mais nada.",
      refused: "Veja abaixo o motivo. Se achar que é um engano, entre em contato conosco.",
      withdrawn: "O processo terminou aqui. Se quiser começar de novo, peça-nos um novo link.",
      expired: "O prazo deste link acabou. Se ainda quiser enviar o seu documento, peça-nos um novo link.",
    },
    reference: "Código de referência",
    decidedOn: "Data da decisão",
    reasons: "O que alterar",
    refusedReasons: "Motivos",
    changeTarget: (target) => `Alterar: ${target}`,
    sendAgain: "Se você puder corrigir isso, peça-nos um novo link e envie o seu documento de novo.",
    wordsErased: "O que a nossa equipe escreveu sobre isso foi apagado com todo o resto.",
    documentTarget: "Documento",
    destroyed: (sides) =>
      `Destruímos uma foto imediatamente, porque o My Number (número individual) aparecia nela: ${sides}. Se for necessária uma nova foto, nós a pediremos a você.`,
    corrections: "O que corrigimos",
    corrected: (field, from, to) => `${field}: você digitou ${from}; no seu documento está ${to}.`,
    erased: (day) => `As suas fotos e tudo o que você digitou foram apagados em ${day}.`,
    comeBack: "Você pode voltar a esta página com o mesmo link.",
  },

  usualTime: {
    both: (half, most) => `Metade dos documentos recebe uma decisão em até ${half}; nove em cada dez, em até ${most}.`,
    one: (most) => `Nove em cada dez documentos recebem uma decisão em até ${most}.`,
  },

  receipt: {
    link: "Comprovante para imprimir ou salvar",
    heading: "Comprovante",
    lead: "Você pode imprimir esta página ou salvá-la como PDF pelo navegador. O que você digitou não é repetido aqui, para que ninguém possa fazer mau uso de um comprovante perdido.",
    sentAt: "Enviado em",
    japanTime: (time) => `${time} (horário do Japão)`,
    what: "O que você enviou",
    typed: "Digitado por você",
    photos: (count) => (count === 1 ? "1 foto" : `${count} fotos`),
    erasedAfter: (day) => `Em ${day}, apagamos as suas fotos e tudo o que você digitou.`,
    standing: "Situação",
    back: "Ver o andamento",
    why: {
      withdrawn: "Isso foi feito porque você desistiu do processo.",
      time: "Isso foi feito porque o prazo para guardá-los terminou.",
      business: "Isso foi feito pela empresa, antes do fim do prazo para guardá-los.",
    },
    remains:
      "Fica um registro das etapas: o código de referência, o tipo de documento, a decisão e a data e a hora de cada etapa. O seu nome e os seus dados não fazem parte dele.",
  },

  counter: {
    by: (name) => `Atendimento no balcão com ${name}`,
    consent: "Leia você mesmo esta página. Só você pode concordar: toque você mesmo em “Iniciar”.",
    finish: "Encerrar nesta tela",
  },

  keep: {
    saved: "Salvo.",
    later: "Ainda não foi salvo, porque não há conexão. Vamos tentar de novo automaticamente.",
    refused:
      "Esta página está desatualizada, por isso não foi possível salvar a sua última alteração. Abra o seu link de novo.",
    unsent: "Esta página está como você a deixou. Confira e depois pressione “Continuar”.",
  },

  gate: {
    heading: "Confirme que é você",
    lead: "Este link já foi aberto antes em outro aparelho. Para proteger as suas informações, digite a sua data de nascimento.",
    triesLeft: (tries) => (tries === 1 ? "Você tem mais 1 tentativa." : `Você tem mais ${tries} tentativas.`),
    differs: "Esta não é a data de nascimento digitada antes. Confira e tente de novo.",
  },

  withdraw: {
    heading: "Desistir",
    lead: "Se você desistir, apagamos imediatamente as suas fotos e tudo o que você digitou. Isso não pode ser desfeito.",
    after:
      "Nesse caso, não poderemos verificar a sua identidade por aqui. Você pode nos pedir um novo link mais tarde.",
    button: "Desistir",
    back: "Voltar sem desistir",
    doneHeading: "Você desistiu do processo",
    done: "As suas fotos e tudo o que você digitou foram apagados. Você pode fechar esta página.",
  },

  message: {
    notFound: {
      heading: "Página não encontrada",
      body: "Este link não existe ou já expirou. Confira se você abriu o link inteiro ou peça-nos um novo.",
    },
    forbidden: {
      heading: "Isto não é possível",
      body: "Você não pode abrir esta página, ou a página estava desatualizada. Abra o seu link de novo.",
    },
    locked: {
      heading: "Este link está bloqueado",
      body: "A data de nascimento foi digitada errada vezes demais. Para proteger as suas informações, este link foi bloqueado. Peça-nos um novo.",
    },
    elsewhere: {
      heading: "Continue no aparelho em que você começou",
      body: "Uma foto foi adicionada a este link em outro celular ou computador. Para protegê-la, continue lá ou peça-nos um novo link.",
    },
    changed: {
      heading: "Algo mudou",
      body: "Isto foi alterado ou enviado em outra janela. Abra o seu link de novo para ver como está.",
    },
    tooManyRequests: {
      heading: "Aguarde um pouco",
      body: "Houve tentativas demais. O que você enviou fica guardado.",
    },
    handoverOver: {
      heading: "Este link não pode mais ser usado",
      body: "Um link para o celular funciona uma única vez e precisa ser aberto em até 15 minutos. Crie um novo no computador.",
    },
    broken: {
      heading: "Algo deu errado",
      body: "A falha é nossa. O que você enviou fica guardado. Tente de novo em alguns minutos.",
    },
    waitMinutes: (minutes) =>
      minutes === 1 ? "Tente de novo daqui a 1 minuto." : `Tente de novo daqui a ${minutes} minutos.`,
    continue: "Voltar ao seu link",
  },

  mail: {
    greeting: "Olá,",
    resume: {
      subject: (business) => `O seu link para voltar – ${business}`,
      body: (p) =>
        `Com este link, você pode continuar de onde parou ou ver o andamento:\n${p.url}\n\nEle funciona por ${inDays(p.days)}. Não o passe a outras pessoas.`,
    },
    approved: {
      subject: (business) => `A sua verificação foi aprovada – ${business}`,
      body: (p) =>
        `${p.business} verificou e aprovou o seu documento. Você não precisa fazer mais nada.\n\nDetalhes:\n${p.url}`,
    },
    refused: {
      subject: (business) => `Não pudemos aceitar o seu documento – ${business}`,
      body: (p) =>
        `${p.business} verificou o seu documento e não pôde aceitá-lo. Abra o seu link para ver o motivo:\n${p.url}`,
    },
    moreNeeded: {
      subject: (business) => `Precisamos de algo mais de você – ${business}`,
      body: (p) =>
        `${p.business} verificou o seu documento e precisa de algo mais. Abra o seu link para ver o que alterar. Todo o resto fica guardado:\n${p.url}`,
    },
    ending: (p) => `Seu código de referência: ${p.reference}\nDúvidas? ${p.contact}`,
  },
}
