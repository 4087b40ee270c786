# What the closed lists of the register call their codes: first the list, then the code.

# What a thing is.
kind-person = адам
kind-unnamed = аты белгісіз адам
kind-group = адамдар тобы
kind-source = дереккөз
kind-list = тізім
kind-event = оқиға
kind-deed = іс-әрекет: кім, кімге, не істеді
kind-organisation = ұйым
kind-place = орын
kind-figure = сан
kind-step = іс бойынша қадам
kind-definition = анықтама
kind-member = мүше

# Where and how a person is.
status-sought = жақындары іздеп жүр
status-missing = із-түссіз жоғалған
status-held = қамауда
status-hospitalised = ауруханада
status-released = қамаудан босатылған
status-safe = қауіпсіз жерде
status-in-hiding = жасырын жерде
status-abroad = шетелде
status-dead = қайтыс болған
status-unknown = белгісіз

# How far a record has been checked.
verification-unverified = тексерілмеген
verification-pending = тексеріліп жатыр
verification-verified = тексерілген
verification-falsely-attributed = басқаға қатысты
verification-rejected = қате деп танылған

# Where a person stands before the law.
legal-position-none-known = іс туралы мәлімет жоқ
legal-position-suspect = күдікті
legal-position-charged = айып тағылған
legal-position-on-trial = сот жүріп жатыр
legal-position-convicted = үкім шыққан
legal-position-acquitted = ақталған
legal-position-amnestied = рақымшылық жасалған
legal-position-case-closed = іс тоқтатылған

# What a person is in this story.
role-killed = қаза тапқан
role-injured = жараланған
role-detained = ұсталған
role-missing = із-түссіз жоғалған
role-tortured = азапталған
role-beaten = соққыға жығылған
role-released = босатылған
role-charged = айып тағылған
role-accused = кінәлі деп аталған, ресми айып белгісіз
role-complainant = лауазымды тұлғаларға шағым түсірген
role-coerced-confession = мойындауға мәжбүрленген
role-under-surveillance = аңдуда болған
role-bereaved = жақынынан айырылған
role-searching-relative = жақынын іздеп жүр
role-family = жәбірленушінің отбасынан
role-witness = куәгер
role-mourner = еске алуға келген
role-protester = наразылыққа қатысушы
role-activist = белсенді
role-volunteer = волонтёр
role-journalist = журналист
role-photographer = фотограф
role-author = автор
role-translator = аудармашы
role-researcher = зерттеуші
role-rights-worker = құқық қорғаушы
role-lawyer = адвокат немесе заңгер
role-list-keeper = тізім жүргізеді
role-public-figure = қоғам қайраткері
role-official = лауазымды тұлға
role-officer = күштік құрылым қызметкері
role-officer-prosecuted = сотталған қызметкер
role-security-forces = күштік құрылымда қызмет етуші
role-source = дереккөз
role-detained-with-parent = ата-анасымен бірге алып кетілген бала
role-other = басқа

# The kinds of statement about a person.
person-field-name = Есімдері
person-field-description = Сипаттамасы
person-field-count = Неше адам
person-field-sex = Жынысы
person-field-born = Туған күні
person-field-age = Жасы
person-field-occupation = Кәсібі
person-field-home = Тұрғылықты жері
person-field-role = Рөлдері
person-field-status = Жағдайы
person-field-custody = Қамауда болуы
person-field-relation = Туыстығы мен байланыстары
person-field-identity-number = ЖСН
person-field-contact = Байланыс деректері
person-field-legal = Құқықтық жағдайы
person-field-verification = Тексерілуі
person-field-note = Ескертпелер

name-kind-printed = басылған күйінде
name-kind-variant = басқаша жазылуы
name-kind-inferred = біз шығарған нұсқа
name-kind-given-only = тек аты
name-kind-surname-only = тек тегі
name-kind-short = қысқартылған түрі
name-kind-former = бұрынғы тегі
name-kind-misprint = қате басылған

sex-female = әйел
sex-male = ер
sex-other = басқа

# What the authorities say of a capture.
acknowledgement-not-stated = дереккөзде айтылмаған
acknowledgement-place-disclosed = ұсталғаны мойындалған, орны айтылған
acknowledgement-place-withheld = ұсталғаны мойындалған, орны жасырылған
acknowledgement-no-contact = орны айтылған, ешкімді кіргізбейді
acknowledgement-denied = ұсталғаны жоққа шығарылған

