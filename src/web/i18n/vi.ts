import type { Words } from "./en.ts"

/** Lỗi của ảnh và cách khắc phục, dùng chung cho cả nhân viên lẫn phần kiểm tra tự động. */
const photoRemedies = {
  blurred: "Ảnh không rõ nét. Hãy giữ yên điện thoại hoặc dùng chế độ chụp cận cảnh, rồi chụp lại.",
  glare: "Giấy tờ bị lóa sáng. Hãy tắt đèn flash, tránh xa bóng đèn rồi chụp lại.",
  "cut-off": "Một phần giấy tờ nằm ngoài ảnh. Hãy chụp lại sao cho thấy đủ bốn góc.",
  covered: "Giấy tờ bị che một phần. Hãy lấy giấy tờ ra khỏi bao đựng, không để ngón tay che vào rồi chụp lại.",
  "too-dark": "Ảnh quá tối, không đọc được. Hãy chụp lại ở nơi sáng hơn.",
}

/** Tiếng Việt: gọi người đọc là “bạn”, xưng “chúng tôi”; câu ngắn, lịch sự, dễ hiểu. Tên giấy tờ theo cách gọi của cơ quan Nhật Bản. */
export const vi: Words = {
  ownName: "Tiếng Việt",
  locale: "vi-VN",

  layout: {
    skip: "Đến nội dung chính",
    languages: "Ngôn ngữ",
    demo: "Bản demo. Mọi nhân vật ở đây đều là hư cấu. Đừng gửi giấy tờ thật.",
    withdraw: "Rút hồ sơ",
    withdrawHint: "Dừng lại và xóa những gì bạn đã gửi.",
    questions: (business) => `Nếu có câu hỏi, hãy liên hệ ${business}:`,
    errorPrefix: "Lỗi: ",
    step: (step, of) => `Bước ${step}/${of}`,
    sending: "Đang gửi. Vui lòng chờ.",
  },

  form: {
    optional: "(không bắt buộc)",
    named: (name, text) => `${name}: ${text}`,
    problemsHeading: "Có nội dung cần sửa",
    error: "Lỗi:",
    yes: "Có",
    no: "Không",
    continue: "Tiếp tục",
    year: "Năm",
    month: "Tháng",
    day: "Ngày",
    reasonHeading: "Hãy sửa phần này",
    staffSay: "Lời nhắn của nhân viên:",
  },

  documents: {
    "residence-card": "Thẻ lưu trú",
    "special-permanent-resident-certificate": "Giấy chứng nhận vĩnh trú đặc biệt",
    "alien-registration-certificate": "Giấy chứng nhận đăng ký người nước ngoài",
    "certificate-of-registered-matters": "Giấy chứng nhận nội dung ghi trong sổ gốc đăng ký người nước ngoài",
  },

  fields: {
    name: "Họ và tên",
    birthDate: "Ngày sinh",
    sex: "Giới tính",
    nationality: "Quốc tịch",
    address: "Địa chỉ",
    housingComplex: "Bạn có sống trong chung cư hoặc tòa nhà nhiều căn hộ khác không?",
    room: "Tên tòa nhà và số phòng",
    number: "Số giấy tờ",
    expiresOn: "Ngày hết hạn",
    issuedOn: "Ngày cấp",
    nextConfirmationFrom: "Ngày đầu tiên của kỳ xác nhận tiếp theo",
    renewal: "Bạn có đang xin gia hạn thời hạn lưu trú hoặc thay đổi tư cách lưu trú không?",
  },
  email: "Email",

  sexes: { M: "Nam", F: "Nữ", X: "Không in trên giấy tờ, hoặc không phải nam hay nữ" },

  sides: { front: "Mặt trước", back: "Mặt sau", page1: "Trang 1", page2: "Trang 2" },

  states: {
    collecting: "Chưa gửi",
    submitted: "Đã nhận",
    waiting: "Đang chờ kiểm tra",
    inReview: "Đang kiểm tra",
    secondReview: "Kiểm tra lần hai",
    moreNeeded: "Cần sửa hoặc bổ sung",
    approved: "Được chấp nhận",
    refused: "Không được chấp nhận",
    withdrawn: "Đã rút hồ sơ",
    expired: "Đã hết thời hạn",
  },

  start: {
    heading: "Bắt đầu",
    lead: (business) => `${business} đề nghị bạn xác minh danh tính bằng một loại giấy tờ được cấp tại Nhật Bản.`,
    how: "Bạn chụp ảnh giấy tờ và nhập nội dung in trên đó. Sau đó, nhân viên sẽ kiểm tra. Việc này mất khoảng 5 phút.",
    reference: "Mã khách hàng",
    referenceHint: "Mã khách hàng hoặc mã tham chiếu mà bạn đã nhận được.",
    haveLink: "Nếu bạn đã có liên kết do chúng tôi gửi, hãy mở liên kết đó. Những gì bạn đã làm vẫn được lưu lại.",
    closed: "Để bắt đầu, hãy mở liên kết chúng tôi đã gửi cho bạn. Nếu không có liên kết, hãy liên hệ với chúng tôi.",
    button: "Bắt đầu",
    problems: {
      missing: "Hãy nhập mã khách hàng bạn đã nhận được.",
      tooLong: "Mã này quá dài. Hãy kiểm tra và nhập lại.",
    },
  },

  acceptance: {
    heading: "Giấy tờ này có dùng được không?",
    link: "Kiểm tra trước xem giấy tờ của bạn có dùng được không",
    lead: "Chỉ mất nửa phút để biết giấy tờ của bạn có dùng được không.",
    kept: "Những gì bạn nhập ở đây không được lưu lại.",
    button: "Kiểm tra",
    headings: {
      yes: "Có, bạn dùng được giấy tờ này",
      yesWithBack: "Có, kèm theo ảnh mặt sau",
      renewalPending: "Có, trong thời gian đơn của bạn đang chờ kết quả",
      askRenewal: "Còn một câu hỏi nữa",
      perhaps: "Có thể. Nhân viên của chúng tôi cần xem giấy tờ",
      expired: "Không, vì giấy tờ đã hết hạn",
      noLongerIssued: "Không, vì giấy tờ không còn hiệu lực",
    },
    back: {
      needed: "Hãy gửi một ảnh mặt trước và một ảnh mặt sau.",
      ifWritten:
        "Hãy gửi ảnh mặt trước. Nếu mặt sau có ghi gì, hoặc mục địa chỉ ở mặt trước ghi 未定, hãy gửi cả ảnh mặt sau.",
      notNeeded: "Chỉ cần ảnh mặt trước.",
      covered:
        "Hãy gửi một ảnh mặt trước và một ảnh mặt sau đã che My Number (mã số cá nhân). Chúng tôi sẽ hướng dẫn cách che.",
      never: "Chỉ gửi ảnh mặt trước. Đừng gửi mặt có My Number (mã số cá nhân).",
    },
    renewalShownBy: {
      stamp: "Hãy gửi ảnh mặt trước và ảnh mặt sau có đóng dấu.",
      online: "Bạn cần có số tiếp nhận ghi trong email tiếp nhận đơn.",
    },
    askRenewal: "Đã qua ngày in trên thẻ của bạn. Hãy trả lời thêm câu hỏi này:",
    lastDay: (day) => `Ngày cuối cùng có thể dùng giấy tờ này là ngày ${day}.`,
    renewed: ", sau khi được gia hạn",
    statusMissing: "Hãy chọn bạn có phải là người vĩnh trú đặc biệt hay không.",
    staffDecide:
      "Câu trả lời này dựa trên những gì bạn đã nhập. Nhân viên của chúng tôi xem mọi giấy tờ trước khi quyết định.",
    toStart: "Đến trang bắt đầu",
  },

  identification: {
    heading: "Thông tin xác minh danh tính",
    lead: (business) =>
      `${business} cần xác minh danh tính của bạn. Bạn gửi ảnh của một loại giấy tờ, và nhân viên sẽ kiểm tra.`,
    minutes: "Việc này mất khoảng 5 phút.",
    comeBack: (days) =>
      `Bạn có thể dừng lại và quay lại bằng chính liên kết này trong vòng ${days} ngày. Những gì bạn đã gửi vẫn được giữ lại.`,
    who: "Ai yêu cầu và vì sao",
    business: "Doanh nghiệp",
    purpose: "Mục đích",
    contact: "Liên hệ",
    needed: "Những gì bạn cần có",
    oneOf: "Một trong các giấy tờ sau:",
    alsoNeeded: "Và điện thoại, máy ảnh hoặc máy quét để chụp giấy tờ đó.",
    mustBeValid: "Không thể dùng giấy tờ đã hết hạn hoặc đã mất hiệu lực.",
    consent: "Cách chúng tôi xử lý thông tin của bạn",
    collectedTerm: "Thông tin chúng tôi thu thập",
    collected:
      "Những gì bạn nhập, ảnh giấy tờ của bạn, địa chỉ email nếu bạn cung cấp, và thời điểm thực hiện từng bước.",
    useTerm: "Mục đích sử dụng",
    use: (purpose) => `Chỉ dùng cho mục đích này: ${purpose}`,
    demoPurpose: "Để kiểm tra họ tên, địa chỉ và ngày sinh của bạn trước khi chúng tôi cho bạn mượn thiết bị.",
    seenTerm: "Ai được xem thông tin",
    seen: (business) =>
      `Chỉ những nhân viên của ${business} phụ trách kiểm tra giấy tờ. Mọi lần xem ảnh đều được ghi lại. Không ai khác nhận được thông tin này nếu bạn không đồng ý, trừ trường hợp pháp luật yêu cầu.`,
    keptTerm: "Thời gian lưu giữ",
    keptApproved: (days) => `Nếu hồ sơ được chấp nhận: ${days} ngày sau khi có quyết định.`,
    keptRefused: (days) => `Nếu hồ sơ không được chấp nhận: ${days} ngày sau khi có quyết định.`,
    keptUndecided: (days) => `Nếu bạn không hoàn tất: ${days} ngày sau khi liên kết hết thời hạn.`,
    keptThen: "Sau đó, chúng tôi xóa ảnh và tất cả những gì bạn đã nhập.",
    rightsTerm: "Quyền của bạn",
    rights:
      "Bạn có thể yêu cầu chúng tôi cho bạn xem thông tin của mình, sửa thông tin đó, hoặc ngừng sử dụng và xóa thông tin đó. Hãy gửi yêu cầu theo mục “Liên hệ” ở trên. Khi chưa có quyết định, bạn cũng có thể nhấn “Rút hồ sơ” ở bất kỳ trang nào: mọi thông tin sẽ được xóa ngay.",
    choiceTerm: "Lựa chọn của bạn",
    choice:
      "Bạn không bắt buộc phải gửi gì. Nếu không muốn gửi, hãy đóng trang này. Khi đó, chúng tôi không thể xác minh danh tính của bạn tại đây.",
    agree: "Khi nhấn “Bắt đầu”, bạn đồng ý với việc sử dụng thông tin của bạn như trên.",
    button: "Bắt đầu",
  },

  document: {
    heading: "Chọn giấy tờ của bạn",
    lead: "Hãy chọn giấy tờ bạn sẽ gửi. Bạn cần có sẵn giấy tờ đó bên mình.",
    legend: "Bạn có giấy tờ nào?",
    combined: "Đây là thẻ tích hợp với thẻ My Number (thẻ mã số cá nhân), được cấp từ tháng 6 năm 2026",
    combinedHint:
      "Nếu là thẻ tích hợp, bạn gửi mặt trước. Mặt sau, đã che My Number, chỉ cần thiết khi trên đó có ghi địa chỉ mới.",
    reminders: "Xin lưu ý",
    correct: "Hãy chắc chắn rằng họ tên, địa chỉ và ngày sinh của bạn được nhập đúng.",
    current: (document) =>
      `Hãy kiểm tra để chắc chắn ${document} của bạn còn hiệu lực. Không thể dùng giấy tờ đã hết hạn hoặc đã mất hiệu lực.`,
    backNotes: (document) => `Nếu mặt sau của ${document} có ghi chú, hãy chụp mặt sau và gửi cả ảnh đó cho chúng tôi.`,
    secondPage: "Nếu có trang thứ hai, hoặc mặt sau có ghi gì, hãy gửi cả phần đó cho chúng tôi.",
    inSentence: {
      "residence-card": "thẻ lưu trú",
      "special-permanent-resident-certificate": "giấy chứng nhận vĩnh trú đặc biệt",
      "alien-registration-certificate": "giấy chứng nhận đăng ký người nước ngoài",
      "certificate-of-registered-matters": "giấy chứng nhận nội dung ghi trong sổ gốc đăng ký người nước ngoài",
    },
    missing: "Hãy chọn giấy tờ bạn sẽ gửi.",
  },

  oldPaper: {
    heading: "Chọn giấy tờ của bạn",
    warning: "Giấy tờ này có lẽ không còn hiệu lực",
    why: {
      "alien-registration-certificate":
        "Chế độ đăng ký người nước ngoài đã bị bãi bỏ vào ngày 9 tháng 7 năm 2012. Hiện nay, giấy chứng nhận này chỉ còn hiệu lực với người vĩnh trú đặc biệt sinh vào hoặc trước ngày 8 tháng 7 năm 2012 và chưa qua sinh nhật thứ 16.",
      "certificate-of-registered-matters":
        "Giấy chứng nhận này không còn được cấp từ ngày 9 tháng 7 năm 2012. Mọi giấy hiện có đều đã quá cũ để chứng minh địa chỉ hiện nay của bạn.",
    },
    instead: "Nếu bạn có một trong các giấy tờ sau, hãy dùng giấy tờ đó:",
    ask: "Hai câu hỏi về giấy chứng nhận của bạn",
    askHint:
      "Bạn không bắt buộc phải trả lời. Câu trả lời giúp chúng tôi biết ngay giấy chứng nhận của bạn còn hiệu lực hay không.",
    status: "Bạn có phải là người vĩnh trú đặc biệt không?",
    notGood: "Theo các câu trả lời này, giấy chứng nhận của bạn không còn hiệu lực.",
    mayContinue: "Bạn vẫn có thể tiếp tục với giấy tờ này. Nhân viên sẽ xem và có thể đề nghị bạn gửi giấy tờ khác.",
    cannotContinue:
      "Bạn không thể tiếp tục với giấy tờ này tại đây. Hãy chọn giấy tờ khác, hoặc liên hệ với chúng tôi.",
    cannotContinueUnless:
      "Bạn không thể tiếp tục với giấy chứng nhận này. Nếu có câu trả lời sai, hãy sửa lại và nhấn “Tiếp tục”.",
    another: "Chọn giấy tờ khác",
  },

  /** Beside the drawn card on the details page. */
  cardMap: { caption: "Hình mẫu: vị trí in các nội dung. Thẻ mới hơn có thể hơi khác." },

  details: {
    heading: "Thông tin của bạn",
    lead: "Hãy nhập từng mục đúng như in trên giấy tờ.",
    expiredCannot: "Không thể dùng giấy tờ đã hết hạn hoặc đã mất hiệu lực.",
    nameHint: "Toàn bộ họ tên trên một dòng, theo thứ tự in trên giấy tờ.",
    birthDateHint: "Ví dụ: 1990\u00a05\u00a012.",
    birthDatePartlyKnownHint: "Ví dụ: 1990\u00a05\u00a012. Nếu trên giấy không ghi ngày hoặc tháng, hãy để trống ô đó.",
    nationalityHint: "Bằng tiếng Anh hoặc tiếng Nhật.",
    addressHint: "Bằng tiếng Nhật, đúng như in trên giấy tờ. Nhập tên tòa nhà và số phòng vào ô riêng. Ví dụ:",
    addressOnBackHint: "Nếu mặt sau có ghi địa chỉ mới hơn, hãy nhập địa chỉ mới nhất.",
    housingHint:
      "Nếu bạn sống trong tòa nhà nhiều căn hộ, bạn cần nhập tên tòa nhà và số phòng, đúng như trên giấy tờ.",
    roomHint: "Cần nhập nếu bạn sống trong tòa nhà nhiều căn hộ. Ví dụ:",
    numberHint: "12 chữ cái và chữ số ở góc trên bên phải của thẻ. Ví dụ:",
    oldNumberHint: "Đúng như in trên giấy.",
    expiryHint: "Ở phía dưới của thẻ. Thẻ có hiệu lực đến hết ngày này. Ví dụ: 2028\u00a010\u00a020.",
    issuedHint: "Ngày cấp hoặc ngày phát hành in trên giấy tờ.",
    windowHint: "Ngày đầu tiên của khoảng thời gian in ở phía dưới.",
    emailHint: "Chúng tôi chỉ gửi cho bạn liên kết để quay lại đây và thông báo kết quả.",
    renewalHint:
      "Nếu bạn đã nộp đơn chậm nhất vào ngày in trên thẻ, thẻ vẫn còn hiệu lực cho đến khi có quyết định, tối đa là hai tháng sau ngày đó. Điều này không áp dụng cho người vĩnh trú và người có thời hạn lưu trú từ 30 ngày trở xuống.",
    renewal: {
      stamp: "Có, và mặt sau của thẻ có đóng dấu 申請中 (đang xin)",
      online: "Có, tôi nộp đơn trực tuyến hoặc có thẻ tích hợp",
      none: "Không",
    },
    renewalReceipt: "Số tiếp nhận ghi trong email tiếp nhận đơn",
    renewalReceiptHint: "Chỉ nhập nếu bạn nộp đơn trực tuyến hoặc có thẻ tích hợp.",
    emailMalformed: "Hãy nhập địa chỉ email theo dạng name@example.com, hoặc để trống ô này.",
  },

  postalCode: {
    label: "Mã bưu điện",
    hint: "7 chữ số. Chúng tôi tra phần đầu địa chỉ của bạn, bạn nhập phần còn lại.",
    lookUp: "Tra cứu",
    malformed: "Mã bưu điện có 7 chữ số. Ví dụ: 100-0013.",
    unknown: "Chúng tôi không tìm thấy mã bưu điện này. Hãy nhập toàn bộ địa chỉ đúng như in trên giấy tờ.",
    use: "Điền vào ô địa chỉ",
    goOn: "Hãy nhập tiếp phần còn lại của địa chỉ, đúng như in trên giấy tờ.",
  },

  fromPhoto: {
    offer: "Gửi ảnh trước để các ô được điền sẵn",
    offerHint: "Chúng tôi đọc giấy tờ của bạn và điền những gì đọc được. Sau đó bạn kiểm tra từng ô.",
    photosLead:
      "Hãy thêm ảnh trước. Chúng tôi đọc ảnh và điền vào các ô ở trang tiếp theo. Sau đó bạn kiểm tra từng ô.",
    typeInstead: "Tự nhập các ô trước",
    filledLead:
      "Chúng tôi đã điền những gì đọc được. Hãy so từng ô với ảnh của bạn, kiểm tra từng chữ một và sửa chỗ sai.",
    readFromCard: "Đọc từ thẻ của bạn. Hãy kiểm tra lại.",
    readFromPaper: "Đọc từ giấy tờ của bạn. Hãy kiểm tra lại.",
    unsure: "Chúng tôi đọc chỗ này chưa đủ rõ. Hãy nhập đúng như bạn thấy ở đây.",
    strip: (field) => `Phần cắt từ ảnh của bạn: ${field}`,
    looking: "Chúng tôi vẫn đang đọc ảnh của bạn. Những gì bạn đã nhập vẫn được giữ lại.",
    lookAgain: "Xem ảnh đã được đọc xong chưa",
    filled: {
      asRead: "Điền từ ảnh, giữ nguyên",
      changed: "Điền từ ảnh, đã sửa",
    },
  },

  problems: {
    field: {
      name: {
        missing: "Hãy nhập họ tên đúng như in trên giấy tờ.",
        malformed: "Hãy nhập họ tên bằng đúng loại chữ in trên giấy tờ.",
        notAsPrinted: "Hãy nhập họ tên bằng đúng loại chữ in trên giấy tờ.",
        tooLong: "Họ tên này quá dài. Chỉ nhập họ tên in trên giấy tờ.",
      },
      birthDate: {
        missing: "Hãy nhập ngày sinh của bạn.",
        malformed: "Hãy nhập ngày sinh bằng số: năm (4 chữ số), tháng, ngày. Ví dụ: 1990\u00a05\u00a012.",
        noSuchDay: "Không có ngày này. Hãy kiểm tra ngày và tháng sinh.",
        future: "Ngày này chưa đến. Hãy nhập năm dương lịch như in trên giấy tờ. Ví dụ: 1990.",
        tooOld: "Năm sinh phải từ 1900 trở đi. Hãy nhập năm dương lịch như in trên giấy tờ.",
      },
      sex: { missing: "Hãy chọn giới tính in trên giấy tờ." },
      nationality: {
        missing: "Hãy nhập quốc tịch đúng như in trên giấy tờ.",
        malformed: "Hãy kiểm tra quốc tịch. Nhập tên quốc gia hoặc vùng lãnh thổ bằng chữ.",
        tooLong: "Quốc tịch này quá dài. Chỉ nhập tên quốc gia hoặc vùng lãnh thổ.",
      },
      address: {
        missing: "Hãy nhập địa chỉ bằng tiếng Nhật, đúng như in trên giấy tờ.",
        malformed: "Hãy kiểm tra địa chỉ. Nhập bằng tiếng Nhật, đúng như in trên giấy tờ.",
        notAsPrinted: "Hãy nhập địa chỉ bằng chữ Nhật, đúng như in trên giấy tờ.",
        tooLong: "Địa chỉ này quá dài. Hãy nhập tên tòa nhà và số phòng vào ô riêng.",
      },
      housingComplex: {
        missing: "Hãy chọn “Có” nếu bạn sống trong chung cư hoặc tòa nhà nhiều căn hộ khác. Nếu không, chọn “Không”.",
      },
      room: {
        missing: "Hãy nhập tên tòa nhà và số phòng. Cần có mục này nếu bạn sống trong tòa nhà nhiều căn hộ.",
        malformed: "Hãy nhập cả số phòng, ví dụ 202号.",
        notAsPrinted: "Hãy nhập tên tòa nhà và số phòng đúng như in trên giấy tờ.",
        tooLong: "Tên tòa nhà và số phòng quá dài. Chỉ nhập tên tòa nhà và số phòng.",
      },
      number: {
        missing: "Hãy nhập số giấy tờ.",
        malformed:
          "Số giấy tờ gồm 2 chữ cái, 8 chữ số và 2 chữ cái, như AB12345678CD. Hãy xem góc trên bên phải của thẻ và nhập lại.",
        notAsPrinted: "Hãy nhập số đúng như in trên giấy tờ.",
        tooLong: "Số giấy tờ này quá dài. Chỉ nhập số của giấy tờ này.",
      },
      expiresOn: {
        missing: "Hãy nhập ngày hết hạn in trên giấy tờ.",
        malformed: "Hãy nhập ngày hết hạn bằng số: năm, tháng, ngày. Ví dụ: 2028\u00a010\u00a020.",
        noSuchDay: "Không có ngày này. Hãy kiểm tra ngày và tháng của ngày hết hạn.",
        expired:
          "Giấy tờ này đã hết hạn nên không dùng được. Hãy kiểm tra ngày. Nếu ngày đúng, hãy gia hạn giấy tờ hoặc chọn giấy tờ khác. Các nội dung khác bạn đã nhập vẫn được giữ lại.",
      },
      issuedOn: {
        missing: "Hãy nhập ngày cấp in trên giấy tờ.",
        malformed: "Hãy nhập ngày cấp bằng số: năm, tháng, ngày. Ví dụ: 2010\u00a04\u00a01.",
        noSuchDay: "Không có ngày này. Hãy kiểm tra ngày và tháng của ngày cấp.",
        future: "Ngày cấp phải là ngày đã qua. Hãy kiểm tra năm.",
      },
      nextConfirmationFrom: {
        missing: "Hãy nhập ngày đầu tiên của kỳ xác nhận tiếp theo.",
        malformed: "Hãy nhập ngày đầu tiên của kỳ xác nhận tiếp theo bằng số: năm, tháng, ngày.",
        noSuchDay: "Không có ngày này. Hãy kiểm tra ngày đầu tiên của kỳ xác nhận tiếp theo.",
      },
      renewal: {
        missing: "Hãy chọn bạn có đang xin gia hạn thời hạn lưu trú hoặc thay đổi tư cách lưu trú hay không.",
        renewalUnclear:
          "Hãy chọn cách bạn đã nộp đơn xin gia hạn hoặc thay đổi. Nếu bạn nộp đơn trực tuyến hoặc có thẻ tích hợp, hãy nhập số tiếp nhận ghi trong email tiếp nhận đơn.",
        malformed: "Hãy kiểm tra số tiếp nhận ghi trong email tiếp nhận đơn và nhập lại.",
        tooLong: "Số này quá dài. Chỉ nhập số tiếp nhận ghi trong email tiếp nhận đơn.",
        expired: "Giấy tờ này đã hết hạn nên không dùng được. Hãy gia hạn giấy tờ hoặc chọn giấy tờ khác.",
      },
    },
    any: {
      missing: (field) => `${field}: chưa nhập. Hãy nhập nội dung in trên giấy tờ.`,
      malformed: (field) => `${field}: có vẻ chưa đúng. Hãy xem lại giấy tờ và nhập lại.`,
      noSuchDay: (field) => `${field}: không có ngày này. Hãy kiểm tra ngày và tháng.`,
      future: (field) => `${field}: ngày này chưa đến. Hãy kiểm tra năm.`,
      tooOld: (field) => `${field}: năm phải từ 1900 trở đi. Hãy kiểm tra năm.`,
      tooLong: (field) => `${field}: quá dài. Chỉ nhập nội dung in trên giấy tờ.`,
      notAsPrinted: (field) => `${field}: hãy nhập bằng đúng loại chữ in trên giấy tờ.`,
      expired: (field) => `${field}: đã qua ngày này nên không dùng được giấy tờ.`,
      renewalUnclear: (field) => `${field} Hãy chọn câu trả lời.`,
    },
  },

  photos: {
    heading: "Ảnh của bạn",
    lead: "Hãy chụp ảnh kỹ thuật số hoặc quét giấy tờ của bạn. Bạn có thể gửi tối đa 2 ảnh.",
    howTo: "Cách chụp ảnh đạt yêu cầu",
    guide: {
      clear: "Rõ nét, dễ đọc: đọc được mọi chữ, không bị lóa",
      macro: "Chế độ chụp cận cảnh (macro), biểu tượng bông hoa trên máy ảnh, giúp ảnh nét hơn",
      complete: "Toàn bộ giấy tờ nằm trong ảnh, đủ bốn góc",
      jpeg: "Tệp ở định dạng JPEG",
      size: "Khoảng 500 KB mỗi ảnh. Có thể gửi đến 10 MB",
    },
    chooseFile: (side) => `${side} – Chọn tệp`,
    chooseHint: "Chọn ảnh rồi nhấn “Thêm”.",
    takePhoto: "Chụp ảnh",
    notYetAdded: "Chưa thêm. Nhấn “Thêm” để gửi ảnh này.",
    add: "Thêm",
    added: "Đã thêm",
    answers: {
      looking: "Chúng tôi đang xem ảnh của bạn. Việc này mất vài giây.",
      late: "Việc này lâu hơn bình thường. Bạn có thể làm tiếp. Chúng tôi sẽ báo nếu cần ảnh tốt hơn.",
      reload: "Hãy tải lại trang này để xem kết quả.",
      fine: "Ảnh này đạt yêu cầu.",
      anyway: "Bạn vẫn gửi ảnh này. Nhân viên của chúng tôi sẽ xem.",
      destroyed: "Chúng tôi đã tiêu hủy ảnh này ngay vì ảnh để lộ My Number (mã số cá nhân).",
      afterDestroyed:
        "Chúng tôi không được phép nhận My Number. Nếu mặt này có in số đó, hãy che số lại trước. Sau đó chụp ảnh mới và nhấn “Thêm”.",
    },
    chooseAnotherHint: "Chọn ảnh mới rồi nhấn “Thêm”. Ảnh mới sẽ thay cho ảnh này.",
    sendAnyway: "Vẫn gửi ảnh này",
    sendAnywayHint: "Nếu không chụp được ảnh tốt hơn, hãy gửi ảnh này. Nhân viên của chúng tôi sẽ xem.",
    delete: "Xóa",
    photoOf: (side) => `Ảnh của bạn: ${side}`,
    backWritten: "Mặt sau có ghi gì không?",
    backWrittenHint: "Ví dụ: địa chỉ mới, nội dung được cấp phép hoặc dấu đóng.",
    page2Written: "Có trang thứ hai, hoặc mặt sau có ghi gì không?",
    backIfWritten: "Cần có ảnh của mặt này nếu trên đó có ghi gì.",
    backNeeded: "Cần có cả ảnh của mặt này.",
    doNotSendBack: "Đừng gửi mặt sau: mặt này có My Number (mã số cá nhân). Hãy tiếp tục chỉ với mặt trước.",
    myNumberSide: {
      written: "Mặt sau có ghi địa chỉ mới không?",
      writtenHint:
        "Nếu có, hãy chọn “Có” và nhấn “Tiếp tục”. Sau đó, chúng tôi sẽ đề nghị bạn gửi mặt sau đã che My Number (mã số cá nhân).",
      unanswered: "Hãy chọn “Có” nếu mặt sau có ghi địa chỉ mới. Nếu không, chọn “Không”.",
      cover:
        "Trước khi chụp, hãy dùng một mảnh giấy để che My Number (mã số cá nhân): 12 chữ số, dòng chữ 個人番号 và mã hình vuông, nếu có. Không che địa chỉ mới.",
      orPaint: "Bạn cũng có thể chụp ảnh trước rồi tô kín My Number tại đây.",
      unseen:
        "Chúng tôi đã tiêu hủy ảnh này vì không kiểm tra được My Number (mã số cá nhân) trong ảnh đã được che hay chưa. Hãy chụp ảnh mới và nhấn “Thêm”.",
      board: "Ảnh của bạn, để tô lên",
      paint:
        "Hãy dùng ngón tay hoặc chuột để tô kín 12 chữ số, dòng chữ 個人番号 và mã hình vuông. Nếu dùng bàn phím, hãy di chuyển khung bằng các phím mũi tên, đổi kích thước khung bằng phím Shift và các phím mũi tên, rồi nhấn phím Enter để tô đen.",
      privacy: "Ảnh của bạn chỉ nằm trên thiết bị này cho đến khi bạn nhấn “Thêm”.",
      undo: "Hoàn tác",
      startOver: "Làm lại từ đầu",
      done: "Đã che My Number",
    },
    problems: {
      missing: (side) => `Hãy thêm ảnh: ${side}. Chọn tệp rồi nhấn “Thêm”.`,
      unchanged: (side) =>
        `Nhân viên của chúng tôi cần ảnh mới: ${side}. Hãy nhấn “Xóa”, sau đó chọn ảnh mới và nhấn “Thêm”.`,
      backUnanswered: "Hãy chọn “Có” nếu mặt sau có ghi gì. Nếu không, chọn “Không”.",
    },
  },

  photoScript: {
    addAnyway: "Nếu bạn thấy ảnh vẫn đạt yêu cầu, hãy nhấn “Thêm”.",
    preparing: "Đang chuẩn bị gửi ảnh.",
    sending: "Đang gửi ảnh:",
    waiting: "Đang chờ xác nhận ảnh đã đến nơi.",
    again: "Kết nối bị ngắt và ảnh chưa được thêm. Chúng tôi đang thử lại.",
    painted: "Đã tô đen.",
    paintUndone: "Đã xóa phần tô.",
    paintFirst: "Hãy che My Number trước, rồi nhấn “Đã che My Number”.",
    cannotPaint:
      "Không thể tô lên ảnh tại đây. Hãy dùng một mảnh giấy để che My Number rồi chụp lại. Nếu ảnh không để lộ My Number, hãy nhấn “Đã che My Number”.",
    failed: "Không gửi được ảnh. Ảnh chưa được thêm. Hãy kiểm tra kết nối rồi nhấn “Thêm” lần nữa.",
  },

  pauses: {
    script: (time) =>
      `Đã có quá nhiều ảnh được gửi nên ảnh này chưa được thêm. Chúng tôi sẽ tự động thử lại lúc ${time} (giờ Nhật Bản).`,
    place: (time) =>
      `Nhiều ảnh của mặt này không dùng được. Bạn có thể thêm ảnh tiếp theo từ lúc ${time} (giờ Nhật Bản).`,
  },

  handover: {
    offer: "Thiết bị này không có camera tốt? Hãy chụp ảnh bằng điện thoại, rồi tiếp tục tại đây.",
    offerButton: "Tiếp tục trên điện thoại của tôi",
    computer: {
      heading: "Tiếp tục trên điện thoại của bạn",
      lead: "Hãy hướng camera của điện thoại vào mã này, hoặc mở liên kết trên điện thoại.",
      rules:
        "Liên kết này chỉ dùng để gửi ảnh. Qua liên kết này không thể xem những gì bạn đã nhập. Liên kết chỉ dùng được một lần và phải được mở trong vòng 15 phút.",
      code: "Mã QR: liên kết cho điện thoại của bạn",
      link: "Liên kết cho điện thoại của bạn",
      copy: "Sao chép",
      copied: "Đã sao chép.",
      copyByHand: "Liên kết đã được chọn. Hãy sao chép bằng Ctrl+C.",
      goesOn: "Khi điện thoại của bạn đã gửi ảnh, trang này tự chuyển tiếp. Nếu không, hãy nhấn nút.",
      sent: "Tôi đã gửi ảnh",
      takeBack: "Hủy liên kết",
      another: "Tạo liên kết",
      here: "Thêm ảnh tại đây",
      standing: {
        none: "Hãy tạo liên kết cho điện thoại của bạn. Liên kết chỉ mở bước gửi ảnh, không mở những gì bạn đã nhập.",
        waiting:
          "Liên kết cho điện thoại chỉ hiện trong trình duyệt đã tạo ra liên kết đó. Bạn có thể tạo liên kết mới tại đây.",
        open: "Điện thoại của bạn đã mở liên kết. Hãy chụp ảnh bằng điện thoại đó.",
        takenBack: "Liên kết đã bị hủy và không mở được nữa.",
        timeOver: "Liên kết đã hết thời hạn và không mở được nữa.",
      },
    },
    phone: {
      heading: "Gửi ảnh bằng điện thoại này",
      lead: (business) =>
        `Liên kết này dùng để gửi ảnh giấy tờ của bạn cho ${business}. Liên kết được tạo trên máy tính.`,
      only: "Tại đây bạn chỉ thêm ảnh. Không thể xem những gì đã nhập trên máy tính. Liên kết chỉ dùng được một lần.",
      notAsked: "Nếu bạn không phải là người tạo liên kết này, hãy đóng trang này.",
      button: "Tiếp tục trên điện thoại này",
      notice: "Ảnh được gửi vào hồ sơ bạn đã bắt đầu trên máy tính. Khi đã thêm ảnh xong, hãy nhấn “Tiếp tục”.",
      doneHeading: "Hãy tiếp tục trên máy tính của bạn",
      done: "Chúng tôi đã nhận được ảnh của bạn. Bạn có thể đóng trang này trên điện thoại.",
    },
  },

  photoProblems: {
    ...photoRemedies,
    "no-document":
      "Không tìm thấy giấy tờ trong ảnh. Hãy đặt giấy tờ lên mặt bàn trơn, tối màu, đưa máy lại gần hơn rồi chụp lại.",
    "two-documents": "Trong ảnh có hơn một giấy tờ. Hãy chỉ đặt một giấy tờ lên bàn rồi chụp lại.",
    "too-small":
      "Giấy tờ trong ảnh quá nhỏ. Hãy đưa máy lại gần cho đến khi giấy tờ chiếm hết khung hình rồi chụp lại.",
    "too-bright": "Ảnh quá sáng, không đọc được. Hãy tắt đèn flash, tránh ánh nắng rồi chụp lại.",
    "wrong-document":
      "Đây có vẻ là giấy tờ khác. Hãy chụp giấy tờ bạn đã chọn, hoặc quay lại và chọn giấy tờ trong ảnh.",
    "wrong-side": "Đây có vẻ là mặt kia của giấy tờ. Hãy lật giấy tờ rồi chụp lại.",
    "same-as-other-side": "Hai ảnh của bạn có vẻ chụp cùng một mặt. Hãy lật giấy tờ và chụp lại ảnh này.",
    "not-original":
      "Đây có vẻ là ảnh chụp màn hình hoặc bản sao. Hãy chụp chính giấy tờ đó, không chụp lại hình của giấy tờ.",
    "my-number-visible":
      "Ảnh để lộ My Number (mã số cá nhân). Chúng tôi không được phép nhận số này. Hãy che số lại rồi chụp lại.",
  },

  refusals: {
    noFile: "Chưa chọn tệp nào. Hãy chọn ảnh trước, rồi nhấn “Thêm”.",
    heic: "Đây là ảnh HEIC. Trên iPhone: Cài đặt > Camera > Định dạng > Tương thích nhất, rồi chụp lại.",
    png: "Đây là tệp PNG. Hãy gửi tệp JPEG: chụp bằng camera của bạn, hoặc lưu hình dưới dạng JPEG.",
    pdf: "Đây là tệp PDF. Hãy gửi tệp JPEG: chụp ảnh giấy tờ, hoặc quét giấy tờ dưới dạng JPEG.",
    notJpeg: "Tệp này không phải là ảnh JPEG. Hãy chụp giấy tờ bằng camera của bạn và chọn tệp đó.",
    empty: "Tệp này trống. Hãy chụp lại và chọn tệp mới.",
    tooSmall: "Hình này quá nhỏ, không đọc được. Hãy chọn ảnh gốc, không chọn hình thu nhỏ.",
    tooLarge: "Tệp này lớn hơn 10 MB. Hãy chọn cỡ ảnh nhỏ hơn trong cài đặt camera, rồi chụp lại.",
    tooManyPixels: "Hình này có quá nhiều điểm ảnh (hơn 60 megapixel). Hãy chụp lại với độ phân giải thấp hơn.",
    unreadable: "Ảnh này bị hỏng và không mở được hết. Hãy chụp lại, hoặc chọn tệp khác.",
    sameAsOtherSide: "Ảnh này trùng với ảnh của mặt kia. Hãy chọn ảnh của mặt này.",
    placeTaken: "Ở đây đã có ảnh. Hãy nhấn “Xóa” trước, rồi thêm ảnh mới.",
    combinedBack:
      "Mặt sau của thẻ này có My Number (mã số cá nhân) của bạn nên chúng tôi không nhận ảnh này. Mặt sau chỉ cần thiết khi trên đó có ghi địa chỉ mới. Nếu có, hãy chọn “Có” và nhấn “Tiếp tục”.",
    tooMany: "Bạn có thể gửi tối đa 2 ảnh. Hãy xóa một ảnh trước, rồi thêm ảnh mới.",
    interrupted: "Kết nối bị ngắt trước khi ảnh đến nơi. Hãy chọn tệp và nhấn “Thêm” lần nữa.",
  },

  reasons: {
    blurred: {
      label: "Ảnh mờ",
      remedy: photoRemedies.blurred,
    },
    glare: {
      label: "Bị lóa sáng",
      remedy: photoRemedies.glare,
    },
    "cut-off": {
      label: "Bị cắt mất cạnh",
      remedy: photoRemedies["cut-off"],
    },
    covered: {
      label: "Bị che một phần",
      remedy: photoRemedies.covered,
    },
    "too-dark": { label: "Quá tối", remedy: photoRemedies["too-dark"] },
    "wrong-document": {
      label: "Sai giấy tờ",
      remedy: "Ảnh cho thấy giấy tờ khác với giấy tờ bạn đã chọn. Hãy gửi ảnh của giấy tờ bạn đã chọn.",
    },
    "wrong-side": {
      label: "Sai mặt",
      remedy: "Ảnh cho thấy mặt kia của giấy tờ. Hãy gửi ảnh của mặt được yêu cầu ở đây.",
    },
    "back-missing": {
      label: "Thiếu mặt sau",
      remedy: "Chúng tôi cần cả mặt sau của giấy tờ. Hãy chụp mặt sau và thêm ảnh.",
    },
    "not-original": {
      label: "Không phải bản gốc",
      remedy: "Ảnh cho thấy bản sao hoặc màn hình. Hãy chụp giấy tờ gốc.",
    },
    "my-number-visible": {
      label: "Lộ My Number",
      remedy:
        "Ảnh để lộ My Number (mã số cá nhân). Chúng tôi không được phép nhận số này. Hãy xóa ảnh đó và gửi ảnh không có My Number.",
    },
    "name-differs": {
      label: "Họ tên không khớp",
      remedy: "Họ tên bạn nhập không giống trên giấy tờ. Hãy nhập đúng như in trên giấy tờ.",
    },
    "birth-date-differs": {
      label: "Ngày sinh không khớp",
      remedy: "Ngày sinh bạn nhập không giống trên giấy tờ. Hãy kiểm tra và nhập lại.",
    },
    "address-differs": {
      label: "Địa chỉ không khớp",
      remedy:
        "Địa chỉ bạn nhập không giống trên giấy tờ. Hãy nhập địa chỉ mới nhất: địa chỉ cuối cùng ghi ở mặt sau, hoặc địa chỉ ở mặt trước nếu mặt sau để trống.",
    },
    "room-missing": {
      label: "Thiếu tên tòa nhà hoặc số phòng",
      remedy: "Thiếu tên tòa nhà hoặc số phòng. Hãy nhập đúng như trên giấy tờ.",
    },
    "number-differs": {
      label: "Số giấy tờ không khớp",
      remedy: "Số giấy tờ bạn nhập không giống trên giấy tờ. Hãy kiểm tra từng chữ cái và chữ số.",
    },
    "expiry-differs": {
      label: "Ngày hết hạn không khớp",
      remedy: "Ngày hết hạn bạn nhập không giống trên giấy tờ. Hãy kiểm tra và nhập lại.",
    },
    expired: {
      label: "Đã hết hạn",
      remedy:
        "Giấy tờ đã hết hạn nên không dùng được. Khi có giấy tờ mới, hãy yêu cầu chúng tôi cấp liên kết mới cho bạn.",
    },
    lapsed: {
      label: "Số giấy tờ đã mất hiệu lực",
      remedy:
        "Theo tra cứu của Cục Quản lý xuất nhập cảnh và lưu trú Nhật Bản, số của giấy tờ này đã mất hiệu lực nên không dùng được. Nếu có giấy tờ mới hơn, hãy yêu cầu chúng tôi cấp liên kết mới cho bạn.",
    },
    "no-longer-valid": {
      label: "Giấy tờ không còn hiệu lực",
      remedy:
        "Loại giấy tờ này không còn hiệu lực. Hãy dùng thẻ lưu trú hoặc giấy chứng nhận vĩnh trú đặc biệt, và yêu cầu chúng tôi cấp liên kết mới.",
    },
    other: { label: "Lý do khác", remedy: "Hãy đọc lời nhắn của nhân viên chúng tôi." },
  },

  check: {
    heading: "Kiểm tra nội dung đã nhập",
    lead: "Hãy kiểm tra mọi nội dung trước khi gửi.",
    document: "Giấy tờ",
    combined: "Thẻ tích hợp với thẻ My Number (thẻ mã số cá nhân)",
    details: "Thông tin",
    photos: "Ảnh",
    noBack: "Không ghi gì",
    noBackMyNumber: "Không gửi: mặt này có My Number",
    noEmail: "Không nhập",
    renewalStamp: "Mặt sau của thẻ có đóng dấu 申請中 (đang xin)",
    renewalOnline: (receipt) => `Nộp đơn trực tuyến hoặc có thẻ tích hợp, số tiếp nhận ${receipt}`,
    change: "Thay đổi",
    differences: "Ảnh của bạn cho thấy nội dung khác",
    differencesLead:
      "Hãy chọn nội dung đúng cho từng mục. Nếu không chọn, bạn vẫn có thể nhấn “Gửi”. Khi đó, nhân viên của chúng tôi sẽ xem.",
    youTyped: "Bạn đã nhập",
    cardSays: "Trên thẻ ghi",
    useRead: "Dùng nội dung trên thẻ",
    mineIsRight: "Tôi đã kiểm tra, tôi nhập đúng",
    stillLooking: "Chúng tôi vẫn đang xem ảnh của bạn. Bạn không cần chờ. Bạn có thể gửi ngay.",
    declaration: "Lời cam đoan",
    declare: "Khi nhấn “Gửi”, bạn cam đoan rằng:",
    declareTrue: "những gì bạn đã nhập là đúng sự thật và ảnh là ảnh giấy tờ của chính bạn;",
    declareNotRevoked:
      "giấy tờ này chưa được nộp trả, không bị thất lạc, chưa được thay bằng bản mới và chưa mất hiệu lực;",
    declareAgree: "bạn đồng ý để chúng tôi dùng thông tin này nhằm xác minh danh tính của bạn.",
    button: "Gửi",
  },

  sent: {
    heading: "Đã gửi",
    received: "Chúng tôi đã nhận được giấy tờ của bạn.",
    reference: "Mã hồ sơ của bạn",
    next: "Các bước tiếp theo",
    nextCheck: "Nhân viên của chúng tôi kiểm tra ảnh và thông tin của bạn.",
    nextMailed: "Chúng tôi sẽ gửi email cho bạn khi có quyết định, hoặc khi bạn cần sửa hay bổ sung.",
    nextNoMail: "Hãy mở lại liên kết này để xem quyết định. Vui lòng giữ lại liên kết này.",
    statusLink: "Xem tình trạng hồ sơ",
  },

  status: {
    headings: {
      collecting: "Chưa gửi",
      submitted: "Chúng tôi đang kiểm tra giấy tờ của bạn",
      waiting: "Chúng tôi đang kiểm tra giấy tờ của bạn",
      inReview: "Chúng tôi đang kiểm tra giấy tờ của bạn",
      secondReview: "Chúng tôi đang kiểm tra giấy tờ của bạn",
      moreNeeded: "Bạn cần sửa hoặc bổ sung",
      approved: "Hồ sơ của bạn được chấp nhận",
      refused: "Chúng tôi không thể chấp nhận giấy tờ của bạn",
      withdrawn: "Bạn đã rút hồ sơ",
      expired: "Liên kết này đã hết thời hạn",
    },
    next: {
      collecting: "Bạn chưa gửi giấy tờ. Hãy nhấn “Tiếp tục” để làm tiếp từ chỗ đã dừng.",
      submitted: "Bây giờ bạn không cần làm gì.",
      waiting: "Bây giờ bạn không cần làm gì.",
      inReview: "Bây giờ bạn không cần làm gì.",
      secondReview: "Bây giờ bạn không cần làm gì.",
      moreNeeded: "Hãy sửa những phần được nêu ở đây rồi gửi lại. Mọi nội dung khác vẫn được giữ lại.",
      approved: "Chúng tôi đã kiểm tra giấy tờ của bạn. Bạn không cần làm gì thêm.",
      refused: "Sau đây là lý do. Nếu bạn cho rằng có nhầm lẫn, hãy liên hệ với chúng tôi.",
      withdrawn: "Thủ tục đã kết thúc. Nếu muốn bắt đầu lại, hãy yêu cầu chúng tôi cấp liên kết mới.",
      expired: "Liên kết này đã hết thời hạn. Nếu vẫn muốn gửi giấy tờ, hãy yêu cầu chúng tôi cấp liên kết mới.",
    },
    reference: "Mã hồ sơ",
    decidedOn: "Ngày quyết định",
    reasons: "Những phần cần sửa",
    refusedReasons: "Lý do",
    changeTarget: (target) => `Thay đổi: ${target}`,
    sendAgain: "Nếu bạn có thể khắc phục, hãy yêu cầu chúng tôi cấp liên kết mới và gửi lại giấy tờ.",
    wordsErased: "Lời nhắn của nhân viên về việc này đã được xóa cùng với mọi nội dung khác.",
    documentTarget: "Giấy tờ",
    destroyed: (sides) =>
      `Chúng tôi đã tiêu hủy ảnh ngay vì ảnh để lộ My Number (mã số cá nhân): ${sides}. Nếu cần ảnh mới, chúng tôi sẽ báo cho bạn.`,
    corrections: "Những mục chúng tôi đã sửa",
    corrected: (field, from, to) =>
      `${field}: bạn đã nhập ${from}; trên giấy tờ ghi ${to}. Chúng tôi đã sửa theo giấy tờ.`,
    erased: (day) => `Ảnh và tất cả những gì bạn đã nhập đã được xóa vào ngày ${day}.`,
    comeBack: "Bạn có thể quay lại trang này bằng chính liên kết này.",
  },

  usualTime: {
    both: (half, most) =>
      `Một nửa số giấy tờ có quyết định trong vòng ${half}, và chín phần mười có quyết định trong vòng ${most}.`,
    one: (most) => `Chín phần mười số giấy tờ có quyết định trong vòng ${most}.`,
  },

  receipt: {
    link: "Biên nhận để in hoặc lưu",
    heading: "Biên nhận",
    lead: "Bạn có thể in trang này, hoặc dùng trình duyệt để lưu thành tệp PDF. Những gì bạn đã nhập không được ghi lại ở đây, để không ai lợi dụng được biên nhận bị mất.",
    sentAt: "Thời điểm gửi",
    japanTime: (time) => `${time} (giờ Nhật Bản)`,
    what: "Những gì bạn đã gửi",
    typed: "Các mục bạn đã nhập",
    photos: (count) => `${count} ảnh`,
    erasedAfter: (day) => `Vào ngày ${day}, chúng tôi xóa ảnh và tất cả những gì bạn đã nhập.`,
    standing: "Tình trạng",
    back: "Xem tình trạng hồ sơ",
    why: {
      withdrawn: "Lý do là bạn đã rút hồ sơ.",
      time: "Lý do là đã hết thời gian lưu giữ.",
      business: "Doanh nghiệp đã xóa trước khi hết thời gian lưu giữ.",
    },
    remains:
      "Bản ghi các bước vẫn được giữ lại: mã hồ sơ, loại giấy tờ, quyết định và thời điểm thực hiện từng bước. Bản ghi này không có họ tên và thông tin của bạn.",
  },

  counter: {
    by: (name) => `Đang làm thủ tục tại quầy với ${name}`,
    consent: "Hãy tự đọc trang này. Chỉ bạn mới có thể đồng ý: hãy tự nhấn “Bắt đầu”.",
    finish: "Kết thúc trên màn hình này",
  },

  keep: {
    saved: "Đã lưu.",
    later: "Chưa lưu được vì không có kết nối. Chúng tôi sẽ tự động thử lại.",
    refused: "Trang này đã cũ nên không lưu được thay đổi gần nhất của bạn. Hãy mở lại liên kết của bạn.",
    unsent: "Đây là nội dung khi bạn rời trang này. Hãy kiểm tra rồi nhấn “Tiếp tục”.",
  },

  gate: {
    heading: "Xác nhận đúng là bạn",
    lead: "Liên kết này đã từng được mở trên thiết bị khác. Để bảo vệ thông tin của bạn, hãy nhập ngày sinh.",
    triesLeft: (tries) => `Bạn còn ${tries} lần nhập.`,
    differs: "Ngày sinh này không giống ngày sinh đã nhập trước đó. Hãy kiểm tra và thử lại.",
  },

  withdraw: {
    heading: "Rút hồ sơ",
    lead: "Nếu bạn rút hồ sơ, chúng tôi xóa ngay ảnh và tất cả những gì bạn đã nhập. Không thể khôi phục lại.",
    after:
      "Khi đó, chúng tôi không thể xác minh danh tính của bạn tại đây. Sau này bạn có thể yêu cầu chúng tôi cấp liên kết mới.",
    button: "Rút hồ sơ",
    back: "Quay lại, không rút hồ sơ",
    doneHeading: "Bạn đã rút hồ sơ",
    done: "Ảnh và tất cả những gì bạn đã nhập đã được xóa. Bạn có thể đóng trang này.",
  },

  message: {
    notFound: {
      heading: "Không tìm thấy trang",
      body: "Liên kết này không tồn tại hoặc đã hết thời hạn. Hãy kiểm tra xem bạn đã mở đầy đủ liên kết chưa, hoặc yêu cầu chúng tôi cấp liên kết mới.",
    },
    forbidden: {
      heading: "Không thể thực hiện",
      body: "Bạn không thể mở trang này, hoặc trang đã quá cũ. Hãy mở lại liên kết của bạn.",
    },
    locked: {
      heading: "Liên kết này đã bị khóa",
      body: "Ngày sinh đã bị nhập sai quá nhiều lần. Để bảo vệ thông tin của bạn, liên kết này đã bị khóa. Hãy yêu cầu chúng tôi cấp liên kết mới.",
    },
    elsewhere: {
      heading: "Hãy tiếp tục ở nơi bạn đã bắt đầu",
      body: "Một ảnh đã được thêm vào liên kết này trên điện thoại hoặc máy tính khác. Để bảo vệ ảnh đó, hãy tiếp tục trên thiết bị ấy, hoặc yêu cầu chúng tôi cấp liên kết mới.",
    },
    changed: {
      heading: "Nội dung đã thay đổi",
      body: "Nội dung đã được thay đổi hoặc gửi đi ở một cửa sổ khác. Hãy mở lại liên kết của bạn để xem tình trạng hiện tại.",
    },
    tooManyRequests: {
      heading: "Vui lòng chờ một chút",
      body: "Bạn đã thử quá nhiều lần. Những gì bạn đã gửi vẫn được giữ lại.",
    },
    handoverOver: {
      heading: "Không dùng được liên kết này nữa",
      body: "Liên kết cho điện thoại chỉ dùng được một lần và phải được mở trong vòng 15 phút. Hãy tạo liên kết mới trên máy tính của bạn.",
    },
    broken: {
      heading: "Đã xảy ra lỗi",
      body: "Đây là lỗi của chúng tôi. Những gì bạn đã gửi vẫn được giữ lại. Hãy thử lại sau vài phút.",
    },
    waitMinutes: (minutes) => `Hãy thử lại sau ${minutes} phút.`,
    continue: "Quay lại liên kết của bạn",
  },

  mail: {
    greeting: "Xin chào,",
    resume: {
      subject: (business) => `Liên kết để bạn quay lại – ${business}`,
      body: (p) =>
        `Với liên kết này, bạn có thể làm tiếp từ chỗ đã dừng, hoặc xem tình trạng hồ sơ:\n${p.url}\n\nLiên kết dùng được trong ${p.days} ngày. Đừng đưa liên kết này cho người khác.`,
    },
    approved: {
      subject: (business) => `Hồ sơ của bạn được chấp nhận – ${business}`,
      body: (p) =>
        `${p.business} đã kiểm tra và chấp nhận giấy tờ của bạn. Bạn không cần làm gì thêm.\n\nChi tiết:\n${p.url}`,
    },
    refused: {
      subject: (business) => `Chúng tôi không thể chấp nhận giấy tờ của bạn – ${business}`,
      body: (p) =>
        `${p.business} đã kiểm tra giấy tờ của bạn và không thể chấp nhận. Hãy mở liên kết của bạn để xem lý do:\n${p.url}`,
    },
    moreNeeded: {
      subject: (business) => `Bạn cần sửa hoặc bổ sung – ${business}`,
      body: (p) =>
        `${p.business} đã kiểm tra giấy tờ của bạn và cần bạn sửa hoặc bổ sung. Hãy mở liên kết của bạn để xem phần cần sửa. Mọi nội dung khác vẫn được giữ lại:\n${p.url}`,
    },
    ending: (p) => `Mã hồ sơ của bạn: ${p.reference}\nNếu có câu hỏi, hãy liên hệ: ${p.contact}`,
  },
}
