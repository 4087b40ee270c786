# Why something was not done: what is wrong, and what to do next.

refusal-not-there = Бұл тізілімде жоқ: { $subject }.
refusal-not-there-next = Жазба жойылған болуы мүмкін немесе басқа кеңседе енгізіліп, әлі жетпеген. Қайта іздеп көріңіз.
refusal-no-such-statement = Мұндай мәлімет жоқ.
refusal-no-such-statement-next = Адамның бетін қайта ашып, сол жерден таңдаңыз.
refusal-already-past = Бұл мәлімет бұрын түзетілген немесе қайтарып алынған.
refusal-already-past-next = Оның орнында қазір не тұрғанын қараңыз.
refusal-no-such-act = Журналда мұндай жазба жоқ.
refusal-no-such-act-next = Журналды ашып, сол жерден таңдаңыз.
refusal-already-undone = Бұл бұрын кері қайтарылған.
refusal-already-undone-next = Енді ештеңе істеудің қажеті жоқ. Кім және неге қайтарғаны журналда жазылған.
refusal-cannot-be-undone = Мұны тұтасымен кері қайтаруға болмайды.
refusal-cannot-be-undone-next = Оның орнына жаңа жазба енгізіңіз.
refusal-reason-missing = Себебі жазылмаған.
refusal-reason-missing-next = Бірер сөзбен түсіндіріңіз: оны басқалар оқиды.
refusal-nothing-said = Ештеңе толтырылмаған.
refusal-nothing-said-next = Ең болмаса бір жолды толтырыңыз.
refusal-no-name-no-description = Аты да, сипаттамасы да жазылмаған.
refusal-no-name-no-description-next = Атын жазыңыз; белгісіз болса, адамды бірер сөзбен сипаттаңыз.
refusal-missing = Мынау толтырылмаған: { $subject }.
refusal-missing-next = Толтырып, қайта жіберіңіз.
refusal-too-long = Тым ұзын: { $subject }. Ең көбі { $limit } таңба болады.
refusal-too-long-next = Қысқартып, қалғанын ескертпеге жазыңыз.
refusal-does-not-fit = Мұны мына жазбаға енгізуге болмайды: { $subject }.
refusal-does-not-fit-next = Мәліметтің басқа түрін таңдаңыз.
refusal-impossible = Бұлай болуы мүмкін емес: { $subject }.
refusal-impossible-next = Санды тексеріп, қайта жіберіңіз.
refusal-bounds-crossed = Кіші сан үлкенінен асып тұр.
refusal-bounds-crossed-next = Алдымен кішісін жазыңыз.
refusal-tied-to-itself = Жазбаны өзімен байланыстыруға болмайды.
refusal-tied-to-itself-next = Басқасын таңдаңыз.
refusal-not-an-identity-number = Бұл ЖСН емес: онда 12 цифр бар, соңғысы қалғандарын тексереді.
refusal-not-an-identity-number-next = Құжатпен салыстырыңыз. Құжатта дәл солай болса, ескертпеге жазыңыз.
refusal-unknown-code = Бұл тізімде мұндай код жоқ.
refusal-unknown-code-next = Тізімнен таңдаңыз немесе сөзбен жазыңыз.
refusal-role-may-not = Сіздің рөліңіз бұған рұқсат бермейді: { $subject }.
refusal-role-may-not-next = Кеңсе жетекшісіне немесе рөлі басқа мүшеге айтыңыз.
refusal-not-a-member = Бұл мүше кеңседен кеткен.
refusal-not-a-member-next = Кеңсе жетекшісіне айтыңыз.
refusal-approve-your-own = Мұны өзіңіз енгізгенсіз.
refusal-approve-your-own-next = Басқа мүшеден қарап шығуды сұраңыз: екі адам қарауы керек.
refusal-nobody-says-dead = Мұнда бұл адам қайтыс болды дейтін бірде-бір дереккөз жоқ.
refusal-nobody-says-dead-next = Алдымен дереккөздің айтқанын енгізіңіз.
refusal-death-needs-more = Оны бір-біріне тәуелсіз екі дереккөз немесе мүше көрген бір құжат растауы керек.
refusal-death-needs-more-next = Екінші дереккөзді немесе құжатты енгізіп, содан кейін растаңыз.
refusal-last-lead = Кеңсеге жетекші керек.
refusal-last-lead-next = Алдымен басқа біреуді тағайындаңыз.
refusal-name-taken = Мұндай атпен мүше бар.
refusal-name-taken-next = Ажырату үшін бір сөз қосыңыз.
refusal-not-for-the-public = Бұл санды жұртқа көрсетуге болмайды: ол бір адам туралы немесе бестен аз адам туралы айтады.
refusal-not-for-the-public-next = Оны шығарылымға қоспаңыз.
refusal-no-such-edition = Мұндай шығарылым ұсынылмаған.
refusal-no-such-edition-next = Бетті қайта ашып, тізімнен таңдаңыз.
refusal-cannot-be-erased = Тек адам туралы жазбаны немесе дереккөзді өшіруге болады.
refusal-cannot-be-erased-next = Басқаларында адам жоқ: ондағы айтылғанды түзетіңіз немесе қайтарып алыңыз.
refusal-erasure-waits = Мұны біреу сұрап қойған; өтініш екінші мүшені күтіп тұр.
refusal-erasure-waits-next = Жетекшіден, тексерушіден немесе дереккөз сақтаушыдан қарап шығуын сұраңыз.
refusal-reason-names = Себепте аты-жөнінің немесе нөмірінің бөлігі бар, ал себеп жазба жойылғаннан кейін де қалады.
refusal-reason-names-next = Оны есімсіз жазыңыз, мысалы: «отбасы сұрады».
refusal-two-identity-numbers = Бұл жазбаларда екі түрлі жеке сәйкестендіру нөмірі бар: олар ешқашан бір адам болмайды.
refusal-two-identity-numbers-next = Нөмірлерді тексеріңіз; қатесін алдымен түзетіңіз немесе қайтарып алыңыз.
refusal-two-rows-of-one-list = Бір жолы бір адам болатын тізімнің екі жолы ешқашан бір адам болмайды.
refusal-two-rows-of-one-list-next = Тізімді жасаушы басқаша айтса, тізім туралы мәліметті түзетіңіз.
refusal-judged-different = Бұл бір мүше әртүрлі адам деп таныған екі жазбаны біріктірер еді.
refusal-judged-different-next = Алдымен сол шешімді қараңыз, қате болса, қайтарып алыңыз.
refusal-joined-through-others = Басқа шешімдер бұл екі жазбаны бір адам етеді.
refusal-joined-through-others-next = Адамның қалай құралғанын қарап, қате шешімді қайтарып алыңыз.
refusal-review-waits = Бұл жұп туралы екінші шешім сұралып қойған.
refusal-review-waits-next = Басқа мүшені күтіңіз немесе біреуден сұраңыз.
refusal-no-such-reconciliation = Мұндай тізім салыстыруы жоқ.
refusal-no-such-reconciliation-next = Бетті қайта ашып, тізімнен таңдаңыз.
refusal-not-on-these-lists = Бұл жазба екі тізімнің ешқайсысында жоқ немесе басқасында тұр.
refusal-not-on-these-lists-next = Салыстыруды қайта ашып, жолға тұрған күйінде қол қойыңыз.
refusal-line-does-not-fit = Жол қабылданған шешімдерге сай емес.
refusal-line-does-not-fit-next = Алдымен екі жазбаның бір адам екенін шешіңіз; сонда жол не болғанын айтады.