# Who says so, and on what ground.
basis-own-account = адамның өз айтуы
basis-seen = көзімен көргеннің айтуы
basis-heard-by-phone = телефоннан естілген
basis-hearsay = біреуден естілген
basis-official-paper = ресми құжат
basis-court = сот
basis-media = БАҚ
basis-leaked-paper = баспасөз қолына түскен құжат
basis-coerced = мәжбүрлеумен алынған
basis-not-stated = негізі көрсетілмеген
basis-inferred = біздің қорытындымыз

reliability-a = толық сенімді дереккөз
reliability-b = әдетте сенімді дереккөз
reliability-c = біршама сенімді дереккөз
reliability-d = әдетте сенімсіз дереккөз
reliability-e = сенімсіз дереккөз
reliability-f = сенімділігін бағалау мүмкін емес
credibility-1 = басқа дереккөздер растаған
credibility-2 = рас болуы ықтимал
credibility-3 = рас болуы мүмкін
credibility-4 = күмәнді
credibility-5 = екіталай
credibility-6 = бағалау мүмкін емес

source-kind-article = мақала немесе хабар
source-kind-list = тізім
source-kind-testimony = біз жазып алған әңгіме
source-kind-phone-call = телефон қоңырауы
source-kind-official-paper = ресми құжат
source-kind-court-paper = сот құжаты
source-kind-leaked-paper = баспасөз қолына түскен құжат
source-kind-footage = фото немесе бейнежазба
source-kind-post = әлеуметтік желідегі жазба
source-kind-file = жүктелген файл
source-kind-other = басқа
copy-original = бастапқы күйінде
copy-translated = аударма
copy-paraphrased = машина қайта жазған: жеке сөздеріне сенуге болмайды

# Times.
precision-unknown = белгісіз
precision-minute = минутына дейін
precision-hour = сағатына дейін
precision-day = күн
precision-night = түн, түн ортасынан асқан
precision-month = ай
precision-year = жыл
precision-range = бір күннен екінші күнге дейін
precision-about = шамамен

# Events and acts.
involvement-carried-out = тікелей орындаған
involvement-gave-order = бұйрық берген
involvement-passive-accomplice = енжар сыбайлас
involvement-present = сол жерде болғаны расталған
involvement-planned = жоспарлаған
involvement-suspected = күдікті
involvement-failed-authority = қол астындағыларды тоқтатпаған
involvement-failed-to-act = біле тұра әрекет етпеген
involvement-failed-to-prevent = алдын алмаған
exposure-mappable = картада көрсетуге болады
exposure-private = жеке орын: картаға ешқашан түспейді

# Figures.
qualifier-exact = дәл
qualifier-about = шамамен
qualifier-at-least = кемінде
qualifier-more-than = астам
qualifier-less-than = аз
qualifier-range = …–… аралығында
qualifier-dozens = ондаған
qualifier-hundreds = жүздеген
qualifier-thousands = мыңдаған
qualifier-additional = тағы
qualifier-other = басылған күйінде
figure-tie-conflicts = қайшы келеді
figure-tie-not-comparable = мынамен салыстыруға болмайды
figure-tie-read-with = мынамен бірге қарау керек

# Cases.
case-side-against-victim = жәбірленушіге қарсы
case-side-against-officials = лауазымды тұлғаларға қарсы
case-side-compensation = өтемақы талабы
case-side-statement = мәлімдеме немесе талап
case-side-not-clear = дереккөзден анық емес

# The office.
member-role-lead = жетекші
member-role-documenter = тіркеуші
member-role-operator = оператор
member-role-volunteer = волонтёр
member-role-source-keeper = дереккөз сақтаушы
member-role-reviewer = тексеруші
compartment-register = тізілім
compartment-help = көмек
compartment-sources = дереккөздер
compartment-control = кілттер мен рөлдер

