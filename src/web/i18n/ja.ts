import type { Words } from "./en.ts"

/** 写真の問題と直し方。担当者が見つけても、自動の確認で見つかっても同じ言葉を使う。 */
const photoRemedies = {
  blurred: "写真がはっきりしていません。スマートフォンを動かさないようにするか、接写モードで撮り直してください。",
  glare: "書類に光が反射しています。フラッシュを切り、照明から離れて撮り直してください。",
  "cut-off": "書類の一部が写真からはみ出しています。四隅がすべて入るように撮り直してください。",
  covered: "書類の一部が隠れています。ケースから出し、指がかからないようにして撮り直してください。",
  "too-dark": "写真が暗くて読めません。明るい場所で撮り直してください。",
}

/** 日本語。やさしく、ていねいに。制度の名前は正式なものを使う。 */
export const ja: Words = {
  ownName: "日本語",
  locale: "ja-JP",

  layout: {
    skip: "本文へ進む",
    languages: "言語",
    demo: "これはデモです。登場する人物はすべて架空です。本物の書類は送らないでください。",
    withdraw: "取り下げる",
    withdrawHint: "手続きをやめて、送った情報を消去します。",
    contact: "お問い合わせ先",
    errorPrefix: "エラー: ",
    step: (step, of) => `ステップ ${step}/${of}`,
    sending: "送信しています。しばらくお待ちください。",
  },

  form: {
    optional: "(任意)",
    problemsHeading: "入力内容を確認してください",
    error: "エラー:",
    yes: "はい",
    no: "いいえ",
    continue: "次へ",
    year: "年",
    month: "月",
    day: "日",
    reasonHeading: "ここを直してください",
    staffSay: "担当者より:",
  },

  documents: {
    "residence-card": "在留カード",
    "special-permanent-resident-certificate": "特別永住者証明書",
    "alien-registration-certificate": "外国人登録証明書",
    "certificate-of-registered-matters": "登録原票記載事項証明書",
  },

  fields: {
    name: "氏名",
    birthDate: "生年月日",
    sex: "性別",
    nationality: "国籍・地域",
    address: "住居地",
    housingComplex: "アパート、マンションなどの集合住宅に住んでいますか。",
    room: "建物名と部屋番号",
    number: "書類の番号",
    expiresOn: "有効期間の満了日",
    issuedOn: "交付年月日",
    nextConfirmationFrom: "次回確認(切替)申請期間の最初の日",
    renewal: "在留期間の更新または在留資格の変更を申請中ですか。",
  },
  email: "メールアドレス",

  sexes: { M: "男", F: "女", X: "印刷がない、またはどちらでもない" },

  sides: { front: "表面", back: "裏面", page1: "1ページ目", page2: "2ページ目" },

  states: {
    collecting: "未送信",
    submitted: "受付済み",
    waiting: "確認待ち",
    inReview: "確認中",
    secondReview: "再確認中",
    moreNeeded: "修正待ち",
    approved: "承認",
    refused: "不承認",
    withdrawn: "取り下げ",
    expired: "期限切れ",
  },

  start: {
    heading: "手続きを始める",
    lead: (business) => `${business}が、日本で発行された書類によるご本人の確認をお願いしています。`,
    how: "書類の写真を撮り、印刷されている内容を入力してください。その後、担当者が確認します。かかる時間は約5分です。",
    reference: "お客様番号",
    referenceHint: "お知らせした番号または記号を入力してください。",
    haveLink: "すでに専用のリンクをお持ちの方は、そのリンクを開いてください。続きから始められます。",
    closed: "お送りした専用のリンクを開いてください。リンクがない方は、お問い合わせください。",
    button: "始める",
    problems: {
      missing: "お知らせしたお客様番号を入力してください。",
      tooLong: "番号が長すぎます。確かめて、もう一度入力してください。",
    },
  },

  identification: {
    heading: "本人確認のご案内",
    lead: (business) =>
      `${business}が、ご本人であることを確認します。書類を1つ選び、写真を送ってください。担当者が確認します。`,
    minutes: "かかる時間は約5分です。",
    comeBack: (days) => `途中でやめても、同じリンクから${days}日間は続きを始められます。送った内容は残ります。`,
    who: "確認を行う事業者と目的",
    business: "事業者",
    purpose: "目的",
    contact: "お問い合わせ先",
    needed: "必要なもの",
    oneOf: "次の書類のうち、いずれか1つ:",
    alsoNeeded: "写真を撮るためのスマートフォン、カメラまたはスキャナー。",
    mustBeValid: "有効期間が過ぎた書類や、失効した書類は使えません。",
    consent: "個人情報の取扱い",
    collectedTerm: "取得する情報",
    collected: "入力した内容、書類の写真、メールアドレス(入力した場合)、それぞれの手続きの日時。",
    useTerm: "利用目的",
    use: (purpose) => `次の目的だけに利用します: ${purpose}`,
    demoPurpose: "機器をお貸しする前に、氏名、住居地、生年月日を確認するため。",
    seenTerm: "情報を見る人",
    seen: (business) =>
      `${business}で書類を確認する担当者だけが見ます。写真を見たときは、必ず記録が残ります。法令に基づく場合を除き、同意なく第三者に提供することはありません。`,
    keptTerm: "保存する期間",
    keptApproved: (days) => `承認された場合: 決定から${days}日間。`,
    keptRefused: (days) => `承認されなかった場合: 決定から${days}日間。`,
    keptUndecided: (days) => `手続きが終わらなかった場合: リンクの期限から${days}日間。`,
    keptThen: "その後、写真と入力した内容を消去します。",
    rightsTerm: "お客様の権利",
    rights:
      "ご自身の情報について、開示、訂正、利用停止、消去を求めることができます。上のお問い合わせ先にご連絡ください。決定の前であれば、どのページからでも「取り下げる」を選ぶと、すべての情報がすぐに消去されます。",
    choiceTerm: "提出は任意です",
    choice: "送りたくない場合は、このページを閉じてください。その場合、ここでの本人確認はできません。",
    agree: "「始める」を押すと、上記の個人情報の取扱いに同意したことになります。",
    button: "始める",
  },

  document: {
    heading: "書類の選択",
    lead: "送る書類を選んでください。書類をお手元にご用意ください。",
    legend: "どの書類をお持ちですか。",
    combined: "マイナンバーカードと一体になったカードです(2026年6月以降に交付)",
    combinedHint:
      "一体になったカードの場合は、表面だけを送ってください。マイナンバーが書かれた面は送らないでください。",
    reminders: "ご注意",
    correct: "氏名、住居地、生年月日が正しく入力されていることを確かめてください。",
    current: (document) =>
      `${document}が有効であることを確かめてください。有効期間が過ぎたもの、失効したものは使えません。`,
    backNotes: (document) => `${document}の裏面に記載がある場合は、裏面の写真も必ず送ってください。`,
    secondPage: "2ページ目がある場合、または裏面に記載がある場合は、その写真も送ってください。",
    inSentence: {
      "residence-card": "在留カード",
      "special-permanent-resident-certificate": "特別永住者証明書",
      "alien-registration-certificate": "外国人登録証明書",
      "certificate-of-registered-matters": "登録原票記載事項証明書",
    },
    missing: "送る書類を選んでください。",
  },

  oldPaper: {
    heading: "書類の選択",
    warning: "この書類は、現在は有効でない可能性が高いです",
    why: {
      "alien-registration-certificate":
        "外国人登録制度は2012年7月9日に廃止されました。現在この証明書が有効なのは、2012年7月8日以前に生まれ、16歳の誕生日を過ぎていない特別永住者の方だけです。",
      "certificate-of-registered-matters":
        "この証明書は2012年7月9日以降、発行されていません。現在の住居地を確認する書類としては、どれも古すぎます。",
    },
    instead: "次の書類をお持ちの方は、そちらを使ってください:",
    ask: "証明書についての質問(2つ)",
    askHint: "答えなくても進めます。答えていただくと、証明書がまだ有効かどうかがすぐに分かります。",
    status: "特別永住者ですか。",
    notGood: "この回答では、証明書はすでに有効ではありません。",
    mayContinue: "この書類のまま進むこともできます。担当者が確認し、別の書類をお願いすることがあります。",
    cannotContinue: "この書類では手続きを進められません。別の書類を選ぶか、お問い合わせください。",
    cannotContinueUnless:
      "この証明書では手続きを進められません。回答に誤りがある場合は、直してから「次へ」を押してください。",
    another: "別の書類を選ぶ",
  },

  details: {
    heading: "書類の内容の入力",
    lead: "書類に印刷されているとおりに入力してください。",
    expiredCannot: "有効期間が過ぎた書類や、失効した書類は、本人確認に使えません。",
    nameHint: "印刷されている順番のまま、1行で入力してください。",
    birthDateHint: "例: 1990 5 12",
    birthDatePartlyKnownHint: "例: 1990 5 12。書類に月や日の記載がない場合は、空欄にしてください。",
    nationalityHint: "日本語または英語で入力してください。",
    addressHint: "印刷されているとおり、日本語で入力してください。建物名と部屋番号は別の欄に入力します。例:",
    addressOnBackHint: "裏面に新しい住居地が書かれている場合は、いちばん新しいものを入力してください。",
    housingHint: "集合住宅に住んでいる方は、書類のとおりに建物名と部屋番号を入力してください。",
    roomHint: "集合住宅に住んでいる方は必ず入力してください。例:",
    numberHint: "カードの右上にある12文字の英字と数字です。例:",
    oldNumberHint: "書類に印刷されているとおりに入力してください。",
    expiryHint: "カードの下のほうに印刷されています。その日までは有効です。例: 2028 10 20",
    issuedHint: "書類に印刷されている交付年月日または発行日です。",
    windowHint: "書類の下のほうに印刷されている期間の、最初の日です。",
    emailHint: "続きを始めるためのリンクと、結果のお知らせだけをお送りします。",
    renewalHint:
      "印刷された日までに申請した場合、決定が出るまで、最長で印刷された日の2か月後まで、カードは有効です。永住者の方と、在留期間が30日以下の方は除きます。",
    renewal: {
      stamp: "はい。カードの裏面に「申請中」のスタンプがあります",
      online: "はい。オンラインで申請した、または一体になったカードです",
      none: "いいえ",
    },
    renewalReceipt: "受付メールの申請受付番号",
    renewalReceiptHint: "オンラインで申請した方、または一体になったカードの方だけ入力してください。",
    emailMalformed: "name@example.com のような形で入力するか、空欄にしてください。",
  },

  problems: {
    field: {
      name: {
        missing: "書類に印刷されているとおりに氏名を入力してください。",
        malformed: "書類に印刷されている文字で氏名を入力してください。",
        notAsPrinted: "書類に印刷されている文字で氏名を入力してください。",
        tooLong: "氏名が長すぎます。書類に印刷されている氏名だけを入力してください。",
      },
      birthDate: {
        missing: "生年月日を入力してください。",
        malformed: "生年月日は、年、月、日を数字で入力してください。例: 1990 5 12",
        noSuchDay: "存在しない日付です。生年月日の月と日を確かめてください。",
        future: "生年月日が今日より後になっています。年を確かめてください。",
        tooOld: "生年月日は1900年以降で入力してください。年を確かめてください。",
      },
      sex: { missing: "書類に印刷されている性別を選んでください。" },
      nationality: {
        missing: "書類に印刷されている国籍・地域を入力してください。",
        malformed: "国籍・地域を確かめてください。国または地域の名前を文字で入力してください。",
        tooLong: "国籍・地域が長すぎます。国または地域の名前だけを入力してください。",
      },
      address: {
        missing: "書類に印刷されているとおり、住居地を日本語で入力してください。",
        malformed: "住居地を確かめて、書類に印刷されているとおり日本語で入力してください。",
        notAsPrinted: "書類に印刷されているとおり、住居地を日本語の文字で入力してください。",
        tooLong: "住居地が長すぎます。建物名と部屋番号は別の欄に入力してください。",
      },
      housingComplex: { missing: "集合住宅に住んでいる方は「はい」、そうでない方は「いいえ」を選んでください。" },
      room: {
        missing: "建物名と部屋番号を入力してください。集合住宅に住んでいる方は必要です。",
        malformed: "部屋番号も入力してください。例: 202号",
        notAsPrinted: "書類に印刷されているとおりに、建物名と部屋番号を入力してください。",
        tooLong: "建物名と部屋番号が長すぎます。建物名と部屋番号だけを入力してください。",
      },
      number: {
        missing: "書類の番号を入力してください。",
        malformed:
          "書類の番号は、AB12345678CD のように英字2文字、数字8文字、英字2文字です。カードの右上を見て、もう一度入力してください。",
        notAsPrinted: "書類に印刷されているとおりに番号を入力してください。",
        tooLong: "書類の番号が長すぎます。この書類の番号だけを入力してください。",
      },
      expiresOn: {
        missing: "書類に印刷されている有効期間の満了日を入力してください。",
        malformed: "有効期間の満了日は、年、月、日を数字で入力してください。例: 2028 10 20",
        noSuchDay: "存在しない日付です。有効期間の満了日の月と日を確かめてください。",
        expired:
          "有効期間が過ぎているため、この書類は使えません。日付を確かめてください。日付が正しい場合は、書類を更新するか、別の書類を選んでください。ほかの入力内容は残ります。",
      },
      issuedOn: {
        missing: "書類に印刷されている交付年月日を入力してください。",
        malformed: "交付年月日は、年、月、日を数字で入力してください。例: 2010 4 1",
        noSuchDay: "存在しない日付です。交付年月日の月と日を確かめてください。",
        future: "交付年月日が今日より後になっています。年を確かめてください。",
      },
      nextConfirmationFrom: {
        missing: "次回確認(切替)申請期間の最初の日を入力してください。",
        malformed: "次回確認(切替)申請期間の最初の日は、年、月、日を数字で入力してください。",
        noSuchDay: "存在しない日付です。次回確認(切替)申請期間の最初の日を確かめてください。",
      },
      renewal: {
        missing: "更新または変更を申請中かどうかを選んでください。",
        renewalUnclear:
          "申請の方法を選んでください。オンラインで申請した方、または一体になったカードの方は、受付メールの申請受付番号を入力してください。",
        malformed: "受付メールの申請受付番号を確かめて、もう一度入力してください。",
        tooLong: "番号が長すぎます。受付メールの申請受付番号だけを入力してください。",
        expired: "有効期間が過ぎているため、この書類は使えません。書類を更新するか、別の書類を選んでください。",
      },
    },
    any: {
      missing: (field) => `${field}: 入力がありません。書類に印刷されている内容を入力してください。`,
      malformed: (field) => `${field}: 書類を確かめて、もう一度入力してください。`,
      noSuchDay: (field) => `${field}: 存在しない日付です。月と日を確かめてください。`,
      future: (field) => `${field}: 今日より後の日付です。年を確かめてください。`,
      tooOld: (field) => `${field}: 1900年以降で入力してください。年を確かめてください。`,
      tooLong: (field) => `${field}: 長すぎます。書類に印刷されている内容だけを入力してください。`,
      notAsPrinted: (field) => `${field}: 書類に印刷されている文字で入力してください。`,
      expired: (field) => `${field}: この日を過ぎているため、書類は使えません。`,
      renewalUnclear: (field) => `${field} 答えを選んでください。`,
    },
  },

  photos: {
    heading: "写真の提出",
    lead: "書類の写真をデジタルカメラなどで撮るか、スキャンしてください。画像は2枚まで送れます。",
    howTo: "写真の撮り方",
    guide: {
      clear: "すべての文字がはっきり読め、光の反射がないこと",
      macro: "接写(マクロ)モード、カメラの花のマークを使うと、よりはっきり撮れます",
      complete: "書類の全体、四隅までが写っていること",
      jpeg: "ファイルの形式はJPEG",
      size: "1枚あたり約500KB。10MBまで送れます",
    },
    chooseFile: (side) => `${side} – ファイルを選択`,
    chooseHint: "写真を選んでから「追加」を押してください。",
    takePhoto: "写真を撮る",
    notYetAdded: "まだ追加されていません。「追加」を押すと、この写真を送ります。",
    add: "追加",
    added: "追加しました",
    answers: {
      looking: "写真を確認しています。数秒かかります。",
      late: "いつもより時間がかかっています。先へ進んでもかまいません。撮り直しが必要なときは、お知らせします。",
      reload: "結果を見るには、このページを読み込み直してください。",
      fine: "この写真で大丈夫です。",
      anyway: "この写真のまま送ります。担当者が見て確かめます。",
      destroyed: "マイナンバー(個人番号)が写っていたため、この写真はすぐに消去しました。",
      afterDestroyed:
        "マイナンバーは受け取ることができません。この面に書かれている場合は、番号を隠してください。新しい写真を撮り、「追加」を押してください。",
    },
    chooseAnotherHint: "新しい写真を選んでから「追加」を押してください。この写真と入れ替わります。",
    sendAnyway: "このまま送る",
    sendAnywayHint: "これより良い写真が撮れないときは、この写真を送れます。担当者が見て確かめます。",
    delete: "削除",
    photoOf: (side) => `追加した写真: ${side}`,
    backWritten: "裏面に何か書かれていますか。",
    backWrittenHint: "例: 新しい住居地、許可、スタンプなど。",
    page2Written: "2ページ目がありますか。または、裏面に何か書かれていますか。",
    backIfWritten: "この面に記載がある場合は、写真が必要です。",
    backNeeded: "この面の写真も必要です。",
    doNotSendBack: "裏面は送らないでください。マイナンバーが書かれています。表面だけで次へ進んでください。",
    problems: {
      missing: (side) => `${side}の写真を追加してください。ファイルを選んでから「追加」を押します。`,
      unchanged: (side) =>
        `担当者が${side}の新しい写真をお願いしています。「削除」を押してから、新しい写真を選んで「追加」を押してください。`,
      backUnanswered: "裏面に何か書かれている場合は「はい」、書かれていない場合は「いいえ」を選んでください。",
    },
  },

  photoScript: {
    addAnyway: "この写真で問題がなければ、そのまま「追加」を押してください。",
    preparing: "写真を送る準備をしています。",
    sending: "写真を送っています。",
    waiting: "写真が届いたという返事を待っています。",
    again: "接続が切れ、写真はまだ追加されていません。もう一度送ります。",
    failed: "写真を送れませんでした。追加されていません。接続を確かめて、もう一度「追加」を押してください。",
  },

  photoProblems: {
    ...photoRemedies,
    "no-document": "写真の中に書類が見つかりません。無地の暗い色の机に置き、近づいて撮り直してください。",
    "two-documents": "書類が2つ以上写っています。1つだけを机に置いて、撮り直してください。",
    "too-small": "書類が小さく写っています。写真いっぱいになるまで近づいて、撮り直してください。",
    "too-bright": "写真が明るすぎて読めません。フラッシュを切り、日光の当たらない場所で撮り直してください。",
    "wrong-document":
      "別の書類が写っているようです。選んだ書類の写真を撮るか、前に戻って、この書類を選び直してください。",
    "wrong-side": "反対の面が写っているようです。書類を裏返して、撮り直してください。",
    "same-as-other-side": "2枚とも同じ面が写っているようです。書類を裏返して、この写真を撮り直してください。",
    "not-original": "画面またはコピーを撮った写真のようです。書類そのものを撮ってください。",
    "my-number-visible":
      "マイナンバーが写っています。マイナンバーは受け取ることができません。番号を隠して、撮り直してください。",
  },

  refusals: {
    noFile: "ファイルが選ばれていません。写真を選んでから「追加」を押してください。",
    heic: "この写真はHEIC形式です。iPhoneの場合は、「設定」>「カメラ」>「フォーマット」>「互換性優先」を選んで、もう一度撮ってください。",
    png: "このファイルはPNG形式です。カメラで撮るか、JPEG形式で保存して、JPEGのファイルを送ってください。",
    pdf: "このファイルはPDF形式です。書類の写真を撮るか、JPEG形式でスキャンして、JPEGのファイルを送ってください。",
    notJpeg: "このファイルはJPEG形式の写真ではありません。カメラで書類の写真を撮り、そのファイルを選んでください。",
    empty: "ファイルの中身がありません。もう一度写真を撮り、新しいファイルを選んでください。",
    tooSmall: "画像が小さすぎて読めません。縮小した画像ではなく、元の写真を選んでください。",
    tooLarge: "ファイルが10MBを超えています。カメラの写真サイズを小さくして、もう一度撮ってください。",
    tooManyPixels: "画素数が多すぎます(6,000万画素まで)。解像度を下げて、もう一度撮ってください。",
    unreadable: "写真が壊れていて、最後まで開けません。もう一度撮るか、別のファイルを選んでください。",
    sameAsOtherSide: "もう一方の面と同じ写真です。この面の写真を選んでください。",
    placeTaken: "すでに写真があります。先に「削除」を押してから、新しい写真を追加してください。",
    combinedBack: "このカードの裏面にはマイナンバーが記載されています。裏面は送らないでください。表面だけで足ります。",
    tooMany: "画像は2枚まで送れます。先に1枚を削除してから、新しい写真を追加してください。",
    interrupted: "写真が届く前に接続が切れました。ファイルを選んで、もう一度「追加」を押してください。",
  },

  reasons: {
    blurred: {
      label: "ぼやけている",
      remedy: photoRemedies.blurred,
    },
    glare: {
      label: "光の反射",
      remedy: photoRemedies.glare,
    },
    "cut-off": {
      label: "端が切れている",
      remedy: photoRemedies["cut-off"],
    },
    covered: {
      label: "一部が隠れている",
      remedy: photoRemedies.covered,
    },
    "too-dark": { label: "暗すぎる", remedy: photoRemedies["too-dark"] },
    "wrong-document": {
      label: "別の書類",
      remedy: "選んだ書類と違う書類が写っています。選んだ書類の写真を送ってください。",
    },
    "wrong-side": {
      label: "面が違う",
      remedy: "書類の反対の面が写っています。ここでお願いしている面の写真を送ってください。",
    },
    "back-missing": {
      label: "裏面がない",
      remedy: "書類の裏面の写真も必要です。裏面の写真を撮って追加してください。",
    },
    "not-original": {
      label: "原本ではない",
      remedy: "コピーまたは画面の写真です。書類の原本を撮ってください。",
    },
    "my-number-visible": {
      label: "マイナンバーが見える",
      remedy:
        "マイナンバーが写っています。マイナンバーは受け取ることができません。写真を削除し、マイナンバーが写っていない写真を送ってください。",
    },
    "name-differs": {
      label: "氏名が違う",
      remedy: "入力した氏名が書類と違います。印刷されているとおりに入力してください。",
    },
    "birth-date-differs": {
      label: "生年月日が違う",
      remedy: "入力した生年月日が書類と違います。確かめて、もう一度入力してください。",
    },
    "address-differs": {
      label: "住居地が違う",
      remedy:
        "入力した住居地が書類と違います。いちばん新しいものを入力してください。裏面に記載があればその最後のもの、なければ表面のものです。",
    },
    "room-missing": {
      label: "建物名・部屋番号がない",
      remedy: "建物名または部屋番号がありません。書類のとおりに入力してください。",
    },
    "number-differs": {
      label: "番号が違う",
      remedy: "入力した番号が書類と違います。1文字ずつ確かめてください。",
    },
    "expiry-differs": {
      label: "満了日が違う",
      remedy: "入力した有効期間の満了日が書類と違います。確かめて、もう一度入力してください。",
    },
    expired: {
      label: "有効期間切れ",
      remedy: "書類の有効期間が過ぎているため、使えません。新しい書類ができましたら、新しいリンクをお求めください。",
    },
    "no-longer-valid": {
      label: "現在は無効な書類",
      remedy:
        "この種類の書類は、現在は有効ではありません。在留カードまたは特別永住者証明書をご用意のうえ、新しいリンクをお求めください。",
    },
    other: { label: "その他", remedy: "担当者からのお知らせを読んでください。" },
  },

  check: {
    heading: "入力内容の確認",
    lead: "送信する前に、すべての内容を確かめてください。",
    document: "書類",
    combined: "マイナンバーカードと一体になったカード",
    details: "書類の内容",
    photos: "写真",
    noBack: "記載なし",
    noBackMyNumber: "送りません(マイナンバーが書かれているため)",
    noEmail: "入力なし",
    renewalStamp: "カードの裏面に「申請中」のスタンプがあります",
    renewalOnline: (receipt) => `オンラインで申請、または一体になったカード。申請受付番号 ${receipt}`,
    change: "変更",
    differences: "写真の内容と違うところがあります",
    differencesLead: "正しいほうを選んでください。選ばなくても「送信」を押せます。その場合は、担当者が確かめます。",
    youTyped: "入力した内容",
    cardSays: "カードの内容",
    useRead: "カードの内容を使う",
    mineIsRight: "確かめました。入力が正しいです",
    stillLooking: "まだ写真を確認しています。お待ちいただかなくても、送信できます。",
    declaration: "申告",
    declare: "「送信」を押すと、次のことを申告したことになります。",
    declareTrue: "入力した内容は事実であり、写真は自分の書類のものです。",
    declareNotRevoked: "この書類は、返納、紛失、再交付をしておらず、失効していません。",
    declareAgree: "本人確認のためにこの情報が利用されることに同意します。",
    button: "送信",
  },

  sent: {
    heading: "送信完了",
    received: "書類を受け付けました。",
    reference: "受付番号",
    next: "今後の流れ",
    nextCheck: "担当者が写真と入力内容を確認します。",
    nextMailed: "結果が出たとき、または追加のお願いがあるときに、メールをお送りします。",
    nextNoMail: "結果は、このリンクを開いて確かめてください。リンクは大切に保管してください。",
    statusLink: "状況を見る",
  },

  status: {
    headings: {
      collecting: "まだ送信されていません",
      submitted: "書類を確認しています",
      waiting: "書類を確認しています",
      inReview: "書類を確認しています",
      secondReview: "書類を確認しています",
      moreNeeded: "修正または追加をお願いします",
      approved: "承認されました",
      refused: "書類を承認できませんでした",
      withdrawn: "取り下げました",
      expired: "このリンクの期限が過ぎました",
    },
    next: {
      collecting: "まだ書類が送信されていません。「次へ」を押すと、続きから始められます。",
      submitted: "今は何もする必要はありません。",
      waiting: "今は何もする必要はありません。",
      inReview: "今は何もする必要はありません。",
      secondReview: "今は何もする必要はありません。",
      moreNeeded: "次のところを直して、もう一度送信してください。ほかの内容は残っています。",
      approved: "書類の確認が終わりました。これ以上の手続きは必要ありません。",
      refused: "理由は次のとおりです。誤りと思われる場合は、お問い合わせください。",
      withdrawn: "手続きは終わりました。もう一度始めたい場合は、新しいリンクをお求めください。",
      expired: "このリンクの期限が過ぎました。書類を送りたい場合は、新しいリンクをお求めください。",
    },
    reference: "受付番号",
    decidedOn: "決定日",
    reasons: "直すところ",
    refusedReasons: "理由",
    changeTarget: (target) => `変更する: ${target}`,
    documentTarget: "書類",
    destroyed: (sides) =>
      `マイナンバー(個人番号)が写っていたため、写真をすぐに消去しました: ${sides}。新しい写真が必要なときは、お知らせします。`,
    erased: (day) => `写真と入力した内容は、${day}に消去されました。`,
    comeBack: "同じリンクから、いつでもこのページを開けます。",
  },

  gate: {
    heading: "ご本人の確認",
    lead: "このリンクは、以前に別の端末で開かれています。情報を守るため、生年月日を入力してください。",
    triesLeft: (tries) => `あと${tries}回入力できます。`,
    problems: {
      missing: "生年月日を入力してください。",
      malformed: "生年月日は、年、月、日を数字で入力してください。例: 1990 5 12",
      differs: "前に入力された生年月日と違います。確かめて、もう一度入力してください。",
    },
  },

  withdraw: {
    heading: "取り下げる",
    lead: "取り下げると、写真と入力した内容がすぐに消去されます。元に戻すことはできません。",
    after: "その場合、ここでの本人確認はできません。後で新しいリンクをお求めになることはできます。",
    button: "取り下げる",
    back: "取り下げずに戻る",
    doneHeading: "取り下げました",
    done: "写真と入力した内容を消去しました。このページを閉じてください。",
  },

  message: {
    notFound: {
      heading: "ページが見つかりません",
      body: "このリンクは存在しないか、期限が過ぎています。リンク全体を開いたか確かめるか、新しいリンクをお求めください。",
    },
    forbidden: {
      heading: "この操作はできません",
      body: "このページを開けないか、ページが古くなっています。リンクをもう一度開いてください。",
    },
    locked: {
      heading: "このリンクは使えなくなりました",
      body: "生年月日の間違いが続いたため、情報を守るためにリンクを止めました。新しいリンクをお求めください。",
    },
    changed: {
      heading: "内容が変わっています",
      body: "別の画面で変更または送信されました。リンクをもう一度開いて、今の状況を確かめてください。",
    },
    tooManyRequests: {
      heading: "しばらくお待ちください",
      body: "操作の回数が多すぎます。送った内容は残っています。",
    },
    broken: {
      heading: "問題が起きました",
      body: "こちらの不具合です。送った内容は残っています。数分後にもう一度お試しください。",
    },
    waitMinutes: (minutes) => `${minutes}分後にもう一度お試しください。`,
    continue: "リンクに戻る",
  },

  review: {
    signIn: {
      heading: "審査: サインイン",
      lead: "自分の名前を選んでください。デモでは、押すだけでサインインできます。",
      button: (name) => `${name}としてサインイン`,
      roles: { reviewer: "審査担当", none: "権限なし" },
      nobody: "担当者はまだ登録されていません。",
      live: "担当者はパスキーでサインインします。この版にはまだパスキーがないため、ここではサインインできません。",
    },

    desk: {
      label: "担当者",
      signedInAs: "サインイン中:",
      signOut: "サインアウト",
      queue: "一覧へ",
    },

    queue: {
      heading: "審査",
      waiting: (cases) => (cases === 0 ? "確認待ちはありません。" : `確認待ち ${cases}件`),
      next: "次の案件",
      oldestFirst: "いちばん長く待っている案件から始めます。",
      nothingWaits: "確認待ちはありません。申請者が送信すると、ここに表示されます。",
      held: "担当中の案件",
      noneHeld: "担当中の案件はありません。",
      decided: "最近の決定",
      noneDecided: "決定した案件はまだありません。",
      sentAt: "送信",
      decidedAt: "決定",
      newRequest: "新しい依頼",
      newRequestLead: "書類の提出をお願いするお客様のリンクを作ります。",
      customerReference: "お客様番号",
      customerReferenceHint: "このお客様に付けている自社の番号です。",
      makeLink: "リンクを作る",
      madeLink: "申請者に送るリンク",
      madeLinkFor: (reference) => `お客様番号 ${reference} のリンクです。`,
      madeLinkOnce: "表示されるのは今回だけです。今コピーして、お客様に送ってください。",
      copy: "コピー",
      copied: "コピーしました。",
      copyByHand: "リンクを選択しました。Ctrl+Cでコピーしてください。",
      problems: {
        missing: "お客様番号を入力してください。",
        tooLong: "番号が長すぎます。確かめて、もう一度入力してください。",
      },
    },

    case: {
      facts: "案件の内容",
      state: "状態",
      document: "書類",
      combined: "マイナンバーカードと一体",
      customerReference: "お客様番号",
      round: "回数",
      sentAt: "送信",
      language: "言語",
      email: "メール",
      emailGiven: "あり",
      emailNone: "なし",
      holder: "担当",
      you: "自分",
      until: (time) => `${time}まで`,

      photos: "写真",
      photo: (side) => `写真: ${side}`,
      openPhoto: (side) => `${side}: 写真をそのまま開く`,
      held: "マイナンバーが写っていないか確認中です。確認が終わると、ここに表示されます。",
      unchecked: "この写真は、自動では確認できませんでした。",
      upright: "切り抜いてまっすぐにした写真",
      noPhotos: "写真はありません(消去された場合も含みます)。",
      noBackMyNumber: "裏面なし: 一体のカードの裏面にはマイナンバーが書かれています。",
      zoomTools: "拡大と回転",
      zoomIn: "拡大",
      zoomOut: "縮小",
      fit: "全体",
      rotate: "回転",
      flip: "反対の面",
      keys: "写真の上で使えるキー: + と − で拡大・縮小、0 で全体、矢印で移動、R で回転、F で反対の面。ドラッグでも動きます。",

      fields: "入力された内容と読み取り",
      noFields: "入力された内容はありません(消去された場合も含みます)。",
      readOnly: "読み取った内容(入力なし)",
      readFields: {
        nameKanji: "漢字の氏名",
        status: "在留資格",
        stayUntil: "在留期間の満了日",
        backAddress: "裏面の住居地",
      },
      typedAs: "入力",
      readAs: "読取",
      readTheSame: "読み取りと同じ",
      strip: (field) => `写真の一部: ${field}`,
      unsure: "不確か",
      settled: "申請者が確かめて、入力した内容が正しいと答えています。",
      shortFields: {
        housingComplex: "集合住宅",
        nextConfirmationFrom: "次回確認の最初の日",
        renewal: "更新の申請中",
      },

      findings: "確認結果",
      noFindings: "自動の確認では問題は見つかりませんでした。写真は目で確かめてください。",
      weights: { blocks: "停止", review: "要確認", note: "参考" },

      history: "履歴",
      events: {
        submitted: "申請者が送信",
        claimed: "担当を開始",
        "given-back": "担当を戻した",
        approved: "承認",
        moreNeeded: "追加を依頼",
        refused: "不承認",
        withdrawn: "申請者が取り下げ",
        expired: "リンクの期限切れ",
        erased: "消去",
      },
      by: (name) => name,

      standing: {
        notYours: "この案件の担当ではないため、決定できません。",
        heldByOther: (name) => `${name}が担当しているため、決定できません。`,
        moved: "この案件は、今は決定できる状態ではありません。",
      },

      decision: "決定",
      reasonsHint: "違うところを選んでください。承認に理由は要りません。",
      photoReasons: "写真",
      fieldReasons: "入力された内容",
      otherReasons: "書類",
      final: "直せない理由: 不承認のときだけ",
      applicantReads: "申請者が読む文",
      words: "申請者への言葉",
      wordsHint: (language) =>
        `「その他」のときに必要です。入力したとおりに申請者に表示されます。申請者の言語: ${language}。個人情報は要りません。`,
      approve: "承認",
      askForMore: "追加を依頼",
      refuse: "不承認",
      giveBack: "担当を戻す",
      problems: {
        noOutcome: "まだ決定されていません。「承認」「追加を依頼」「不承認」のどれかを押してください。",
        noReason: "理由を1つ以上選んでください。申請者に理由を伝えるためです。",
        finalReason: "申請者が直せない理由が選ばれています。選択を外すか、「不承認」を押してください。",
        wordsMissing: "「その他」が選ばれています。申請者に伝える言葉を入力してください。",
        wordsUnused: "言葉は「その他」と一緒に送られます。「その他」を選ぶか、言葉を消してください。",
        wrongTarget: "この案件に合わない理由が選ばれています。もう一度選んでください。",
        reasonOnApproval:
          "理由が選ばれています。承認する場合は選択を外してください。そうでなければ「追加を依頼」か「不承認」を押してください。",
      },
    },

    findings: {
      "photo.my-number-visible":
        "マイナンバーが写っていたため、写真はすぐに消去されました。新しい写真を依頼してください。",
      "photo.wrong-document": "選んだ書類とは別の書類が写っているようです。",
      "photo.wrong-side": "反対の面が写っているようです。",
      "photo.same-side-twice": "2枚とも同じ面が写っているようです。",
      "photo.not-original": "原本ではなく、画面またはコピーを撮ったもののようです。",
      "photo.unchecked": "写真を自動で確認できませんでした。マイナンバーも含めて、すべて目で確かめてください。",
      "photo.unclear": "読み取りにくい写真のまま送られました。",
      "address.room-not-printed": "部屋番号が入力されていますが、書類には印刷されていないようです。",
      "name.differs": "入力された氏名が、写真から読み取った氏名と違います。",
      "name.order-differs": "入力された氏名の語順が、印刷と違います。",
      "birth-date.differs": "入力された生年月日が、写真から読み取ったものと違います。",
      "sex.differs": "選ばれた性別が、写真から読み取ったものと違います。",
      "nationality.differs": "入力された国籍・地域が、写真から読み取ったものと違います。",
      "number.differs": "入力された番号が、写真から読み取った番号と違います。",
      "expiry.differs": "入力された有効期間が、写真から読み取ったものと違います。",
      "address.differs": "入力された住居地が、写真から読み取ったものと違います。",
      "name.unreadable": "氏名を写真から読み取れませんでした。目で確かめてください。",
      "birth-date.unreadable": "生年月日を写真から読み取れませんでした。目で確かめてください。",
      "sex.unreadable": "性別を写真から読み取れませんでした。目で確かめてください。",
      "nationality.unreadable": "国籍・地域を写真から読み取れませんでした。目で確かめてください。",
      "number.unreadable": "番号を写真から読み取れませんでした。目で確かめてください。",
      "expiry.unreadable": "有効期間を写真から読み取れませんでした。目で確かめてください。",
      "address.unreadable": "住居地を写真から読み取れませんでした。目で確かめてください。",
      "back.changes-address": "裏面に、表面より新しい住居地があります。そちらが有効です。",
      "document.expired": "印刷された有効期間を過ぎています。",
      "document.expires-soon": "有効期間がまもなく終わります。",
      "document.renewal-pending":
        "印刷された日を過ぎていますが、更新の申請中とのことです。スタンプまたは番号と、在留期間が30日を超え、永住ではないことを確かめてください。",
      "document.no-longer-issued": "この古い書類は、おそらくもう有効ではありません。今も使えるか確かめてください。",
      "expiry.implausible": "有効期間の満了日が、カードの交付期間より先になっています。",
      "number.malformed": "番号がこの書類の形式と違います。",
      "address.undetermined": "表面の住居地が「未定」です。住居地は裏面でしか確かめられません。",
      "address.room-missing": "集合住宅に住んでいますが、部屋番号がありません。",
      "back.missing": "裏面が必要ですが、送られていません。",
      "duplicate.photo": "まったく同じ写真が、別の案件でも送られています。",
      "duplicate.number": "同じ番号が、別の案件でも入力されています。",
    },

    message: {
      notAuthorised: {
        heading: "権限がありません",
        body: "サインインしていますが、審査の権限がありません。担当者を管理している人に頼むか、別の人としてサインインしてください。",
      },
      notFound: { heading: "案件が見つかりません", body: "その案件または写真は存在しないか、消去されています。" },
      stale: {
        heading: "案件が変わっています",
        body: "見ている間に、別の人がこの案件を変更しました。決定はされていません。もう一度見てください。",
      },
      notYours: {
        heading: "担当の案件ではありません",
        body: "別の人が担当しているか、担当の時間が過ぎました。決定はされていません。",
      },
      notAllowed: {
        heading: "今はこの操作はできません",
        body: "案件の状態が変わっています。何も変更されていません。もう一度見てください。",
      },
      nothingWaiting: {
        heading: "確認待ちはありません",
        body: "次の案件はありません。申請者が送信すると、表示されます。",
      },
      pageTooOld: {
        heading: "ページが古くなっています",
        body: "何も変更されていません。一覧に戻って、案件をもう一度開いてください。",
      },
      lookAgain: "案件をもう一度見る",
    },
  },

  mail: {
    greeting: "こんにちは。",
    resume: {
      subject: (business) => `続きを始めるためのリンク – ${business}`,
      body: (p) =>
        `次のリンクから、続きを始めたり、状況を確かめたりできます。\n${p.url}\n\nこのリンクは${p.days}日間使えます。ほかの人に渡さないでください。`,
    },
    approved: {
      subject: (business) => `承認されました – ${business}`,
      body: (p) =>
        `${p.business}が書類を確認し、承認しました。これ以上の手続きは必要ありません。\n\n詳しくはこちら: ${p.url}`,
    },
    refused: {
      subject: (business) => `書類を承認できませんでした – ${business}`,
      body: (p) =>
        `${p.business}が書類を確認しましたが、承認できませんでした。理由は次のリンクからご覧ください。\n${p.url}`,
    },
    moreNeeded: {
      subject: (business) => `修正または追加をお願いします – ${business}`,
      body: (p) =>
        `${p.business}が書類を確認しました。修正または追加が必要です。直すところは次のリンクからご覧ください。ほかの内容は残っています。\n${p.url}`,
    },
    ending: (p) => `受付番号: ${p.reference}\nお問い合わせ先: ${p.contact}`,
  },
}