# What a refusal may speak of.
field-age = жасы
field-attributed-to = кімнің сөзі келтірілген
field-count = неше адам
field-deed-kind = не істелді
field-description = сипаттама
field-details = егжей-тегжейі
field-identity-number = ЖСН
field-locator = дереккөздегі орны
field-measure = не саналатыны
field-name = аты
field-note = ескертпе
field-origin = дереккөздің кім екені
field-place = орны
field-point = картадағы нүкте
field-reason = себебі
field-relation = бір-біріне кім болып келеді
field-role = рөлі
field-step-kind = қандай қадам екені
field-text = мәтін
field-title = атауы
field-value = мәні
field-when = уақыты
field-person = кім туралы екені
field-verdict = сіздің шешіміңіз

# What is wrong with a file that was handed in.
problem-empty = Файл бос.
problem-too-many-bytes = Файл { $limit } шегінен үлкен. Бөліңіз немесе тізімі бар парақты ғана сақтаңыз.
problem-too-many-rows = Файлда { $limit } жолдан көп. Бөліңіз.
problem-too-many-columns = Файлда { $limit } бағаннан көп. Керексізін алып тастаңыз.
problem-too-many-cells = Файлда толтырылған { $limit } ұяшықтан көп. Бөліңіз.
problem-too-much-text = Ұяшықтарда { $limit } көлемінен көп мәтін бар. Файлды бөліңіз.
problem-row-too-long = Жолда { $limit } көлемінен көп мәтін бар: екі жол жабысып қалған болуы мүмкін.
problem-cell-cut = Мәтін { $limit } шегінен ұзын, сол жерден кесілді.
problem-not-a-table = Бұл кесте емес, { $likeness ->
    [html] веб-бет
    [pdf] PDF
    [image] сурет
    [archive] мұрағат
    [document] мәтіндік құжат
    [json] JSON деректері
    [xml] XML деректері
   *[other] басқа түрдегі файл
    }. Тізімді CSV немесе XLSX етіп сақтаңыз.