# What an entry of the log changed.
change-entered = енгізілді
change-said = мәлімет қосылды
change-corrected = түзетілді
change-withdrawn = қайтарып алынды
change-undone = кері қайтарылды
change-death-approved = қайтыс болғанын екінші мүше растады
change-origin-opened = жасырын дереккөз ашылды
change-reads = оқылды
change-batch-begun = тізім жүктелді
change-member-joined = мүше қосылды
change-role-changed = рөлі өзгертілді
change-member-left = мүше кетті
change-edition-proposed = шығарылым ұсынылды
change-edition-approved = шығарылым мақұлданды
change-edition-withdrawn = шығарылым қайтарып алынды
change-erasure-asked = өшіру сұралды
change-erased = жазба өшірілді
change-erasure-declined = өшіруден бас тартылды
change-keys-made = кілттер жасалды
change-passphrase-replaced = құпия сөз тіркесі қағаз кілтпен ауыстырылды
change-pair-judged = екі жазба қаралды
change-judgement-withdrawn = шешім қайтарып алынды
change-review-asked = екінші шешім сұралды
change-reconciliation-begun = тізімдерді салыстыру басталды
change-line-signed = салыстыру жолына қол қойылды
change-line-taken-back = қол қойылған жол қайтарып алынды
change-estimate-kept = бағалау сақталды
change-estimate-withdrawn = бағалау қайтарып алынды

# Regions of Kazakhstan as they were in January 2022.
region-akmola = Ақмола облысы
region-aktobe = Ақтөбе облысы
region-almaty-region = Алматы облысы
region-atyrau = Атырау облысы
region-east-kazakhstan = Шығыс Қазақстан облысы
region-karaganda = Қарағанды облысы
region-kostanay = Қостанай облысы
region-kyzylorda = Қызылорда облысы
region-mangystau = Маңғыстау облысы
region-north-kazakhstan = Солтүстік Қазақстан облысы
region-pavlodar = Павлодар облысы
region-turkistan = Түркістан облысы
region-west-kazakhstan = Батыс Қазақстан облысы
region-zhambyl = Жамбыл облысы
region-almaty = Алматы
region-astana = Нұр-Сұлтан
region-shymkent = Шымкент

# What a column of an imported list holds, and what its cells look like.
column-name = толық аты-жөні
column-given-name = аты
column-surname = тегі
column-patronymic = әкесінің аты
column-other-names = басқа аттары мен жазылуы
column-sex = жынысы
column-birth-date = туған күні
column-age = жасы
column-age-as-of = жасы қай күнге
column-occupation = кәсібі
column-home = тұрғылықты жері
column-status = адамға не болды
column-status-date = ол қай күнгі дерек
column-place = қайда ұсталып отыр не көрген
column-region = облысы не қаласы
column-date = оқиға күні
column-identity-number = ЖСН
column-phone = телефоны
column-relative = туысы
column-relation = кім болып келеді
column-source = мұны кім айтады
column-locator = беті не сілтемесі
column-note = ескертпе, сол қалпында
column-role = рөлі
column-reference = тізімдегі нөмірі не коды
column-ignore = бұл баған енгізілмесін
look-identity = ЖСН нөмірлері
look-phone = телефон нөмірлері
look-sex = «ер» және «әйел» деген сөздер
look-date = күндер
look-birth = туған күндер
look-age = жас
look-link = беттердің мекенжайлары
look-name = аттар
look-count = рет нөмірлері

# What happened to those whom a definition counts.
measure-dead = қаза тапты
measure-missing = хабарсыз кетті
measure-detained = ұсталған
measure-held = қамауда
measure-released = босатылған
measure-injured = жараланған
measure-tortured = азапталған
measure-charged = айыпталған
measure-convicted = сотталған
measure-everybody = тізілімдегі кез келген адам

# Of whom a definition speaks.
who-all = барлығы
who-civilians = бейбіт тұрғындар
who-security-forces = күштік құрылымдар: полиция, әскер және басқалар

# By what.
cause-any = кез келген себептен
cause-shot = оқтан
cause-tortured = азаптаудан не ұрып-соғудан
cause-after-custody = қамауда болғаннан кейін

# How sure a count is.
grade-reported = хабарланған
grade-probable = ықтимал
grade-confirmed = расталған

# Whether those counted are known by name.
naming-either = аты белгілі не белгісіз
naming-named = аты белгілі
naming-unnamed = аты белгісіз

