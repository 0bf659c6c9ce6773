import type { Words } from "./en.ts"

/** 照片的问题和解决办法。无论由工作人员还是由自动检查发现，用语都相同。 */
const photoRemedies = {
  blurred: "照片不清晰。请拿稳手机，或使用微距模式重新拍摄。",
  glare: "证件上有反光。请关闭闪光灯，避开灯光重新拍摄。",
  "cut-off": "证件有一部分没有拍进照片。请把四个角都拍进去，重新拍摄。",
  covered: "证件有一部分被遮住了。请从卡套中取出，手指不要挡住证件，重新拍摄。",
  "too-dark": "照片太暗，看不清内容。请在明亮的地方重新拍摄。",
}

/** 简体中文。语气礼貌、简明，以“您”称呼读者。制度和证件名称采用日本政府中文资料中的译名。 */
export const zhHans: Words = {
  ownName: "简体中文",
  locale: "zh-Hans-CN",

  layout: {
    skip: "跳到正文",
    languages: "语言",
    demo: "这是演示。这里的人物都是虚构的。请不要上传真实的证件。",
    withdraw: "撤回",
    withdrawHint: "停止办理，并删除您已提供的内容。",
    questions: (business) => `如有疑问，请联系${business}：`,
    errorPrefix: "错误：",
    step: (step, of) => `第${step}步，共${of}步`,
    sending: "正在发送，请稍候。",
  },

  form: {
    optional: "（选填）",
    named: (name, text) => `${name}：${text}`,
    problemsHeading: "有需要修改的地方",
    error: "错误：",
    yes: "是",
    no: "否",
    continue: "继续",
    year: "年",
    month: "月",
    day: "日",
    reasonHeading: "请修改这里",
    staffSay: "工作人员留言：",
  },

  documents: {
    "residence-card": "在留卡",
    "special-permanent-resident-certificate": "特别永住者证明书",
    "alien-registration-certificate": "外国人登录证明书",
    "certificate-of-registered-matters": "登录原票记载事项证明书",
  },

  fields: {
    name: "姓名",
    birthDate: "出生日期",
    sex: "性别",
    nationality: "国籍/地区",
    address: "住址",
    housingComplex: "您是否住在公寓等集合住宅？",
    room: "楼名和房间号",
    number: "证件号码",
    expiresOn: "到期日",
    issuedOn: "签发日期",
    nextConfirmationFrom: "下次确认（换发）申请期间的第一天",
    renewal: "您是否正在申请更新在留期间或变更在留资格？",
  },
  email: "电子邮箱",

  sexes: { M: "男", F: "女", X: "证件上未印，或两者都不是" },

  sides: { front: "正面", back: "背面", page1: "第1页", page2: "第2页" },

  states: {
    collecting: "尚未提交",
    submitted: "已收到",
    waiting: "等待审核",
    inReview: "审核中",
    secondReview: "再次审核中",
    moreNeeded: "需要修改或补充",
    approved: "已通过",
    refused: "未通过",
    withdrawn: "已撤回",
    expired: "已结束",
  },

  start: {
    heading: "开始办理",
    lead: (business) => `${business}需要您用在日本签发的证件证明身份。`,
    how: "请拍摄证件的照片，并填写证件上印的内容。之后由工作人员审核。大约需要5分钟。",
    reference: "客户编号",
    referenceHint: "请输入您收到的客户编号或代号。",
    haveLink: "如果您已有我们提供的链接，请打开该链接。您之前办理的内容都已保留。",
    closed: "请打开我们发给您的链接开始办理。如果没有链接，请联系我们。",
    button: "开始",
    problems: {
      missing: "请输入您收到的客户编号。",
      tooLong: "编号太长。请核对后重新输入。",
    },
  },

  acceptance: {
    heading: "这份证件可以使用吗？",
    link: "先确认您的证件是否可以使用",
    lead: "只需半分钟，就能知道您的证件是否可以使用。",
    kept: "在这里填写的内容不会被保存。",
    button: "确认",
    headings: {
      yes: "可以使用",
      yesWithBack: "可以使用，还需要背面的照片",
      renewalPending: "在申请审查期间可以使用",
      askRenewal: "还有一个问题",
      perhaps: "也许可以使用，需要由工作人员查看",
      expired: "不能使用，证件已过期",
      noLongerIssued: "不能使用，证件已不再有效",
    },
    back: {
      needed: "请上传正面和背面的照片。",
      ifWritten: "请上传正面的照片。如果背面写有内容，或者正面的住址栏写着“未定”，请把背面的照片也一并上传。",
      notNeeded: "只需正面的照片。",
      covered: "请上传正面的照片，以及遮住个人编号（My Number）后拍摄的背面照片。之后我们会说明怎样遮盖。",
      never: "请只上传正面的照片。请不要上传印有个人编号（My Number）的一面。",
    },
    renewalShownBy: {
      stamp: "请上传正面的照片，以及盖有印章的背面照片。",
      online: "需要申请受理邮件中的编号。",
    },
    askRenewal: "卡片上印的日期已过。请同时回答这个问题：",
    lastDay: (day) => `这份证件可以使用的最后一天是${day}。`,
    renewed: "（更新后的新证件）",
    statusMissing: "请选择您是否为特别永住者。",
    staffDecide: "以上结果根据您填写的内容得出。工作人员会查看每一份证件后再作决定。",
    toStart: "前往开始页面",
  },

  identification: {
    heading: "身份确认说明",
    lead: (business) => `${business}需要确认您的身份。请上传一种证件的照片，由工作人员审核。`,
    minutes: "大约需要5分钟。",
    comeBack: (days) => `您可以中途停下，${days}天内用同一链接继续办理。您已提供的内容会保留。`,
    who: "由谁确认，为何确认",
    business: "企业",
    purpose: "目的",
    contact: "联系方式",
    needed: "您需要准备",
    oneOf: "以下证件中的任意一种：",
    alsoNeeded: "以及用来拍摄或扫描证件的手机、相机或扫描仪。",
    mustBeValid: "已过期或已失效的证件不能使用。",
    consent: "我们如何处理您的信息",
    collectedTerm: "收集的信息",
    collected: "您填写的内容、证件的照片、您的电子邮箱（如果您提供），以及每一步完成的时间。",
    useTerm: "使用目的",
    use: (purpose) => `仅用于以下目的：${purpose}`,
    demoPurpose: "在向您出借设备之前，确认您的姓名、住址和出生日期。",
    seenTerm: "谁可以查看",
    seen: (business) =>
      `只有${business}负责审核证件的工作人员可以查看。每次查看照片都会留下记录。除法律要求的情况外，未经您同意，不会提供给其他任何人。`,
    keptTerm: "保存多久",
    keptApproved: (days) => `如果通过：自决定之日起${days}天。`,
    keptRefused: (days) => `如果未通过：自决定之日起${days}天。`,
    keptUndecided: (days) => `如果您没有完成办理：自链接失效之日起${days}天。`,
    keptThen: "之后，我们会删除照片和您填写的全部内容。",
    rightsTerm: "您的权利",
    rights:
      "您可以要求查阅或更正您的信息，也可以要求我们停止使用并删除您的信息。请通过上面的联系方式与我们联系。在作出决定之前，您也可以在任何页面点击“撤回”，所有内容会立即删除。",
    choiceTerm: "由您选择",
    choice: "您没有义务提交任何内容。如果您不想提交，请关闭本页面。这样我们就无法在这里确认您的身份。",
    agree: "点击“开始”，即表示您同意我们这样使用您的信息。",
    button: "开始",
  },

  document: {
    heading: "选择证件",
    lead: "请选择您要提交的证件。请把证件准备在手边。",
    legend: "您持有哪种证件？",
    combined: "这是一体化卡，即与个人编号卡（My Number Card）合一的卡（2026年6月起签发）",
    combinedHint: "如果是一体化卡，请上传正面。只有背面写有新的住址时，才需要上传背面，并请遮住个人编号（My Number）。",
    reminders: "请注意",
    correct: "请确认姓名、住址和出生日期填写正确。",
    current: (document) => `请确认您的${document}有效。已过期或已失效的不能使用。`,
    backNotes: (document) => `如果您的${document}背面写有内容，请拍摄背面并一并上传。`,
    secondPage: "如果有第2页，或者背面写有内容，请一并上传。",
    inSentence: {
      "residence-card": "在留卡",
      "special-permanent-resident-certificate": "特别永住者证明书",
      "alien-registration-certificate": "外国人登录证明书",
      "certificate-of-registered-matters": "登录原票记载事项证明书",
    },
    missing: "请选择您要提交的证件。",
  },

  oldPaper: {
    heading: "选择证件",
    warning: "这份证件很可能已不再有效",
    why: {
      "alien-registration-certificate":
        "外国人登录制度已于2012年7月9日废除。现在，这种证明书只对符合以下条件的特别永住者有效：2012年7月8日或之前出生，并且还没有过16岁生日。",
      "certificate-of-registered-matters":
        "这种证明书自2012年7月9日起不再签发。现有的证明书都已过旧，不能证明您现在的住址。",
    },
    instead: "如果您持有以下证件，请改用其中一种：",
    ask: "关于您的证明书的两个问题",
    askHint: "您可以不回答。如果回答，我们就能马上知道您的证明书是否仍然有效。",
    status: "您是否为特别永住者？",
    notGood: "根据这些回答，您的证明书已不再有效。",
    mayContinue: "您仍然可以用它继续办理。工作人员会查看，并可能请您提交其他证件。",
    cannotContinue: "在这里不能用这份证件继续办理。请选择其他证件，或者联系我们。",
    cannotContinueUnless: "不能用这份证明书继续办理。如果回答有误，请改正后点击“继续”。",
    another: "选择其他证件",
  },

  /** Beside the drawn card on the details page. */
  cardMap: { caption: "样本：各项内容印在哪里。新版卡片可能略有不同。" },

  details: {
    heading: "填写证件内容",
    lead: "请完全按照证件上印的内容填写每一项。",
    expiredCannot: "已过期或已失效的证件不能使用。",
    nameHint: "请按证件上印的顺序，在一行内填写完整姓名。",
    birthDateHint: "例如：1990\u00a05\u00a012",
    birthDatePartlyKnownHint: "例如：1990\u00a05\u00a012。如果证件上没有写月或日，请留空。",
    nationalityHint: "请用英语或日语填写。",
    addressHint: "请按证件上印的内容，用日语填写。楼名和房间号请填写在另外的栏中。例如：",
    addressOnBackHint: "如果背面写有新的住址，请填写最新的住址。",
    housingHint: "如果您住在集合住宅，需要按证件上的内容填写楼名和房间号。",
    roomHint: "如果您住在集合住宅，必须填写。例如：",
    numberHint: "卡片右上角的12位字母和数字。例如：",
    oldNumberHint: "请按证件上印的内容填写。",
    expiryHint: "印在卡片的下方。卡片在这一天当天仍然有效。例如：2028\u00a010\u00a020",
    issuedHint: "证件上印的签发日期。",
    windowHint: "印在证件下方的期间的第一天。",
    emailHint: "我们只会用它给您发送返回这里的链接和审核结果。",
    renewalHint:
      "如果您在卡片上印的日期当天或之前提出了申请，在结果出来之前卡片继续有效，最长至该日期后2个月。永住者和在留期间为30天以下的人除外。",
    renewal: {
      stamp: "是，卡片背面盖有“申請中”的印章",
      online: "是，在网上申请，或者持有一体化卡",
      none: "否",
    },
    renewalReceipt: "申请受理邮件中的编号（申請受付番号）",
    renewalReceiptHint: "仅限在网上申请或持有一体化卡的人填写。",
    emailMalformed: "请按name@example.com的格式填写电子邮箱，或者留空。",
  },

  postalCode: {
    label: "邮政编码",
    hint: "7位数字。我们会查出住址的开头部分，其余部分请您自己填写。",
    lookUp: "查询",
    malformed: "邮政编码是7位数字。例如：100-0013",
    unknown: "查不到这个邮政编码。请按证件上印的内容填写完整住址。",
    use: "填入住址栏",
    goOn: "请在后面按证件上印的内容填写其余的住址。",
  },

  fromPhoto: {
    offer: "先上传照片，自动填写各栏",
    offerHint: "我们会读取您的证件，填写能读出的内容。之后请您逐项核对。",
    photosLead: "请先添加照片。我们会读取照片，填写下一页的各栏。之后请您逐项核对。",
    typeInstead: "改为先自己填写",
    filledLead: "我们已填写能读出的内容。请对照照片，逐字核对每一栏，有错误请改正。",
    readFromCard: "从您的卡片读取。请核对。",
    readFromPaper: "从您的证明书读取。请核对。",
    unsure: "这一项没能读清楚。请按您在这里看到的内容填写。",
    strip: (field) => `从您的照片中截取：${field}`,
    looking: "正在读取您的照片。您填写的内容会保留。",
    lookAgain: "查看照片是否已读取完毕",
    filled: {
      asRead: "由照片填入，未改动",
      changed: "由照片填入，已改动",
    },
  },

  problems: {
    field: {
      name: {
        missing: "请按证件上印的内容填写姓名。",
        malformed: "请用证件上印的文字填写姓名。",
        notAsPrinted: "请用证件上印的文字填写姓名。",
        tooLong: "姓名太长。请只填写证件上印的姓名。",
      },
      birthDate: {
        missing: "请填写出生日期。",
        malformed: "请用数字填写出生日期：4位数的公历年份、月、日。例如：1990\u00a05\u00a012",
        noSuchDay: "没有这一天。请核对出生日期的月和日。",
        future: "这一天还没有到。请填写证件上印的公历年份。例如：1990",
        tooOld: "出生日期必须在1900年或之后。请填写证件上印的公历年份。",
      },
      sex: { missing: "请选择证件上印的性别。" },
      nationality: {
        missing: "请按证件上印的内容填写国籍/地区。",
        malformed: "请核对国籍/地区。请用文字填写国家或地区的名称。",
        tooLong: "国籍/地区太长。请只填写国家或地区的名称。",
      },
      address: {
        missing: "请按证件上印的内容，用日语填写住址。",
        malformed: "请核对住址，按证件上印的内容用日语填写。",
        notAsPrinted: "请按证件上印的内容，用日语文字填写住址。",
        tooLong: "住址太长。请把楼名和房间号填写在另外的栏中。",
      },
      housingComplex: { missing: "如果您住在公寓等集合住宅，请选择“是”；如果不是，请选择“否”。" },
      room: {
        missing: "请填写楼名和房间号。住在集合住宅的人必须填写。",
        malformed: "请同时填写房间号，例如202号。",
        notAsPrinted: "请按证件上印的内容填写楼名和房间号。",
        tooLong: "楼名和房间号太长。请只填写楼名和房间号。",
      },
      number: {
        missing: "请填写证件号码。",
        malformed: "证件号码由2个字母、8个数字和2个字母组成，例如AB12345678CD。请查看卡片的右上角，重新填写。",
        notAsPrinted: "请按证件上印的内容填写证件号码。",
        tooLong: "证件号码太长。请只填写这份证件的号码。",
      },
      expiresOn: {
        missing: "请填写证件上印的到期日。",
        malformed: "请用数字填写到期日的年、月、日。例如：2028\u00a010\u00a020",
        noSuchDay: "没有这一天。请核对到期日的月和日。",
        expired:
          "这份证件已过期，不能使用。请核对日期。如果日期正确，请更新证件或选择其他证件。您填写的其他内容会保留。",
      },
      issuedOn: {
        missing: "请填写证件上印的签发日期。",
        malformed: "请用数字填写签发日期的年、月、日。例如：2010\u00a04\u00a01",
        noSuchDay: "没有这一天。请核对签发日期的月和日。",
        future: "签发日期晚于今天。请核对年份。",
      },
      nextConfirmationFrom: {
        missing: "请填写下次确认（换发）申请期间的第一天。",
        malformed: "请用数字填写下次确认（换发）申请期间第一天的年、月、日。",
        noSuchDay: "没有这一天。请核对下次确认（换发）申请期间的第一天。",
      },
      renewal: {
        missing: "请选择您是否正在申请更新在留期间或变更在留资格。",
        renewalUnclear:
          "请选择您申请更新或变更的方式。如果您是在网上申请的，或者持有一体化卡，请填写申请受理邮件中的编号。",
        malformed: "请核对申请受理邮件中的编号，重新填写。",
        tooLong: "编号太长。请只填写申请受理邮件中的编号。",
        expired: "这份证件已过期，不能使用。请更新证件或选择其他证件。",
      },
    },
    any: {
      missing: (field) => `${field}：没有填写。请填写证件上印的内容。`,
      malformed: (field) => `${field}：填写的内容似乎有误。请核对证件，重新填写。`,
      noSuchDay: (field) => `${field}：没有这一天。请核对月和日。`,
      future: (field) => `${field}：这一天还没有到。请核对年份。`,
      tooOld: (field) => `${field}：必须在1900年或之后。请核对年份。`,
      tooLong: (field) => `${field}：内容太长。请只填写证件上印的内容。`,
      notAsPrinted: (field) => `${field}：请用证件上印的文字填写。`,
      expired: (field) => `${field}：这一天已过，证件不能使用。`,
      renewalUnclear: (field) => `${field}请选择一个答案。`,
    },
  },

  photos: {
    heading: "上传照片",
    lead: "请拍摄证件的数码照片，或者扫描证件。最多可以上传2张图片。",
    howTo: "怎样拍好照片",
    guide: {
      clear: "清晰易读：每个字都能看清，没有反光",
      macro: "用微距模式（相机上的花朵标志）会拍得更清晰",
      complete: "证件完整，四个角都在照片里",
      jpeg: "文件为JPEG格式",
      size: "每张约500KB，最大可以到10MB",
    },
    chooseFile: (side) => `${side}：选择文件`,
    chooseHint: "请先选择照片，再点击“添加”。",
    takePhoto: "拍照",
    notYetAdded: "尚未添加。点击“添加”即可上传这张照片。",
    add: "添加",
    added: "已添加",
    answers: {
      looking: "正在检查您的照片，需要几秒钟。",
      late: "所需时间比平时长。您可以继续办理。如果需要更好的照片，我们会告诉您。",
      reload: "请重新加载本页面查看结果。",
      fine: "这张照片可以使用。",
      anyway: "按原样使用这张照片。工作人员会查看。",
      destroyed: "这张照片中可以看到个人编号（My Number），我们已立即销毁照片。",
      afterDestroyed:
        "我们不能接收个人编号（My Number）。如果这一面印有个人编号，请先把它遮住，再重新拍照，然后点击“添加”。",
    },
    chooseAnotherHint: "请选择新的照片，再点击“添加”。新照片会替换这张照片。",
    sendAnyway: "仍然使用这张照片",
    sendAnywayHint: "如果拍不出更好的照片，可以使用这张。工作人员会查看。",
    delete: "删除",
    photoOf: (side) => `您的照片：${side}`,
    backWritten: "背面是否写有内容？",
    backWrittenHint: "例如新的住址、许可或印章。",
    page2Written: "是否有第2页，或者背面是否写有内容？",
    backIfWritten: "如果这一面写有内容，需要上传这一面的照片。",
    backNeeded: "这一面的照片也需要上传。",
    doNotSendBack: "请不要上传背面，因为背面印有个人编号（My Number）。请只用正面继续。",
    myNumberSide: {
      written: "背面是否写有新的住址？",
      writtenHint: "如果有，请选择“是”，再点击“继续”。之后我们会请您上传遮住个人编号（My Number）的背面照片。",
      unanswered: "如果背面写有新的住址，请选择“是”；如果没有，请选择“否”。",
      cover:
        "拍照之前，请用纸条遮住个人编号（My Number）：12位数字、“個人番号”字样，如果有方形二维码，也请遮住。请不要遮住新的住址。",
      orPaint: "您也可以先拍照，再在这里把个人编号涂黑。",
      unseen: "我们无法确认照片中的个人编号（My Number）是否已被遮住，因此销毁了这张照片。请重新拍照，然后点击“添加”。",
      board: "您的照片，可以在上面涂黑",
      paint:
        "请用手指或鼠标，把12位数字、“個人番号”字样和方形二维码涂黑。使用键盘时，按方向键移动方框，同时按Shift键和方向键改变方框的大小，按Enter键涂黑。",
      privacy: "在您点击“添加”之前，照片只保留在这台设备上。",
      undo: "撤销",
      startOver: "全部重来",
      done: "已遮住个人编号",
    },
    problems: {
      missing: (side) => `请添加${side}的照片。请先选择文件，再点击“添加”。`,
      unchanged: (side) => `工作人员请您重新上传${side}的照片。请先点击“删除”，再选择新的照片并点击“添加”。`,
      backUnanswered: "如果背面写有内容，请选择“是”；如果没有，请选择“否”。",
    },
  },

  photoScript: {
    addAnyway: "如果您认为照片没有问题，请点击“添加”。",
    preparing: "正在准备上传照片。",
    sending: "正在上传照片",
    waiting: "正在等待照片送达的确认。",
    again: "连接中断，照片尚未添加。正在重试。",
    painted: "已涂黑。",
    paintUndone: "涂黑的部分已取消。",
    paintFirst: "请先遮住个人编号（My Number），再点击“已遮住个人编号”。",
    cannotPaint:
      "在这里无法涂黑照片。请用纸条遮住个人编号（My Number），重新拍照。如果照片中看不到个人编号，请点击“已遮住个人编号”。",
    failed: "照片未能上传，没有添加。请检查网络连接，再次点击“添加”。",
  },

  pauses: {
    script: (time) => `上传的照片太多，这张照片尚未添加。我们会在${time}（日本时间）自动重试。`,
    place: (time) => `这一面已有多张照片不能使用。${time}（日本时间）起可以添加下一张。`,
  },

  handover: {
    offer: "这里没有好用的相机？请用手机拍照，然后回到这里继续。",
    offerButton: "用手机继续",
    computer: {
      heading: "用手机继续",
      lead: "请用手机相机扫描这个QR码，或者在手机上打开链接。",
      rules: "这个链接只用来上传照片，通过它看不到您填写的内容。链接只能使用一次，并且必须在15分钟内打开。",
      code: "QR码：手机链接",
      link: "手机链接",
      copy: "复制",
      copied: "已复制。",
      copyByHand: "链接已选中。请按Ctrl+C复制。",
      goesOn: "手机上传照片后，本页面会自动进入下一步。如果没有反应，请点击按钮。",
      sent: "我已上传照片",
      takeBack: "取消链接",
      another: "生成链接",
      here: "改为在这里添加照片",
      standing: {
        none: "请生成手机链接。它只会打开上传照片的步骤，不会显示您填写的内容。",
        waiting: "手机链接只能在生成它的浏览器中看到。您可以在这里生成新的链接。",
        open: "您的手机已打开链接。请用手机拍照。",
        takenBack: "链接已取消，不能再打开。",
        timeOver: "链接的时限已过，不能再打开。",
      },
    },
    phone: {
      heading: "用这部手机上传照片",
      lead: (business) => `这个链接用来向${business}上传您的证件照片。它是在电脑上生成的。`,
      only: "在这里只添加照片，看不到在电脑上填写的内容。链接只能使用一次。",
      notAsked: "如果这个链接不是您本人生成的，请关闭本页面。",
      button: "用这部手机继续",
      notice: "照片会添加到您在电脑上开始办理的手续中。添加完成后，请点击“继续”。",
      doneHeading: "请回到电脑继续",
      done: "我们已收到您的照片。您可以关闭手机上的本页面。",
    },
  },

  photoProblems: {
    ...photoRemedies,
    "no-document": "在照片中找不到证件。请把证件放在没有花纹的深色桌面上，靠近一些重新拍摄。",
    "two-documents": "照片中有不止一份证件。请只在桌上放一份，重新拍摄。",
    "too-small": "证件在照片中太小。请靠近一些，让证件占满画面，重新拍摄。",
    "too-bright": "照片太亮，看不清内容。请关闭闪光灯，避开阳光重新拍摄。",
    "wrong-document": "照片拍的似乎是其他证件。请拍摄您选择的证件，或者返回改选这种证件。",
    "wrong-side": "照片拍的似乎是证件的另一面。请把证件翻过来重新拍摄。",
    "same-as-other-side": "两张照片似乎拍的是同一面。请把证件翻过来，重新拍摄这一张。",
    "not-original": "这似乎是翻拍屏幕或复印件的照片。请拍摄证件本身，不要拍摄证件的图片。",
    "my-number-visible": "照片中可以看到个人编号（My Number）。我们不能接收个人编号。请把编号遮住，重新拍摄。",
  },

  refusals: {
    noFile: "没有选择文件。请先选择照片，再点击“添加”。",
    heic: "这张照片是HEIC格式。使用iPhone时，请打开“设置”>“相机”>“格式”，选择“兼容性最佳”，然后重新拍摄。",
    png: "这个文件是PNG格式。请上传JPEG文件：用相机拍照，或者把图片保存为JPEG格式。",
    pdf: "这个文件是PDF格式。请上传JPEG文件：拍摄证件，或者扫描为JPEG格式。",
    notJpeg: "这个文件不是JPEG照片。请用相机拍摄证件，然后选择该文件。",
    empty: "这个文件是空的。请重新拍照，选择新的文件。",
    tooSmall: "图片太小，看不清内容。请选择原始照片，不要选择缩略图。",
    tooLarge: "这个文件超过10MB。请在相机中选择较小的照片尺寸，然后重新拍摄。",
    tooManyPixels: "图片的像素太多（超过6000万像素）。请降低分辨率，重新拍摄。",
    unreadable: "照片已损坏，无法完整打开。请重新拍摄，或者选择其他文件。",
    sameAsOtherSide: "这张照片与另一面的照片相同。请选择这一面的照片。",
    placeTaken: "这里已有照片。请先点击“删除”，再添加新的照片。",
    combinedBack:
      "这张卡的背面印有您的个人编号（My Number），因此我们没有接收这张照片。只有背面写有新的住址时，才需要背面的照片。如果写有新的住址，请选择“是”，再点击“继续”。",
    tooMany: "最多可以上传2张图片。请先删除一张，再添加新的照片。",
    interrupted: "照片送达之前连接中断。请选择文件，再次点击“添加”。",
  },

  reasons: {
    blurred: {
      label: "模糊",
      remedy: photoRemedies.blurred,
    },
    glare: {
      label: "反光",
      remedy: photoRemedies.glare,
    },
    "cut-off": {
      label: "边缘没拍全",
      remedy: photoRemedies["cut-off"],
    },
    covered: {
      label: "部分被遮住",
      remedy: photoRemedies.covered,
    },
    "too-dark": { label: "太暗", remedy: photoRemedies["too-dark"] },
    "wrong-document": {
      label: "证件不符",
      remedy: "照片中的证件与您选择的不同。请上传您所选证件的照片。",
    },
    "wrong-side": {
      label: "拍错了面",
      remedy: "照片拍的是证件的另一面。请上传这里要求的那一面的照片。",
    },
    "back-missing": {
      label: "缺少背面",
      remedy: "还需要证件的背面。请拍摄背面并添加照片。",
    },
    "not-original": {
      label: "不是原件",
      remedy: "照片拍的是复印件或屏幕。请拍摄证件原件。",
    },
    "my-number-visible": {
      label: "能看到个人编号（My Number）",
      remedy: "照片中有个人编号（My Number），我们不能接收。请删除这张照片，上传看不到个人编号的照片。",
    },
    "name-differs": {
      label: "姓名不符",
      remedy: "您填写的姓名与证件上的不同。请完全按照证件上印的内容填写。",
    },
    "birth-date-differs": {
      label: "出生日期不符",
      remedy: "您填写的出生日期与证件上的不同。请核对后重新填写。",
    },
    "address-differs": {
      label: "住址不符",
      remedy:
        "您填写的住址与证件上的不同。请填写最新的住址：背面写有住址时，填写其中最后一个；背面没有内容时，填写正面的住址。",
    },
    "room-missing": {
      label: "缺少楼名或房间号",
      remedy: "没有填写楼名或房间号。请按证件上的内容填写。",
    },
    "number-differs": {
      label: "证件号码不符",
      remedy: "您填写的证件号码与证件上的不同。请逐个核对字母和数字。",
    },
    "expiry-differs": {
      label: "到期日不符",
      remedy: "您填写的到期日与证件上的不同。请核对后重新填写。",
    },
    expired: {
      label: "已过期",
      remedy: "证件已过期，不能使用。拿到新证件后，请向我们索取新的链接。",
    },
    lapsed: {
      label: "号码已失效",
      remedy: "出入国在留管理厅的查询结果显示，这份证件的号码已失效，不能使用。如有新证件，请向我们索取新的链接。",
    },
    "no-longer-valid": {
      label: "证件已不再有效",
      remedy: "这种证件已不再有效。请使用在留卡或特别永住者证明书，并向我们索取新的链接。",
    },
    other: { label: "其他", remedy: "请阅读工作人员的留言。" },
  },

  check: {
    heading: "核对填写内容",
    lead: "提交之前，请核对全部内容。",
    document: "证件",
    combined: "一体化卡，与个人编号卡（My Number Card）合一",
    details: "证件内容",
    photos: "照片",
    noBack: "没有写任何内容",
    noBackMyNumber: "不上传：印有个人编号（My Number）",
    noEmail: "未填写",
    renewalStamp: "卡片背面盖有“申請中”的印章",
    renewalOnline: (receipt) => `在网上申请或持有一体化卡，编号：${receipt}`,
    change: "更改",
    differences: "照片中的内容与您填写的不同",
    differencesLead: "请为每一项选择正确的内容。如果不选择，也可以点击“提交”，之后由工作人员查看。",
    youTyped: "您填写的内容",
    cardSays: "卡片上的内容",
    useRead: "采用卡片上的内容",
    mineIsRight: "我已核对，我填写的正确",
    stillLooking: "我们还在检查您的照片。您不必等待，现在就可以提交。",
    declaration: "您的声明",
    declare: "点击“提交”，即表示您声明：",
    declareTrue: "您填写的内容属实，照片拍摄的是您本人的证件。",
    declareNotRevoked: "该证件没有交还或遗失，没有重新签发，也没有失效。",
    declareAgree: "您同意我们使用这些信息确认您的身份。",
    button: "提交",
  },

  sent: {
    heading: "已提交",
    received: "我们已收到您的证件资料。",
    reference: "您的参考编号",
    next: "接下来",
    nextCheck: "工作人员会审核您的照片和填写的内容。",
    nextMailed: "有结果时，或者需要您补充时，我们会给您发送电子邮件。",
    nextNoMail: "请打开这个链接查看结果。请妥善保存链接。",
    statusLink: "查看进度",
  },

  status: {
    headings: {
      collecting: "尚未提交",
      submitted: "正在审核您的证件",
      waiting: "正在审核您的证件",
      inReview: "正在审核您的证件",
      secondReview: "正在审核您的证件",
      moreNeeded: "需要您修改或补充",
      approved: "审核已通过",
      refused: "我们未能接受您的证件",
      withdrawn: "您已撤回",
      expired: "此链接已失效",
    },
    next: {
      collecting: "您还没有提交证件。点击“继续”，从上次停下的地方接着办理。",
      submitted: "您现在不需要做任何事。",
      waiting: "您现在不需要做任何事。",
      inReview: "您现在不需要做任何事。",
      secondReview: "您现在不需要做任何事。",
      moreNeeded: "请修改这里列出的内容，然后重新提交。其他内容都已保留。",
      approved: "我们已审核您的证件。您不需要再做任何事。",
      refused: "原因如下。如果您认为有误，请联系我们。",
      withdrawn: "手续已终止。如果您想重新开始，请向我们索取新的链接。",
      expired: "此链接的有效期已过。如果您仍想提交证件，请向我们索取新的链接。",
    },
    reference: "参考编号",
    decidedOn: "决定日期",
    reasons: "需要修改的地方",
    refusedReasons: "原因",
    changeTarget: (target) => `更改：${target}`,
    sendAgain: "如果您可以改正以上问题，请向我们索取新的链接，重新提交证件。",
    wordsErased: "工作人员就此写的留言，已与其他内容一并删除。",
    documentTarget: "证件",
    destroyed: (sides) =>
      `照片中可以看到个人编号（My Number），我们已立即销毁该照片：${sides}。如果需要新的照片，我们会告诉您。`,
    corrections: "我们更正的内容",
    corrected: (field, from, to) => `${field}：您填写的是“${from}”，证件上是“${to}”，已按证件更正。`,
    erased: (day) => `您的照片和您填写的全部内容已于${day}删除。`,
    comeBack: "您可以用同一链接回到本页面。",
  },

  usualTime: {
    both: (half, most) => `一半的证件在${half}以内得出结果，九成的证件在${most}以内得出结果。`,
    one: (most) => `九成的证件在${most}以内得出结果。`,
  },

  receipt: {
    link: "回执（可打印或保存）",
    heading: "回执",
    lead: "您可以打印本页面，或者用浏览器保存为PDF。为了避免回执遗失后被人滥用，这里不显示您填写的具体内容。",
    sentAt: "提交时间",
    japanTime: (time) => `${time}（日本时间）`,
    what: "您提交的内容",
    typed: "您填写的项目",
    photos: (count) => `${count}张照片`,
    erasedAfter: (day) => `我们会在${day}删除您的照片和您填写的全部内容。`,
    standing: "当前状态",
    back: "查看进度",
    why: {
      withdrawn: "删除原因：您已撤回。",
      time: "删除原因：保存期限已满。",
      business: "删除原因：企业在保存期限届满前进行了删除。",
    },
    remains:
      "办理记录仍会保留，包括参考编号、证件种类、审核结果，以及每一步完成的时间。记录中不包含您的姓名和您填写的内容。",
  },

  counter: {
    by: (name) => `在窗口办理(经办人:${name})`,
    consent: "请您本人阅读本页。只有您本人可以同意:请自己按“开始”。",
    finish: "结束在此屏幕上的办理",
  },

  keep: {
    saved: "已保存。",
    later: "没有网络连接，尚未保存。我们会自动重试。",
    refused: "本页面已过时，您最后一次更改未能保存。请重新打开您的链接。",
    unsent: "这是您上次离开本页面时的内容。请核对，然后点击“继续”。",
  },

  gate: {
    heading: "请确认是您本人",
    lead: "此链接曾在其他设备上打开。为了保护您的信息，请输入您的出生日期。",
    triesLeft: (tries) => `您还可以尝试${tries}次。`,
    differs: "与之前填写的出生日期不同。请核对后重试。",
  },

  withdraw: {
    heading: "撤回",
    lead: "撤回后，我们会立即删除您的照片和您填写的全部内容。此操作无法撤销。",
    after: "这样我们就无法在这里确认您的身份。您以后可以向我们索取新的链接。",
    button: "撤回",
    back: "不撤回，返回",
    doneHeading: "您已撤回",
    done: "您的照片和您填写的全部内容已删除。您可以关闭本页面。",
  },

  message: {
    notFound: {
      heading: "找不到页面",
      body: "此链接不存在，或者已失效。请确认您打开的是完整的链接，或者向我们索取新的链接。",
    },
    forbidden: {
      heading: "无法进行此操作",
      body: "您无法打开本页面，或者页面已过时。请重新打开您的链接。",
    },
    locked: {
      heading: "此链接已锁定",
      body: "出生日期输错的次数过多。为了保护您的信息，此链接已锁定。请向我们索取新的链接。",
    },
    elsewhere: {
      heading: "请在开始办理的设备上继续",
      body: "已有照片在另一部手机或电脑上添加到此链接。为了保护照片，请在那台设备上继续，或者向我们索取新的链接。",
    },
    changed: {
      heading: "内容有变动",
      body: "内容已在另一个窗口中更改或提交。请重新打开您的链接，查看当前状态。",
    },
    tooManyRequests: {
      heading: "请稍等片刻",
      body: "尝试的次数过多。您已提供的内容会保留。",
    },
    handoverOver: {
      heading: "此链接已不能使用",
      body: "手机链接只能使用一次，并且必须在15分钟内打开。请在电脑上生成新的链接。",
    },
    broken: {
      heading: "出现了问题",
      body: "这是我们的故障。您已提供的内容会保留。请过几分钟再试。",
    },
    waitMinutes: (minutes) => `请在${minutes}分钟后再试。`,
    continue: "返回您的链接",
  },

  mail: {
    greeting: "您好：",
    resume: {
      subject: (business) => `继续办理的链接 – ${business}`,
      body: (p) =>
        `您可以用以下链接从上次停下的地方继续，或者查看进度：\n${p.url}\n\n链接在${p.days}天内有效。请不要把它转给他人。`,
    },
    approved: {
      subject: (business) => `审核已通过 – ${business}`,
      body: (p) => `${p.business}已审核您的证件，审核通过。您不需要再做任何事。\n\n详情：\n${p.url}`,
    },
    refused: {
      subject: (business) => `我们未能接受您的证件 – ${business}`,
      body: (p) => `${p.business}已审核您的证件，但未能接受。请打开您的链接查看原因：\n${p.url}`,
    },
    moreNeeded: {
      subject: (business) => `需要您修改或补充 – ${business}`,
      body: (p) =>
        `${p.business}已审核您的证件，需要您修改或补充。其他内容都已保留。请打开您的链接查看需要修改的地方：\n${p.url}`,
    },
    ending: (p) => `您的参考编号：${p.reference}\n如有疑问，请联系：${p.contact}`,
  },
}