problem-locked = Кесте құпия сөзбен жабылған. Құпия сөзді алып, қайта сақтаңыз.
problem-broken = Файл бүлінген, оқылмайды. Кесте бағдарламасында ашып, қайта сақтаңыз.
problem-no-such-sheet = { $sheet } деген парақ жоқ. Барлары: { $have }.
problem-more-sheets = { $sheet } парағы ғана оқылды. Қалғандары оқылған жоқ: { $others }.
problem-encoding-unsure = Әріптер { $encoding } деп оқылды; { $other } болуы да мүмкін. Аттардың дұрыстығын қараңыз.
problem-bad-bytes = { $encoding } кодтауында жоқ таңба саны: { $count }. Олар � болып көрсетілді.
problem-rows-above-header = Тақырыптардың үстіндегі { $count } жол алынған жоқ: { $text }
problem-no-header = Тақырыптар жолы көрінбейді, сондықтан бағандар A, B, C деп аталды. Төменде әрқайсысында не барын көрсетіңіз.
problem-same-header = Екі бағанның тақырыбы бірдей; бұл енді { $renamed } деп аталады.
problem-tag-row = Тақырыптардың астындағы хештегтер жолы алынған жоқ.
problem-long-row = Жолда { $found } ұяшық, тақырып саны { $expected }: ұяшықта бөлгіш таңба тұрған болуы мүмкін.
problem-short-row = Жолда { $found } ұяшық, тақырып саны { $expected }: соңы жоғалған болуы мүмкін.
problem-open-quote = Тырнақша ашылып, жабылмаған: осы жерде бірнеше жол жабысқан болуы мүмкін.
problem-stray-quote = Жабылған тырнақшаның жанында мәтін тұр; ол сақталды.
problem-nuls = { $count } бос таңба алынды: { $shown }
problem-directions = Жазу бағытын бұратын { $count } таңба алынды: { $shown }
problem-invisible = Көрінбейтін { $count } таңба алынды: { $shown }
problem-controls = { $count } қызметтік таңба алынды: { $shown }
problem-apostrophes-taken-off = Формуладан қорғайтын апостроф { $count } ұяшықтан алынды.
problem-header-cut = Тақырып { $limit } әріптен ұзын, кесілді.
problem-cell-error = Кесте мұнда қате көрсетеді: { $text }
problem-far-cell = Ұяшық тым алыста тұр ({ $at_row }-жол, { $at_column }-баған). Тізімнің айналасындағы бос жолдар мен бағандарды өшіріп, қайта сақтаңыз.
problem-date-ambiguous = { $text } — { $day_first } немесе { $month_first } болуы мүмкін. Төменде алдымен күні ме, айы ма, көрсетіңіз.
problem-date-without-year = { $text } күнінің жылы жоқ. Білсеңіз, жылын төменде көрсетіңіз.
problem-date-not-in-calendar = Мұндай күн жоқ: { $text }
problem-date-serial = { $text } — кестенің { $day } күнін санауы болуы мүмкін. Күн деп алынған жоқ.
problem-date-unreadable = Бұл күн деп түсінілмеді: { $text }
problem-age-unreadable = Бұл жас деп түсінілмеді: { $text }
problem-sex-unreadable = Бұл жыныс деп түсінілмеді: { $text }
problem-identity-length = ЖСН-де 12 сан бар; мұнда { $digits }.
problem-identity-check = ЖСН-де қате бар: соңғы саны қалғандарына сай емес.
problem-identity-date = ЖСН-нің алғашқы алты саны күн емес.
problem-identity-zeros = ЖСН бастапқы нөлдерін жоғалтқан; олар қайтарылды.
problem-identity-disagrees = ЖСН мен мына баған сәйкес келмейді: { $with }
problem-phone-unreadable = Телефон нөмірі нөмір деп оқылмады. Ол байланыс ретінде сақталды.
problem-no-name = Жолда ат жоқ.
problem-number-unreadable = Бұл сан деп түсінілмеді: { $text }
problem-unknown-word = Бұл не болғанын айтатыны анық емес; ескертпе болып сақталды: { $word }
problem-missing-column = { $header } бағаны жоқ.
problem-extra-column = { $header } бағаны белгісіз; мәтіні сақталды.
problem-same-id = Екі жолдың коды бірдей: { $id }
problem-dangling-id = { $id } коды бірде-бір жолда жоқ.
problem-too-long-for-format = Мәтін { $limit } әріптен ұзын: файлдың бұл түріне сыймайды.
problem-more-problems = Тағы { $count } мұнда көрсетілмеді.