# The definitions that are part of the program.
shipped-deaths = Қаза тапқандар
shipped-civilian-deaths = Қаза тапқан бейбіт тұрғындар
shipped-forces-deaths = Қаза тапқан күштік құрылым қызметкерлері
shipped-named-deaths = Аты белгілі қаза тапқандар
shipped-shot-deaths = Оқтан қаза тапқандар
shipped-custody-deaths = Қамаудан кейін қаза тапқандар
shipped-injured = Жараланғандар
shipped-civilian-injured = Жараланған бейбіт тұрғындар
shipped-forces-injured = Жараланған күштік құрылым қызметкерлері
shipped-detained = Ұсталғандардың бәрі
shipped-held = Қамауда отырғандар
shipped-missing = Хабарсыз кеткендер
shipped-tortured = Азапталғандар
shipped-charged = Айыпталғандар
shipped-convicted = Сотталғандар
shipped-released = Босатылғандар

# By what a tally divides.
by-day = күндер бойынша
by-place = жерлер бойынша
by-age = жасы бойынша
by-sex = жынысы бойынша
by-body = жауапты деп аталған орган бойынша

# Ages put together.
age-group-under-14 = 14 жасқа дейін
age-group-14-17 = 14–17 жас
age-group-18-29 = 18–29 жас
age-group-30-44 = 30–44 жас
age-group-45-59 = 45–59 жас
age-group-60 = 60 жас және одан үлкен

# Which kind of body is held responsible.
body-kind-police = полиция
body-kind-military = әскер және Ұлттық ұлан
body-kind-security = Ұлттық қауіпсіздік комитеті
body-kind-prison = қамау орындарының қызметкерлері
body-kind-foreign = басқа елдердің әскері
body-kind-officials = басқа лауазымды адамдар
body-kind-others = наразылық білдірушілер не белгісіз адамдар

# Why somebody counts differently at two moments.
count-change-new = жаңа жазба
count-change-now-fits = көбірек белгілі болды: енді саналады
count-change-merged = екінші адаммен бір кісі екені анықталды
count-change-split = екі бөлек адам екені анықталды
count-change-found-alive = тірі табылды
count-change-withdrawn = қайтарып алынды не жалған болып шықты
count-change-no-longer-fits = айтылғаны енді сәйкес келмейді
count-change-later-verified = кейін тексерілді: бұрынғыдан сенімдірек
count-change-less-sure = бұрынғыдан сенімсіздеу
count-change-resized = топтың саны басқаша айтылды

# How far a case against officials has come.
stage-complaint = шағымдар
stage-opened = қозғалған
stage-closed = сотсыз тоқтатылған
stage-tried = сотқа жеткен
stage-convicted = үкіммен аяқталған

# On what ground a case was closed.
ground-evidence = дәлелдің жетіспеуі
ground-no-crime = қылмыс құрамы жоқ
ground-nobody-found = кінәлілер анықталмаған
ground-amnesty = рақымшылық
ground-expired = ескіру мерзімі өткен
ground-lawful = күш қолдану заңды деп танылған
ground-other = басқа негіз
ground-not-stated = негізі айтылмаған

# Who is the same.
verdict-same = бір адам
verdict-different = бөлек адамдар
verdict-unsure = сенімді емеспін
pair-standing-open = шешілмеген
pair-standing-same = бір адам
pair-standing-different = екі адам
pair-standing-unsure = белгісіз
pair-standing-disputed = даулы
pair-standing-in-review = екінші шешім сұралған
agreement-agrees = сәйкес
agreement-differs = өзгеше
agreement-missing-in-one = бірінде ғана бар
agreement-missing-in-both = екеуінде де жоқ
barrier-identity-numbers = Оларда екі түрлі жарамды жеке сәйкестендіру нөмірі бар.
barrier-one-row-one-person = Бұлар — бір жолы бір адам болатын тізімнің екі жолы.
barrier-judged-different = Мүшелер оларды бөлек адамдар деп таныған.
outcome-both = екеуінде де бар
outcome-conflict = екеуінде де бар, қайшы
outcome-only-ours = тек бізде
outcome-only-theirs = тек оларда
outcome-unplaced = әзірге сәйкестендірілмеген

