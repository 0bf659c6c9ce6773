import type { Words } from "./en.ts"

/** 사진의 문제와 해결 방법. 담당자가 찾았을 때도 자동 확인에서 찾았을 때도 같은 문장을 쓴다. */
const photoRemedies = {
  blurred: "사진이 선명하지 않습니다. 스마트폰을 움직이지 않게 잡거나 접사 모드로 다시 찍어 주세요.",
  glare: "서류에 빛이 반사되어 있습니다. 플래시를 끄고 조명에서 떨어져 다시 찍어 주세요.",
  "cut-off": "서류의 일부가 사진에서 잘렸습니다. 네 모서리가 모두 나오도록 다시 찍어 주세요.",
  covered: "서류의 일부가 가려져 있습니다. 케이스에서 꺼내고 손가락이 닿지 않게 하여 다시 찍어 주세요.",
  "too-dark": "사진이 너무 어두워 읽을 수 없습니다. 밝은 곳에서 다시 찍어 주세요.",
}

/** 한국어. 공공 서비스의 말투로 쉽고 정중하게: 설명은 ‘-습니다’, 부탁은 ‘-해 주세요’. 서류와 제도의 이름은 공식 명칭을 쓴다. */
export const ko: Words = {
  ownName: "한국어",
  locale: "ko-KR",

  layout: {
    skip: "본문으로 이동",
    languages: "언어",
    demo: "데모입니다. 등장하는 사람은 모두 가상의 인물입니다. 실제 서류를 보내지 마세요.",
    withdraw: "철회하기",
    withdrawHint: "절차를 그만두고, 보낸 정보를 삭제합니다.",
    questions: (business) => `문의처: ${business}`,
    errorPrefix: "오류: ",
    step: (step, of) => `${of}단계 중 ${step}단계`,
    sending: "보내고 있습니다. 잠시 기다려 주세요.",
  },

  form: {
    optional: "(선택)",
    named: (name, text) => `${name}: ${text}`,
    problemsHeading: "입력한 내용을 확인해 주세요",
    error: "오류:",
    yes: "예",
    no: "아니요",
    continue: "다음",
    year: "연도",
    month: "월",
    day: "일",
    reasonHeading: "이 부분을 고쳐 주세요",
    staffSay: "담당자의 안내:",
  },

  documents: {
    "residence-card": "재류카드",
    "special-permanent-resident-certificate": "특별영주자증명서",
    "alien-registration-certificate": "외국인등록증명서",
    "certificate-of-registered-matters": "등록원표기재사항증명서",
  },

  fields: {
    name: "성명",
    birthDate: "생년월일",
    sex: "성별",
    nationality: "국적·지역",
    address: "주소",
    housingComplex: "아파트, 맨션 등 공동주택에 살고 계신가요?",
    room: "건물명과 호수",
    number: "서류 번호",
    expiresOn: "유효기간 만료일",
    issuedOn: "발급일",
    nextConfirmationFrom: "다음 확인(갱신) 신청 기간의 첫날",
    renewal: "재류기간 갱신 또는 재류자격 변경을 신청 중이신가요?",
  },
  email: "이메일 주소",

  sexes: { M: "남", F: "여", X: "인쇄되어 있지 않음, 또는 어느 쪽도 아님" },

  sides: { front: "앞면", back: "뒷면", page1: "1쪽", page2: "2쪽" },

  states: {
    collecting: "미제출",
    submitted: "접수 완료",
    waiting: "확인 대기 중",
    inReview: "확인 중",
    secondReview: "재확인 중",
    moreNeeded: "수정·추가 필요",
    approved: "승인",
    refused: "승인되지 않음",
    withdrawn: "철회",
    expired: "기한 종료",
  },

  start: {
    heading: "시작하기",
    lead: (business) => `${business}에서 본인 확인을 부탁드립니다. 일본에서 발급된 서류로 확인합니다.`,
    how: "서류의 사진을 찍고, 서류에 인쇄된 내용을 입력해 주세요. 그다음 담당자가 확인합니다. 약 5분 걸립니다.",
    reference: "고객 번호",
    referenceHint: "안내받은 고객 번호나 관리 번호를 입력해 주세요.",
    haveLink: "이미 전용 링크를 받으셨다면 그 링크를 열어 주세요. 하던 곳부터 이어서 할 수 있습니다.",
    closed: "보내 드린 전용 링크를 열어 시작해 주세요. 링크가 없으면 문의해 주세요.",
    button: "시작하기",
    problems: {
      missing: "안내받은 고객 번호를 입력해 주세요.",
      tooLong: "번호가 너무 깁니다. 확인하고 다시 입력해 주세요.",
    },
  },

  acceptance: {
    heading: "이 서류를 사용할 수 있나요?",
    link: "내 서류를 사용할 수 있는지 먼저 확인하기",
    lead: "가지고 계신 서류를 사용할 수 있는지 30초 정도면 알 수 있습니다.",
    kept: "여기에 입력한 내용은 저장되지 않습니다.",
    button: "확인하기",
    headings: {
      yes: "예, 사용할 수 있습니다",
      yesWithBack: "예, 사용할 수 있습니다. 뒷면 사진도 필요합니다",
      renewalPending: "예, 신청 결과를 기다리는 동안은 사용할 수 있습니다",
      askRenewal: "질문이 하나 더 있습니다",
      perhaps: "사용할 수도 있습니다. 담당자가 확인해야 합니다",
      expired: "아니요, 유효기간이 지나 사용할 수 없습니다",
      noLongerIssued: "아니요, 더 이상 유효하지 않아 사용할 수 없습니다",
    },
    back: {
      needed: "앞면 사진과 뒷면 사진을 보내 주세요.",
      ifWritten:
        "앞면 사진을 보내 주세요. 뒷면에 적힌 내용이 있거나 앞면의 주소 칸에 ‘未定’ 표시가 있으면 뒷면 사진도 보내 주세요.",
      notNeeded: "앞면 사진만 있으면 됩니다.",
      never: "앞면 사진만 보내 주세요. 마이넘버(My Number)가 적힌 면은 절대 보내지 마세요.",
    },
    renewalShownBy: {
      stamp: "앞면 사진과 스탬프가 찍힌 뒷면 사진을 보내 주세요.",
      online: "접수 확인 이메일에 적힌 신청 접수 번호가 필요합니다.",
    },
    askRenewal: "카드에 인쇄된 날짜가 지났습니다. 다음 질문에도 답해 주세요:",
    lastDay: (day) => `이 서류를 사용할 수 있었던 마지막 날은 ${day}입니다.`,
    renewed: " (갱신하여 새로 받은 것)",
    statusMissing: "특별영주자인지 아닌지 선택해 주세요.",
    staffDecide: "이 답은 입력한 내용에 따른 것입니다. 결정하기 전에 담당자가 모든 서류를 확인합니다.",
    toStart: "시작 페이지로 이동",
  },

  identification: {
    heading: "본인 확인 안내",
    lead: (business) =>
      `${business}에서 본인인지 확인하려고 합니다. 서류 한 가지의 사진을 보내 주시면 담당자가 확인합니다.`,
    minutes: "약 5분 걸립니다.",
    comeBack: (days) =>
      `중간에 그만두어도 ${days}일 동안은 같은 링크로 이어서 할 수 있습니다. 보낸 내용은 그대로 남아 있습니다.`,
    who: "확인을 요청하는 곳과 목적",
    business: "사업자",
    purpose: "목적",
    contact: "문의처",
    needed: "필요한 것",
    oneOf: "다음 서류 중 하나:",
    alsoNeeded: "그리고 서류의 사진을 찍을 스마트폰, 카메라 또는 스캐너.",
    mustBeValid: "유효기간이 지났거나 효력을 잃은 서류는 사용할 수 없습니다.",
    consent: "개인정보의 취급",
    collectedTerm: "수집하는 정보",
    collected: "입력한 내용, 서류의 사진, 이메일 주소(입력한 경우), 각 단계를 진행한 일시.",
    useTerm: "이용 목적",
    use: (purpose) => `다음 목적으로만 이용합니다: ${purpose}`,
    demoPurpose: "기기를 빌려 드리기 전에 성명, 주소, 생년월일을 확인하기 위해서입니다.",
    seenTerm: "정보를 보는 사람",
    seen: (business) =>
      `${business}에서 서류를 확인하는 담당자만 봅니다. 사진을 볼 때마다 기록이 남습니다. 법령에 따라 제공해야 하는 경우를 제외하고, 동의 없이 다른 누구에게도 제공하지 않습니다.`,
    keptTerm: "보관 기간",
    keptApproved: (days) => `승인된 경우: 결정 후 ${days}일 동안.`,
    keptRefused: (days) => `승인되지 않은 경우: 결정 후 ${days}일 동안.`,
    keptUndecided: (days) => `절차를 끝내지 않은 경우: 링크 기한이 끝난 후 ${days}일 동안.`,
    keptThen: "그 후 사진과 입력한 내용을 모두 삭제합니다.",
    rightsTerm: "귀하의 권리",
    rights:
      "본인의 정보에 대해 열람, 정정, 이용 정지 및 삭제를 요청할 수 있습니다. 위의 문의처로 연락해 주세요. 결정이 나기 전에는 어느 페이지에서나 ‘철회하기’를 누를 수도 있습니다. 그러면 모든 정보가 바로 삭제됩니다.",
    choiceTerm: "제출은 선택입니다",
    choice:
      "반드시 보내야 하는 것은 아닙니다. 보내고 싶지 않으면 이 페이지를 닫아 주세요. 그 경우 여기에서는 본인 확인을 할 수 없습니다.",
    agree: "‘시작하기’를 누르면 위와 같은 개인정보 이용에 동의하게 됩니다.",
    button: "시작하기",
  },

  document: {
    heading: "서류 선택",
    lead: "보낼 서류를 선택해 주세요. 서류를 곁에 준비해 주세요.",
    legend: "어떤 서류를 가지고 계신가요?",
    combined: "마이넘버(My Number) 카드와 통합된 카드입니다(2026년 6월부터 발급)",
    combinedHint: "통합된 카드라면 앞면만 보내 주세요. 마이넘버가 적힌 면은 절대 보내지 마세요.",
    reminders: "주의해 주세요",
    correct: "성명, 주소, 생년월일을 바르게 입력했는지 확인해 주세요.",
    current: (document) =>
      `현재 유효한 ${document}인지 확인해 주세요. 유효기간이 지났거나 효력을 잃은 것은 사용할 수 없습니다.`,
    backNotes: (document) => `${document}의 뒷면에 적힌 내용이 있으면 뒷면도 사진을 찍어 함께 보내 주세요.`,
    secondPage: "2쪽이 있거나 뒷면에 적힌 내용이 있으면 그 사진도 함께 보내 주세요.",
    inSentence: {
      "residence-card": "재류카드",
      "special-permanent-resident-certificate": "특별영주자증명서",
      "alien-registration-certificate": "외국인등록증명서",
      "certificate-of-registered-matters": "등록원표기재사항증명서",
    },
    missing: "보낼 서류를 선택해 주세요.",
  },

  oldPaper: {
    heading: "서류 선택",
    warning: "이 서류는 더 이상 유효하지 않을 가능성이 높습니다",
    why: {
      "alien-registration-certificate":
        "외국인등록제도는 2012년 7월 9일에 폐지되었습니다. 지금 이 증명서가 유효한 분은 2012년 7월 8일 또는 그 이전에 태어나 만 16세 생일이 지나지 않은 특별영주자뿐입니다.",
      "certificate-of-registered-matters":
        "이 증명서는 2012년 7월 9일부터 발급되지 않습니다. 남아 있는 증명서는 모두 너무 오래되어 현재 주소를 확인하는 데 쓸 수 없습니다.",
    },
    instead: "다음 서류가 있으면 그 서류를 사용해 주세요:",
    ask: "증명서에 대한 질문 두 가지",
    askHint: "답하지 않아도 됩니다. 답해 주시면 증명서가 아직 유효한지 바로 알 수 있습니다.",
    status: "특별영주자이신가요?",
    notGood: "답하신 내용에 따르면 이 증명서는 더 이상 유효하지 않습니다.",
    mayContinue: "이 서류로 계속 진행할 수도 있습니다. 담당자가 확인한 뒤 다른 서류를 부탁드릴 수 있습니다.",
    cannotContinue: "이 서류로는 여기에서 계속 진행할 수 없습니다. 다른 서류를 선택하거나 문의해 주세요.",
    cannotContinueUnless: "이 증명서로는 계속 진행할 수 없습니다. 잘못 답한 것이 있으면 고치고 ‘다음’을 눌러 주세요.",
    another: "다른 서류 선택하기",
  },

  cardMap: { caption: "견본: 인쇄된 위치. 새 카드는 조금 다를 수 있습니다." },

  details: {
    heading: "서류 내용 입력",
    lead: "각 항목을 서류에 인쇄된 그대로 입력해 주세요.",
    expiredCannot: "유효기간이 지났거나 효력을 잃은 서류는 사용할 수 없습니다.",
    nameHint: "성명 전체를 서류에 인쇄된 순서대로 한 줄에 입력해 주세요.",
    birthDateHint: "예: 1990 5 12",
    birthDatePartlyKnownHint: "예: 1990 5 12. 서류에 월이나 일이 없으면 비워 두세요.",
    nationalityHint: "영어 또는 일본어로 입력해 주세요.",
    addressHint: "인쇄된 그대로 일본어로 입력해 주세요. 건물명과 호수는 따로 입력합니다. 예:",
    addressOnBackHint: "뒷면에 새 주소가 적혀 있으면 가장 최근 주소를 입력해 주세요.",
    housingHint: "공동주택에 사는 분은 서류에 있는 대로 건물명과 호수를 입력해야 합니다.",
    roomHint: "공동주택에 사는 분은 꼭 입력해 주세요. 예:",
    numberHint: "카드 오른쪽 위에 있는 12자리 영문자와 숫자입니다. 예:",
    oldNumberHint: "서류에 인쇄된 그대로 입력해 주세요.",
    expiryHint: "카드 아래쪽에 있습니다. 카드는 그날까지 유효합니다. 예: 2028 10 20",
    issuedHint: "발급일로 인쇄된 날짜입니다.",
    windowHint: "서류 아래쪽에 인쇄된 기간의 첫날입니다.",
    emailHint: "이어서 하기 위한 링크와 결과만 보내 드립니다.",
    renewalHint:
      "카드에 인쇄된 날짜까지 신청했다면 결정이 날 때까지 카드가 유효합니다. 다만 길어도 인쇄된 날짜의 2개월 후까지입니다. 영주자와 재류기간이 30일 이하인 분은 제외됩니다.",
    renewal: {
      stamp: "예, 카드 뒷면에 ‘申請中’(신청 중) 스탬프가 있습니다",
      online: "예, 온라인으로 신청했거나 통합된 카드입니다",
      none: "아니요",
    },
    renewalReceipt: "접수 확인 이메일에 적힌 신청 접수 번호",
    renewalReceiptHint: "온라인으로 신청했거나 통합된 카드를 가진 분만 입력해 주세요.",
    emailMalformed: "이메일 주소를 name@example.com 형식으로 입력하거나 비워 두세요.",
  },

  postalCode: {
    label: "우편번호",
    hint: "숫자 7자리입니다. 주소의 앞부분을 찾아 드립니다. 나머지는 직접 입력해 주세요.",
    lookUp: "주소 찾기",
    malformed: "우편번호는 숫자 7자리입니다. 예: 100-0013",
    unknown: "이 우편번호를 찾을 수 없습니다. 인쇄된 그대로 주소 전체를 입력해 주세요.",
    use: "주소란에 넣기",
    goOn: "이어서 나머지 주소를 인쇄된 그대로 입력해 주세요.",
  },

  fromPhoto: {
    offer: "먼저 사진을 보내고 입력란을 자동으로 채우기",
    offerHint: "서류를 읽어 알 수 있는 항목을 채워 드립니다. 그다음 항목을 하나씩 직접 확인해 주세요.",
    photosLead:
      "먼저 사진을 추가해 주세요. 사진을 읽어 다음 페이지의 입력란을 채워 드립니다. 그다음 항목을 하나씩 직접 확인해 주세요.",
    typeInstead: "사진 대신 먼저 직접 입력하기",
    filledLead:
      "읽을 수 있는 내용을 채웠습니다. 모든 항목을 사진과 비교하면서 한 글자씩 확인하고, 틀린 곳은 고쳐 주세요.",
    readFromCard: "카드에서 읽은 내용입니다. 확인해 주세요.",
    readFromPaper: "서류에서 읽은 내용입니다. 확인해 주세요.",
    unsure: "정확하게 읽지 못했습니다. 여기에 보이는 그대로 입력해 주세요.",
    strip: (field) => `사진에서 잘라 낸 부분: ${field}`,
    looking: "아직 사진을 읽고 있습니다. 입력한 내용은 그대로 남아 있습니다.",
    lookAgain: "사진을 다 읽었는지 확인하기",
    filled: {
      asRead: "사진에서 입력, 변경 없음",
      changed: "사진에서 입력, 신청자가 변경",
    },
  },

  problems: {
    field: {
      name: {
        missing: "성명을 서류에 인쇄된 그대로 입력해 주세요.",
        malformed: "성명을 서류에 인쇄된 글자로 입력해 주세요.",
        notAsPrinted: "성명을 서류에 인쇄된 글자로 입력해 주세요.",
        tooLong: "성명이 너무 깁니다. 서류에 인쇄된 성명만 입력해 주세요.",
      },
      birthDate: {
        missing: "생년월일을 입력해 주세요.",
        malformed: "생년월일을 연도, 월, 일 순서로 숫자로 입력해 주세요. 예: 1990 5 12",
        noSuchDay: "없는 날짜입니다. 생년월일의 월과 일을 확인해 주세요.",
        future: "생년월일은 오늘보다 이전이어야 합니다. 연도를 확인해 주세요.",
        tooOld: "생년월일은 1900년 이후여야 합니다. 연도를 확인해 주세요.",
      },
      sex: { missing: "서류에 인쇄된 성별을 선택해 주세요." },
      nationality: {
        missing: "서류에 인쇄된 국적·지역을 입력해 주세요.",
        malformed: "국적·지역을 확인해 주세요. 국가 또는 지역의 이름을 글자로 입력해 주세요.",
        tooLong: "국적·지역이 너무 깁니다. 국가 또는 지역의 이름만 입력해 주세요.",
      },
      address: {
        missing: "주소를 서류에 인쇄된 그대로 일본어로 입력해 주세요.",
        malformed: "주소를 확인해 주세요. 서류에 인쇄된 그대로 일본어로 입력해 주세요.",
        notAsPrinted: "주소를 서류에 인쇄된 그대로 일본어 글자로 입력해 주세요.",
        tooLong: "주소가 너무 깁니다. 건물명과 호수는 별도의 입력란에 입력해 주세요.",
      },
      housingComplex: {
        missing: "아파트, 맨션 등 공동주택에 살고 있으면 ‘예’, 그렇지 않으면 ‘아니요’를 선택해 주세요.",
      },
      room: {
        missing: "건물명과 호수를 입력해 주세요. 공동주택에 사는 분은 꼭 필요합니다.",
        malformed: "호수도 입력해 주세요. 예: 202号",
        notAsPrinted: "건물명과 호수를 서류에 인쇄된 그대로 입력해 주세요.",
        tooLong: "건물명과 호수가 너무 깁니다. 건물명과 호수만 입력해 주세요.",
      },
      number: {
        missing: "서류 번호를 입력해 주세요.",
        malformed:
          "서류 번호는 AB12345678CD처럼 영문자 2자리, 숫자 8자리, 영문자 2자리입니다. 카드 오른쪽 위를 보고 다시 입력해 주세요.",
        notAsPrinted: "서류 번호를 서류에 인쇄된 그대로 입력해 주세요.",
        tooLong: "서류 번호가 너무 깁니다. 이 서류의 번호만 입력해 주세요.",
      },
      expiresOn: {
        missing: "서류에 인쇄된 유효기간 만료일을 입력해 주세요.",
        malformed: "유효기간 만료일을 연도, 월, 일 순서로 숫자로 입력해 주세요. 예: 2028 10 20",
        noSuchDay: "없는 날짜입니다. 유효기간 만료일의 월과 일을 확인해 주세요.",
        expired:
          "유효기간이 지나 이 서류를 사용할 수 없습니다. 날짜를 확인해 주세요. 날짜가 맞으면 서류를 갱신하거나 다른 서류를 선택해 주세요. 다른 입력 내용은 그대로 남아 있습니다.",
      },
      issuedOn: {
        missing: "서류에 인쇄된 발급일을 입력해 주세요.",
        malformed: "발급일을 연도, 월, 일 순서로 숫자로 입력해 주세요. 예: 2010 4 1",
        noSuchDay: "없는 날짜입니다. 발급일의 월과 일을 확인해 주세요.",
        future: "발급일은 오늘보다 이전이어야 합니다. 연도를 확인해 주세요.",
      },
      nextConfirmationFrom: {
        missing: "다음 확인(갱신) 신청 기간의 첫날을 입력해 주세요.",
        malformed: "다음 확인(갱신) 신청 기간의 첫날을 연도, 월, 일 순서로 숫자로 입력해 주세요.",
        noSuchDay: "없는 날짜입니다. 다음 확인(갱신) 신청 기간의 첫날을 확인해 주세요.",
      },
      renewal: {
        missing: "재류기간 갱신 또는 재류자격 변경을 신청 중인지 선택해 주세요.",
        renewalUnclear:
          "갱신 또는 변경을 어떤 방법으로 신청했는지 선택해 주세요. 온라인으로 신청했거나 통합된 카드를 가진 분은 접수 확인 이메일에 적힌 신청 접수 번호를 입력해 주세요.",
        malformed: "접수 확인 이메일에 적힌 신청 접수 번호를 확인하고 다시 입력해 주세요.",
        tooLong: "번호가 너무 깁니다. 접수 확인 이메일에 적힌 신청 접수 번호만 입력해 주세요.",
        expired: "유효기간이 지나 이 서류를 사용할 수 없습니다. 서류를 갱신하거나 다른 서류를 선택해 주세요.",
      },
    },
    any: {
      missing: (field) => `${field}: 입력된 내용이 없습니다. 서류에 인쇄된 내용을 입력해 주세요.`,
      malformed: (field) => `${field}: 입력한 내용이 맞지 않는 것 같습니다. 서류를 확인하고 다시 입력해 주세요.`,
      noSuchDay: (field) => `${field}: 없는 날짜입니다. 월과 일을 확인해 주세요.`,
      future: (field) => `${field}: 아직 오지 않은 날짜입니다. 연도를 확인해 주세요.`,
      tooOld: (field) => `${field}: 1900년 이후여야 합니다. 연도를 확인해 주세요.`,
      tooLong: (field) => `${field}: 너무 깁니다. 서류에 인쇄된 내용만 입력해 주세요.`,
      notAsPrinted: (field) => `${field}: 서류에 인쇄된 글자로 입력해 주세요.`,
      expired: (field) => `${field}: 이 날짜가 지나 서류를 사용할 수 없습니다.`,
      renewalUnclear: (field) => `${field} 답을 선택해 주세요.`,
    },
  },

  photos: {
    heading: "사진 보내기",
    lead: "서류를 디지털 사진으로 찍거나 스캔해 주세요. 이미지는 2장까지 보낼 수 있습니다.",
    howTo: "사진을 잘 찍는 방법",
    guide: {
      clear: "모든 글자가 선명하게 읽히고 빛이 반사되지 않게 찍습니다",
      macro: "접사(매크로) 모드(카메라의 꽃 모양 표시)를 쓰면 더 선명하게 찍힙니다",
      complete: "서류 전체가 네 모서리까지 모두 나오게 찍습니다",
      jpeg: "파일 형식은 JPEG입니다",
      size: "사진 한 장당 약 500KB가 적당합니다. 10MB까지 보낼 수 있습니다",
    },
    chooseFile: (side) => `${side} – 파일 선택`,
    chooseHint: "사진을 선택한 다음 ‘추가’를 눌러 주세요.",
    takePhoto: "사진 찍기",
    notYetAdded: "아직 추가되지 않았습니다. ‘추가’를 누르면 이 사진을 보냅니다.",
    add: "추가",
    added: "추가되었습니다.",
    answers: {
      looking: "사진을 확인하고 있습니다. 몇 초 걸립니다.",
      late: "평소보다 오래 걸리고 있습니다. 다음으로 넘어가도 됩니다. 더 좋은 사진이 필요하면 알려 드립니다.",
      reload: "결과를 보려면 이 페이지를 새로 고쳐 주세요.",
      fine: "사진에 문제가 없습니다.",
      anyway: "이 사진을 그대로 보냅니다. 담당자가 보고 확인합니다.",
      destroyed: "사진에 마이넘버(My Number, 개인번호)가 보여서 이 사진을 바로 파기했습니다.",
      afterDestroyed:
        "마이넘버는 받을 수 없습니다. 이 면에 마이넘버가 인쇄되어 있으면 먼저 번호를 가려 주세요. 그다음 새 사진을 찍고 ‘추가’를 눌러 주세요.",
    },
    chooseAnotherHint: "새 사진을 선택한 다음 ‘추가’를 눌러 주세요. 지금 사진이 새 사진으로 바뀝니다.",
    sendAnyway: "그대로 보내기",
    sendAnywayHint: "더 좋은 사진을 찍을 수 없으면 이 사진을 보내 주세요. 담당자가 보고 확인합니다.",
    delete: "삭제",
    photoOf: (side) => `추가한 사진: ${side}`,
    backWritten: "뒷면에 적힌 내용이 있나요?",
    backWrittenHint: "예: 새 주소, 허가, 스탬프 등",
    page2Written: "2쪽이 있거나 뒷면에 적힌 내용이 있나요?",
    backIfWritten: "이 면에 적힌 내용이 있으면 사진이 필요합니다.",
    backNeeded: "이 면의 사진도 필요합니다.",
    doNotSendBack: "뒷면은 보내지 마세요. 마이넘버(My Number)가 적혀 있습니다. 앞면만 추가하고 ‘다음’을 눌러 주세요.",
    problems: {
      missing: (side) => `${side} 사진을 추가해 주세요. 파일을 선택한 다음 ‘추가’를 눌러 주세요.`,
      unchanged: (side) =>
        `담당자가 ${side} 사진을 새로 보내 달라고 했습니다. ‘삭제’를 누르고 새 사진을 선택한 다음 ‘추가’를 눌러 주세요.`,
      backUnanswered: "뒷면에 적힌 내용이 있으면 ‘예’, 없으면 ‘아니요’를 선택해 주세요.",
    },
  },

  photoScript: {
    addAnyway: "그래도 사진에 문제가 없으면 ‘추가’를 눌러 주세요.",
    preparing: "사진을 보낼 준비를 하고 있습니다.",
    sending: "사진을 보내고 있습니다.",
    waiting: "사진이 도착했는지 확인을 기다리고 있습니다.",
    again: "연결이 끊겨 사진이 아직 추가되지 않았습니다. 다시 보내고 있습니다.",
    failed: "사진을 보내지 못했습니다. 사진이 추가되지 않았습니다. 연결을 확인한 다음 ‘추가’를 다시 눌러 주세요.",
  },

  handover: {
    offer: "여기에 좋은 카메라가 없나요? 스마트폰으로 사진을 찍은 다음 여기에서 이어서 할 수 있습니다.",
    offerButton: "스마트폰으로 계속하기",
    computer: {
      heading: "스마트폰으로 계속하기",
      lead: "스마트폰 카메라로 이 코드를 비추거나 스마트폰에서 링크를 열어 주세요.",
      rules:
        "이 링크는 사진을 보내는 데만 쓰입니다. 입력한 내용은 보이지 않습니다. 한 번만 사용할 수 있고, 15분 안에 열어야 합니다.",
      code: "QR 코드: 스마트폰용 링크",
      link: "스마트폰용 링크",
      copy: "복사",
      copied: "복사했습니다.",
      copyByHand: "링크를 선택했습니다. Ctrl+C를 눌러 복사해 주세요.",
      goesOn:
        "스마트폰에서 사진을 다 보내면 이 페이지가 자동으로 다음으로 넘어갑니다. 넘어가지 않으면 버튼을 눌러 주세요.",
      sent: "사진을 보냈습니다",
      takeBack: "링크 취소하기",
      another: "링크 만들기",
      here: "스마트폰 대신 여기에서 사진 추가하기",
      standing: {
        none: "스마트폰용 링크를 만들어 주세요. 사진을 보내는 단계만 열리고, 입력한 내용은 보이지 않습니다.",
        waiting: "스마트폰용 링크는 그 링크를 만든 브라우저에서만 볼 수 있습니다. 여기에서 새 링크를 만들 수 있습니다.",
        open: "스마트폰에서 링크가 열렸습니다. 스마트폰으로 사진을 찍어 주세요.",
        takenBack: "링크가 취소되었습니다. 더 이상 열 수 없습니다.",
        timeOver: "링크의 사용 시간이 지났습니다. 더 이상 열 수 없습니다.",
      },
    },
    phone: {
      heading: "이 스마트폰으로 사진 보내기",
      lead: (business) => `${business}에 서류 사진을 보내기 위한 링크입니다. 컴퓨터에서 만들어졌습니다.`,
      only: "여기에서는 사진만 추가합니다. 컴퓨터에서 입력한 내용은 보이지 않습니다. 링크는 한 번만 사용할 수 있습니다.",
      notAsked: "본인이 만든 링크가 아니면 이 페이지를 닫아 주세요.",
      button: "이 스마트폰으로 계속하기",
      notice: "사진은 컴퓨터에서 시작한 절차에 추가됩니다. 사진을 다 추가하면 ‘다음’을 눌러 주세요.",
      doneHeading: "컴퓨터에서 계속해 주세요",
      done: "사진을 받았습니다. 스마트폰의 이 페이지는 닫아도 됩니다.",
    },
  },

  photoProblems: {
    ...photoRemedies,
    "no-document": "사진에서 서류를 찾을 수 없습니다. 무늬가 없는 어두운색 책상에 놓고 더 가까이에서 다시 찍어 주세요.",
    "two-documents": "서류가 두 개 이상 보입니다. 하나만 책상에 놓고 다시 찍어 주세요.",
    "too-small": "사진에서 서류가 너무 작습니다. 서류가 사진에 가득 차도록 더 가까이에서 다시 찍어 주세요.",
    "too-bright": "사진이 너무 밝아 읽을 수 없습니다. 플래시를 끄고 햇빛이 닿지 않는 곳에서 다시 찍어 주세요.",
    "wrong-document":
      "다른 서류인 것 같습니다. 선택한 서류의 사진을 찍거나, 이전 단계로 돌아가서 이 서류를 선택해 주세요.",
    "wrong-side": "서류의 반대쪽 면인 것 같습니다. 서류를 뒤집어 다시 찍어 주세요.",
    "same-as-other-side": "두 사진에 같은 면이 찍힌 것 같습니다. 서류를 뒤집어 이 사진을 다시 찍어 주세요.",
    "not-original": "화면이나 복사본을 찍은 사진인 것 같습니다. 서류 원본을 직접 찍어 주세요.",
    "my-number-visible":
      "사진에 마이넘버(My Number)가 보입니다. 마이넘버는 받을 수 없습니다. 번호를 가리고 다시 찍어 주세요.",
  },

  refusals: {
    noFile: "선택한 파일이 없습니다. 먼저 사진을 선택한 다음 ‘추가’를 눌러 주세요.",
    heic: "HEIC 형식의 사진입니다. iPhone에서는 ‘설정’ > ‘카메라’ > ‘포맷’ > ‘높은 호환성’을 선택한 다음 다시 찍어 주세요.",
    png: "PNG 형식의 파일입니다. 카메라로 사진을 찍거나 이미지를 JPEG 형식으로 저장하여 JPEG 파일을 보내 주세요.",
    pdf: "PDF 형식의 파일입니다. 서류의 사진을 찍거나 JPEG 형식으로 스캔하여 JPEG 파일을 보내 주세요.",
    notJpeg: "이 파일은 JPEG 사진이 아닙니다. 카메라로 서류의 사진을 찍고 그 파일을 선택해 주세요.",
    empty: "빈 파일입니다. 사진을 다시 찍고 새 파일을 선택해 주세요.",
    tooSmall: "이미지가 너무 작아 읽을 수 없습니다. 작게 줄인 이미지가 아니라 원본 사진을 선택해 주세요.",
    tooLarge: "파일이 10MB보다 큽니다. 카메라에서 사진 크기를 줄인 다음 다시 찍어 주세요.",
    tooManyPixels: "화소 수가 너무 많습니다(6,000만 화소 초과). 해상도를 낮추어 다시 찍어 주세요.",
    unreadable: "사진 파일이 손상되어 끝까지 열 수 없습니다. 다시 찍거나 다른 파일을 선택해 주세요.",
    sameAsOtherSide: "다른 면과 같은 사진입니다. 이 면의 사진을 선택해 주세요.",
    placeTaken: "이미 사진이 있습니다. 먼저 ‘삭제’를 누른 다음 새 사진을 추가해 주세요.",
    combinedBack: "이 카드의 뒷면에는 마이넘버(My Number)가 적혀 있습니다. 뒷면은 보내지 마세요. 앞면만 있으면 됩니다.",
    tooMany: "이미지는 2장까지 보낼 수 있습니다. 먼저 한 장을 삭제한 다음 새 사진을 추가해 주세요.",
    interrupted: "사진이 도착하기 전에 연결이 끊겼습니다. 파일을 선택하고 ‘추가’를 다시 눌러 주세요.",
  },

  reasons: {
    blurred: {
      label: "흐릿함",
      remedy: photoRemedies.blurred,
    },
    glare: {
      label: "빛 반사",
      remedy: photoRemedies.glare,
    },
    "cut-off": {
      label: "가장자리 잘림",
      remedy: photoRemedies["cut-off"],
    },
    covered: {
      label: "일부가 가려짐",
      remedy: photoRemedies.covered,
    },
    "too-dark": { label: "너무 어두움", remedy: photoRemedies["too-dark"] },
    "wrong-document": {
      label: "다른 서류",
      remedy: "선택한 서류와 다른 서류가 찍혀 있습니다. 선택한 서류의 사진을 보내 주세요.",
    },
    "wrong-side": {
      label: "다른 면",
      remedy: "서류의 반대쪽 면이 찍혀 있습니다. 여기에서 요청하는 면의 사진을 보내 주세요.",
    },
    "back-missing": {
      label: "뒷면 없음",
      remedy: "서류의 뒷면도 필요합니다. 뒷면 사진을 찍어 추가해 주세요.",
    },
    "not-original": {
      label: "원본이 아님",
      remedy: "복사본이나 화면을 찍은 사진입니다. 서류 원본의 사진을 찍어 주세요.",
    },
    "my-number-visible": {
      label: "마이넘버(My Number)가 보임",
      remedy:
        "사진에 마이넘버(My Number)가 보입니다. 마이넘버는 받을 수 없습니다. 이 사진을 삭제하고 마이넘버가 보이지 않는 사진을 보내 주세요.",
    },
    "name-differs": {
      label: "성명이 다름",
      remedy: "입력한 성명이 서류와 다릅니다. 인쇄된 그대로 입력해 주세요.",
    },
    "birth-date-differs": {
      label: "생년월일이 다름",
      remedy: "입력한 생년월일이 서류와 다릅니다. 확인하고 다시 입력해 주세요.",
    },
    "address-differs": {
      label: "주소가 다름",
      remedy:
        "입력한 주소가 서류와 다릅니다. 가장 최근 주소를 입력해 주세요. 뒷면에 적힌 마지막 주소이며, 뒷면이 비어 있으면 앞면의 주소입니다.",
    },
    "room-missing": {
      label: "건물명 또는 호수 없음",
      remedy: "건물명 또는 호수가 없습니다. 서류에 있는 그대로 입력해 주세요.",
    },
    "number-differs": {
      label: "서류 번호가 다름",
      remedy: "입력한 서류 번호가 서류와 다릅니다. 글자와 숫자를 하나씩 확인해 주세요.",
    },
    "expiry-differs": {
      label: "만료일이 다름",
      remedy: "입력한 유효기간 만료일이 서류와 다릅니다. 확인하고 다시 입력해 주세요.",
    },
    expired: {
      label: "유효기간 지남",
      remedy: "서류의 유효기간이 지나 사용할 수 없습니다. 새 서류를 받으면 새 링크를 요청해 주세요.",
    },
    "no-longer-valid": {
      label: "더 이상 유효하지 않은 서류",
      remedy:
        "이 종류의 서류는 더 이상 유효하지 않습니다. 재류카드 또는 특별영주자증명서를 준비하고 새 링크를 요청해 주세요.",
    },
    other: { label: "기타", remedy: "담당자가 쓴 안내를 읽어 주세요." },
  },

  check: {
    heading: "입력 내용 확인",
    lead: "제출하기 전에 모든 내용을 확인해 주세요.",
    document: "서류",
    combined: "마이넘버(My Number) 카드와 통합된 카드",
    details: "서류 내용",
    photos: "사진",
    noBack: "적힌 내용 없음",
    noBackMyNumber: "보내지 않음(마이넘버가 적혀 있음)",
    noEmail: "입력하지 않음",
    renewalStamp: "카드 뒷면에 ‘申請中’(신청 중) 스탬프가 있습니다",
    renewalOnline: (receipt) => `온라인으로 신청했거나 통합된 카드, 신청 접수 번호 ${receipt}`,
    change: "변경",
    differences: "사진의 내용과 다른 곳이 있습니다",
    differencesLead:
      "항목마다 맞는 쪽을 선택해 주세요. 선택하지 않아도 ‘제출하기’를 누를 수 있습니다. 그 경우 담당자가 확인합니다.",
    youTyped: "입력한 내용",
    cardSays: "카드의 내용",
    useRead: "카드의 내용 사용하기",
    mineIsRight: "확인했습니다. 입력한 내용이 맞습니다",
    stillLooking: "아직 사진을 확인하고 있습니다. 기다리지 않아도 됩니다. 지금 제출할 수 있습니다.",
    declaration: "선언",
    declare: "‘제출하기’를 누르면 다음 사항을 선언하는 것이 됩니다.",
    declareTrue: "입력한 내용은 사실이며, 사진은 본인의 서류를 찍은 것입니다.",
    declareNotRevoked:
      "이 서류를 반납하거나 분실하지 않았고, 이 서류를 대신하는 새 서류를 발급받지 않았으며, 이 서류는 효력을 잃지 않았습니다.",
    declareAgree: "본인 확인을 위해 이 정보를 이용하는 것에 동의합니다.",
    button: "제출하기",
  },

  sent: {
    heading: "제출 완료",
    received: "서류를 접수했습니다.",
    reference: "접수 번호",
    next: "다음 절차",
    nextCheck: "담당자가 사진과 입력한 내용을 확인합니다.",
    nextMailed: "결정이 나거나 추가로 필요한 것이 있으면 이메일로 알려 드립니다.",
    nextNoMail: "결과는 이 링크를 다시 열어 확인해 주세요. 링크를 잘 보관해 주세요.",
    statusLink: "진행 상황 보기",
  },

  status: {
    headings: {
      collecting: "아직 제출하지 않았습니다",
      submitted: "서류를 확인하고 있습니다",
      waiting: "서류를 확인하고 있습니다",
      inReview: "서류를 확인하고 있습니다",
      secondReview: "서류를 확인하고 있습니다",
      moreNeeded: "수정하거나 추가할 것이 있습니다",
      approved: "승인되었습니다",
      refused: "서류를 승인할 수 없었습니다",
      withdrawn: "철회했습니다",
      expired: "이 링크의 기한이 끝났습니다",
    },
    next: {
      collecting: "아직 서류를 제출하지 않았습니다. ‘다음’을 누르면 하던 곳부터 이어서 할 수 있습니다.",
      submitted: "지금은 하실 일이 없습니다.",
      waiting: "지금은 하실 일이 없습니다.",
      inReview: "지금은 하실 일이 없습니다.",
      secondReview: "지금은 하실 일이 없습니다.",
      moreNeeded: "아래 내용을 고친 다음 다시 제출해 주세요. 나머지 내용은 그대로 남아 있습니다.",
      approved: "서류 확인이 끝났습니다. 더 하실 일이 없습니다.",
      refused: "이유는 다음과 같습니다. 잘못되었다고 생각하시면 문의해 주세요.",
      withdrawn: "더 이상 진행되지 않습니다. 다시 시작하고 싶으면 새 링크를 요청해 주세요.",
      expired: "이 링크의 기한이 끝났습니다. 서류를 제출하고 싶으면 새 링크를 요청해 주세요.",
    },
    reference: "접수 번호",
    decidedOn: "결정일",
    reasons: "고칠 내용",
    refusedReasons: "이유",
    changeTarget: (target) => `변경하기: ${target}`,
    documentTarget: "서류",
    destroyed: (sides) =>
      `사진에 마이넘버(My Number, 개인번호)가 보여서 사진을 바로 파기했습니다: ${sides}. 새 사진이 필요하면 알려 드립니다.`,
    erased: (day) => `사진과 입력한 내용은 ${day}에 모두 삭제되었습니다.`,
    comeBack: "같은 링크로 이 페이지에 다시 올 수 있습니다.",
  },

  gate: {
    heading: "본인인지 확인해 주세요",
    lead: "이 링크는 이전에 다른 기기에서 열렸습니다. 정보를 보호하기 위해 생년월일을 입력해 주세요.",
    triesLeft: (tries) => `앞으로 ${tries}번 입력할 수 있습니다.`,
    problems: {
      missing: "생년월일을 입력해 주세요.",
      malformed: "생년월일을 연도, 월, 일 순서로 숫자로 입력해 주세요. 예: 1990 5 12",
      differs: "이전에 입력한 생년월일과 다릅니다. 확인하고 다시 입력해 주세요.",
    },
  },

  withdraw: {
    heading: "철회하기",
    lead: "철회하면 사진과 입력한 내용을 모두 바로 삭제합니다. 되돌릴 수 없습니다.",
    after: "그 경우 여기에서는 본인 확인을 할 수 없습니다. 나중에 새 링크를 요청할 수 있습니다.",
    button: "철회하기",
    back: "철회하지 않고 돌아가기",
    doneHeading: "철회했습니다",
    done: "사진과 입력한 내용을 모두 삭제했습니다. 이 페이지를 닫아도 됩니다.",
  },

  message: {
    notFound: {
      heading: "페이지를 찾을 수 없습니다",
      body: "없는 링크이거나 기한이 끝난 링크입니다. 링크 전체를 열었는지 확인하거나 새 링크를 요청해 주세요.",
    },
    forbidden: {
      heading: "할 수 없는 작업입니다",
      body: "이 페이지를 열 수 없거나 페이지가 너무 오래되었습니다. 링크를 다시 열어 주세요.",
    },
    locked: {
      heading: "이 링크는 잠겼습니다",
      body: "생년월일을 여러 번 잘못 입력했습니다. 정보를 보호하기 위해 이 링크를 잠갔습니다. 새 링크를 요청해 주세요.",
    },
    elsewhere: {
      heading: "시작한 기기에서 계속해 주세요",
      body: "다른 스마트폰이나 컴퓨터에서 이 링크에 사진이 추가되었습니다. 사진을 보호하기 위해 그 기기에서 계속하거나 새 링크를 요청해 주세요.",
    },
    changed: {
      heading: "내용이 바뀌었습니다",
      body: "다른 창에서 내용이 변경되었거나 제출되었습니다. 링크를 다시 열어 지금 상황을 확인해 주세요.",
    },
    tooManyRequests: {
      heading: "잠시 기다려 주세요",
      body: "시도한 횟수가 너무 많습니다. 보낸 내용은 그대로 남아 있습니다.",
    },
    handoverOver: {
      heading: "이 링크는 더 이상 사용할 수 없습니다",
      body: "스마트폰용 링크는 한 번만 사용할 수 있고, 15분 안에 열어야 합니다. 컴퓨터에서 새 링크를 만들어 주세요.",
    },
    broken: {
      heading: "문제가 생겼습니다",
      body: "저희 쪽의 문제입니다. 보낸 내용은 그대로 남아 있습니다. 몇 분 후에 다시 시도해 주세요.",
    },
    waitMinutes: (minutes) => `${minutes}분 후에 다시 시도해 주세요.`,
    continue: "내 링크로 돌아가기",
  },

  mail: {
    greeting: "안녕하세요.",
    resume: {
      subject: (business) => `이어서 하기 위한 링크 – ${business}`,
      body: (p) =>
        `다음 링크에서 하던 곳부터 이어서 하거나 진행 상황을 볼 수 있습니다.\n${p.url}\n\n이 링크는 ${p.days}일 동안 사용할 수 있습니다. 다른 사람에게 알려 주지 마세요.`,
    },
    approved: {
      subject: (business) => `승인되었습니다 – ${business}`,
      body: (p) => `${p.business}에서 서류를 확인하고 승인했습니다. 더 하실 일이 없습니다.\n\n자세한 내용:\n${p.url}`,
    },
    refused: {
      subject: (business) => `서류를 승인할 수 없었습니다 – ${business}`,
      body: (p) =>
        `${p.business}에서 서류를 확인했으나 승인할 수 없었습니다. 이유는 다음 링크에서 확인해 주세요.\n${p.url}`,
    },
    moreNeeded: {
      subject: (business) => `수정하거나 추가할 것이 있습니다 – ${business}`,
      body: (p) =>
        `${p.business}에서 서류를 확인했습니다. 수정하거나 추가할 것이 있습니다. 고칠 내용은 다음 링크에서 확인해 주세요. 나머지 내용은 그대로 남아 있습니다.\n${p.url}`,
    },
    ending: (p) => `접수 번호: ${p.reference}\n문의처: ${p.contact}`,
  },
}