# Why a file was not read at all.
worker-too-large = Бұл файл { $limit } шегінен үлкен. Бөліңіз немесе тізімі бар парақты ғана сақтаңыз.
worker-too-much-memory = Бұл файлды оқуға рұқсат етілгеннен көп жад керек. Кесте бағдарламасында ашып, тізімді жаңа файлға көшіріп сақтаңыз.
worker-too-long = Файл тым ұзақ оқылады. Бөліңіз немесе тізімді CSV етіп сақтаңыз.
worker-crashed = Файл өзін оқитын бағдарламаны бұзады. Кесте бағдарламасында ашып, тізімді CSV етіп сақтаңыз.
worker-forbidden = Файл оқитын бағдарламаны тыйым салынғанға итермелеген соң, ол тоқтатылды. Оны басқа жерде ашпаңыз; машинаға жауапты адамға айтыңыз.
worker-untrusted = Оқитын бағдарламаның жауабына сенуге болмайды, сондықтан ештеңе алынған жоқ. Машинаға жауапты адамға айтыңыз.
worker-stopped = Файлды оқу тоқтатылды.
worker-not-started = Файл оқитын бағдарлама бұл машинада іске қосылмады. Файлдың кінәсі жоқ.
worker-not-confined = Бұл машина оқитын бағдарламаны оқшаулай алмайды, сондықтан мұнда файлдар оқылмайды. Не жетпейтінін doctor командасы айтады.