# Estimates: methods, warnings as sentences, what keeps a figure from the public.
method-chao = Чаоның төменгі шегі
method-loglinear = Логсызықтық модельдер
method-graphs = Графтар бойынша орташалау
method-classes = Адам түрлері (жасырын топтар)
method-sparse = Сирек қиылысу
warning-code-too-few-lists = Тізім саны: { $number }. Үшеуден аз болса, тізімдердің бір-біріне тәуелділігі көрінбейді, ал сан олар тәуелсіз деген үмітке ғана сүйенеді.
warning-code-three-lists = Тізім үшеу. Үшеуінің бірден бір-біріне тәуелді екенін тексеру мүмкін емес; төртінші тізім көмектесер еді.
warning-code-no-overlap = Екі тізімде қатар тұрған ешкім жоқ, сондықтан ешбір тізімде жоқ адамдар туралы тізімдер ештеңе айтпайды.
warning-code-disconnected = Тізімдер ортақ адамы жоқ топтарға бөлініп кетеді: { $first }. Оларды біріктіретін ештеңе жоқ.
warning-code-no-triangle = Екеуден қиылысатын үш тізім жоқ, сондықтан тізімдердің тәуелділігін ешбір тізімде жоқ адамдардан ажырату мүмкін емес.
warning-code-empty-overlap = «{ $first }» мен «{ $second }» тізімдерінде қатар тұрған ешкім жоқ; тәуелсіз болса, шамамен { $number } адам болар еді. Әдістер мұны әртүрлі түсіндіреді.
warning-code-few-in-overlaps = Бірнеше тізімде қатар тұрған адам аз: { $number }. Сан солардың әрқайсысына тәуелді.
warning-code-empty-list = «{ $first }» тізімінде саналатын ешкім жоқ; ол алынбады.
warning-code-list-within = «{ $first }» тізімінің { $number } %-ы «{ $second }» тізімінде де бар: ол соның бөлігі, іріктемесі не көшірмесі болуы мүмкін. Екеуін біріктіріңіз немесе бөлек жасалғанын көрсетіңіз.
warning-code-not-mixed = Әдістің қайталап есептеулері бір-бірімен келіспейді (split R-hat { $number }, ең көбі 1,05 болуы керек): бірнеше сан сәйкес келеді, әдіс оларды таразылай алмады.
warning-code-few-effective-draws = Әдістің есептеулері { $number } тәуелсіз іріктемеге тең; 400 керек.
warning-code-grid-end = Ықтималдықтың { $number } %-ы қаралған ең үлкен санда ({ $other }) жатыр: жоғарғы шек тізімдер біткен жерде емес, іздеу тоқтаған жерде тұр.
warning-code-wide-interval = 95 пайыздық аралықтың жоғарғы шегі төменгісінен { $number } есе үлкен. Оның ортасын сан деп айтуға болмайды.
warning-code-no-interval = Аралықтың бір жақ шегі жоқ: тізімдер санды шектемейді.
warning-code-methods-disagree = Әдістер келіспейді: «{ $second }» «{ $first }» әдісінен { $number } есе көп дейді, қайсысы дұрыс екенін тізімдерден білу мүмкін емес.
warning-code-models-disagree = Логсызықтық модельді таңдаудың екі жолы келіспейді: бірі бойынша { $number } (BIC), екіншісі бойынша { $other } (AIC).
warning-code-intervals-apart = «{ $first }» мен «{ $second }» әдістерінің 95 пайыздық аралықтарында бірде-бір ортақ сан жоқ.
warning-code-hangs-on-one-list = «{ $first }» тізімінсіз { $number } шығады, бұл 95 пайыздық аралықтан тыс: сан осы тізімге байланып тұр, ал аралықта бұл күмән жоқ. Құжатталған санды айтыңыз және осы тізімнің неден бөлек екенін анықтаңыз: орны, уақыты, адамдары басқа ма, әлде аттар басқа тізімнен алынған ба.
warning-code-prior-decides = Тізімдер тексере алмайтын нәрсеге қарай сан { $number } мен { $other } аралығында өзгереді: { $first }.
warning-code-no-maximum = Ең ықтимал сан жоқ: сан үлкейген сайын тізімдерге жақсырақ келеді немесе бірнешеуі бірдей келеді.
warning-code-not-identified = Тізімдерге әртүрлі сан бірдей сәйкес келеді: { $first }
warning-code-not-run = { $first }: бұл әдіс қолданылмады. { $second }
warning-code-remark = { $first }
warning-code-part-without = { $first }: бағалау жоқ; қосындыға осы бөліктің жазылған адамдары ғана кірді ({ $number }).
warning-code-pairs-unjudged = Осы тізімдерде бір адам болуы мүмкін, бірақ ешкім шешпеген жазба жұптары: { $number }. Бір адам болып шыққан әр жұп санды асыра көрсетеді.
warning-code-never-compared = Кеңсе ашылғалы жазбалар салыстырылған жоқ: екі тізімде тұрып танылмаған адамдарды ешкім іздемеді.
warning-code-linkage-not-carried = Кім кім екені туралы күмәнді бұл әдіске енгізу мүмкін болмады; шешімдер сол күйінде алынды.
warning-code-few-linkages = Байланыстыру нұсқаларының саны: { $number }. Оннан аз болса, аралық күмәнді.
warning-code-in-part = { $first }: { $second }
plan-fault-no-lists = бірде-бір тізім таңдалмаған
plan-fault-too-many-lists = 24-тен көп тізім таңдалған
plan-fault-list-twice = бір тізім екі топта тұр
plan-fault-name-twice = екі тізімнің не топтың аты бірдей
plan-fault-empty-group = тізімнің не топтың аты жоқ
plan-fault-bad-name = атауда үтір, тырнақша не жаңа жол бар
plan-fault-no-method = бірде-бір әдіс таңдалмаған
plan-fault-parts-overlap = жауапты органдар қиылысады, олар адамдарды бөліктерге бөлмейді
plan-fault-too-many-parts = бөлік саны 60-тан көп
plan-fault-linkages = байланыстыру нұсқасы болмауы не 2-ден 100-ге дейін болуы керек
plan-fault-only-unnamed = анықтама аты жоқ адамдарды ғана санайды; оларды екі тізімнен табу мүмкін емес
reason-no-such-run = мұндай бағалау жоқ
reason-withdrawn = ол қайтарып алынған
reason-no-figure = әдіс сан бермейді
reason-no-interval = санның айналасында аралық жоқ
reason-bound-only = әдіс тек кемінде қанша екенін айтады
reason-one-method-alone = қарсы дәлел айта алатын екінші әдіс қолданылмаған
reason-too-few-lists = тізім үшеуден аз
reason-too-little-overlap = екі тізімде қатар тұрған адам тым аз немесе тізімдер байланыспайды
reason-list-within = бір тізім екіншісінің бөлігі не көшірмесі
reason-not-converged = әдістің есептеулері келіспейді немесе тым аз айтады
reason-too-wide = аралық тым кең немесе іздеу біткен жерде бітеді
reason-methods-disagree = әдістер келіспейді
reason-hangs-on-one-list = сан бір тізімге байланып тұр
reason-not-identified = әртүрлі сан бірдей сәйкес келеді
reason-part-without = адамдардың бір бөлігіне бағалау жоқ
reason-pairs-unjudged = бір адам болуы мүмкін көп жұпты ешкім шешпеген
reason-names-somebody = ішінде тізілімдегі біреудің есімі немесе телефонға ұқсайтын нәрсе бар
differs-definition = анықтамасы
differs-lists = тізімдері не олардың қалай біріктірілгені
differs-parts = бөліктері
differs-methods = әдістері
differs-seed = бастапқы саны
differs-linkages = алынған байланыстыру нұсқаларының саны
differs-tables = кімнің қай тізімде тұрғаны
differs-doubts = әзірге сәйкестендірілмеген не күмәнді жолдар саны
assumption-closed = Барлық тізім бір адамдар туралы айтады, әрі тізімдер жасалғанда ешкім қосылмаған да, кетпеген де.
assumption-linked = Екі тізімде тұрған адамның бәрі танылған, ешкім басқа біреу деп қабылданбаған.
assumption-reachable = Әр адамның қандай да бір тізімге түсу мүмкіндігі болған. Ешбір тізім жете алмайтын адамдар бұл санға кірмейді, оларды ешқандай тексеру таба алмайды.
assumption-dependence = Тізімдер бір-біріне әдіс ескеретін түрде ғана тәуелді. Солай екенін тізімдердің өзі көрсете алмайды.
