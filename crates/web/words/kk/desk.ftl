# The desk as a whole: its menu, its buttons, and what appears on many pages.

desk-name = Tizim
desk-skip = Мазмұнға өту
desk-menu = Мәзір
desk-areas = Бөлімдер
desk-languages = Тіл
desk-at-the-desk = Үстел басында:
desk-open = Кеңсені ашу
desk-close = Кеңсені жабу
desk-crumbs = Сіз тұрған жер
desk-optional = бос қалдыруға болады
desk-not-known = белгісіз

desk-area-people = Адамдар
desk-area-sources = Дереккөздер
desk-area-events = Оқиғалар
desk-area-matching = Сәйкестіктер
desk-area-figures = Сандар
desk-area-cases = Істер
desk-area-help = Көмек
desk-area-publishing = Жариялау
desk-area-members = Мүшелер
desk-area-import = Тізімді жүктеу
desk-area-log = Журнал
desk-area-stored = Мұнда не сақталған
desk-area-places = Орындар мен карта
desk-area-organisations = Ұйымдар

# Opening and closing.
desk-open-title = Кеңсе жабық
desk-open-lead = Мүше құпия сөз тіркесімен ашпайынша, мұнда ештеңе оқылмайды.
desk-open-passphrase = Құпия сөз тіркесі
desk-open-passphrase-hint = Бос орынмен бөлінген алты сөз
desk-open-refused = Мұнда мұндай құпия сөз тіркесі ешкімде жоқ.
desk-open-refused-next = Жазылуын тексеріп, қайталап көріңіз. Тіркесті ешкім қалпына келтіре алмайды; жоғалғаны қағаз кілтпен ауыстырылады.
desk-open-not-six-words = Бұл құпия сөз тіркесі емес: біздің тізімнен алты сөз керек.
desk-open-has-left = Осы құпия сөз тіркесінің иесі кеңседен кеткен.
desk-open-has-left-next = Кеңсе жетекшісінен қайта қабылдауды сұраңыз.
desk-open-cannot = Кеңсе жабық, ал сіздің рөліңіз оны аша алмайды.
desk-open-cannot-next = Негізгі топтың мүшесінен оны осы компьютерде ашуды сұрап, содан кейін қайта кіріңіз.
desk-open-waiting = Бірнеше секунд күтіңіз: журналдың құпиясы ашылып, тексеріліп жатыр.
desk-everybody = Барлығы
desk-as-of = Қай уақытқа
desk-download = Тізімді файл етіп алу
desk-download-too-many = Бұл тізім бір файлға тым ұзын.
desk-download-too-long = Тізімдегі бір мәтін мұндай файлға тым ұзын.
desk-download-next = Сүзгілермен тарылтыңыз немесе жолдарды CSV түрінде алыңыз.
desk-opening = Кеңсе ашылып жатыр
desk-opening-lead = Журналдың құпиясы ашылып, тексеріліп жатыр. Бет өздігінен жаңарады.
desk-opening-passphrase = Құпия сөз тіркесі тексеріліп жатыр.
desk-opening-so-far = { $of } жазбаның { $done } оқылды
desk-opening-look = Қазір қарау
desk-kept = Сеансыңыз аяқталып қалыпты. Жазғаныңыз сақталды.
desk-kept-next = Жарты сағат ішінде осы браузерден кіріңіз: форма өзіңіз толтырған күйінде қайтарылады. Оны тек сіз көресіз, ол өздігінен жіберілмейді. Файлды қайта таңдау керек болады.
desk-kept-too-long = Сеансыңыз аяқталып қалыпты, ал жазғаныңыз сақтауға тым ұзын.
desk-kept-too-long-next = Кірмес бұрын браузерде артқа қайтып, мәтініңізді көшіріп алыңыз.
desk-kept-none = Ештеңе сақталмаған
desk-kept-none-text = Толтырылған формалар жарты сағат қана, толтырған адамның өзіне және сол браузерде ғана сақталады. Бұл форма жіберілген не жойылған.
desk-kept-form = { $number }-форма
desk-shown-again = Бұл форманы жібергеніңізде сеансыңыз аяқталып қалған еді. Одан ештеңе сақталған жоқ.
desk-shown-again-next = Қарап шығып, тағы бір рет жіберіңіз.
desk-not-sent-yet = Кіргеніңізден бері бұл форма әлі жіберілген жоқ.
desk-send-again = Тағы бір рет жіберу
desk-closed-title = Кеңсе жабылды
desk-closed-text = Оқылғанның бәрі осы компьютердің жадынан өшірілді. Бұл терезені де жабыңыз.
desk-idle-notice = Кеңсе біраз уақыт пайдаланылмағандықтан өзі жабылды.

# Buttons and links.
desk-save = Сақтау
desk-cancel = Бас тарту
desk-back = Артқа
desk-continue = Жалғастыру
desk-correct = Түзету
desk-withdraw = Қайтарып алу
desk-undo = Кері қайтару
desk-add = Қосу
desk-search = Іздеу
desk-print = Бетті басып шығару
desk-details = Толығырақ
desk-all = Барлығы
desk-any = Кез келген
desk-yes = Иә
desk-no = Жоқ
desk-filter-apply = Көрсету
desk-filter-clear = Бәрін көрсету
desk-reason = Неліктен
desk-reason-hint = Бір жылдан кейін де басқаларға түсінікті бірер сөз
desk-download-csv = Жолдарды CSV түрінде алу
desk-download-xlsx = Жолдарды XLSX түрінде алу
desk-download-parquet = Жолдарды Parquet түрінде алу
desk-download-svg = Суретті SVG түрінде алу
desk-as-table = Дәл осы, кесте түрінде

# Lists of many pages.
desk-pages = Тізім беттері
desk-page-of = { $pages } беттің { $page }-беті
desk-page-first = Бірінші
desk-page-previous = Алдыңғы
desk-page-next = Келесі
desk-page-last = Соңғы
desk-sort = Реті
desk-found-none = Ештеңе табылмады
desk-found-none-text = Азырақ әріппен немесе басқаша жазып көріңіз: іздеу қазақ, орыс және латын әріптерін түсінеді.

# Who says it.
desk-who-says-it = Мұны кім айтады
desk-source = Дереккөз
desk-locator = Дереккөздегі орны
desk-date = Күні
desk-basis = Неге негізделген
desk-grade = Қаншалықты сенеміз
desk-grade-key = Бағалар нені білдіреді
desk-place = Орны
desk-note = Ескертпе
desk-coerced = мәжбүрлеп айтқызылған
desk-made-up = сынақ үшін ойдан шығарылған
desk-shown = Басқа беттерде осы көрсетіледі:
desk-also-said = { $count ->
    [one] Тағы { $count } мәлімет
   *[other] Тағы { $count } мәлімет
    }
desk-contradictions = Бір-біріне қайшы мәліметтер
desk-contradictions-lead = Бұл жерде дереккөздер әртүрлі айтады. Ештеңе қалдырылған жоқ, сіз үшін ешкім шешкен жоқ.
desk-chain-gap = Адамның қайда болғанын ешкім айтпайды.
desk-notice-where = Қайда
desk-notice-next = Не істеу керек
desk-corrected = түзетілген
desk-withdrawn = қайтарып алынған
desk-quoting = мына кісінің сөзі:
desk-source-none = Дереккөзсіз: мүшенің өзі біледі
desk-source-hint = Дереккөз тізімде болмаса, алдымен оны «Дереккөздер» бөліміне енгізіңіз.
desk-locator-hint = Бет, жол, минут немесе сол жердегі бірнеше сөз
desk-attributed-to = Дереккөз кімнің сөзін келтіреді
desk-reliability = Дереккөз қаншалықты сенімді
desk-credibility = Бұл қаншалықты шындыққа жақын
desk-not-graded = бағаланбаған
desk-remark = Сіздің ескертуіңіз
desk-undone = кері қайтарылған
desk-known-to-member = Білетін мүше: { $member }
desk-entered-by = Енгізген: { $member }, { $when }

# As of a day.
desk-as-known-on = Сол күнгі мәлімет бойынша: { $day }
desk-as-now-known = Қазір белгілі болғандай: { $day }
desk-as-of-today = Бүгінгі мәлімет бойынша
desk-choose-day = Күнді таңдаңыз

# A time that is not certain.
desk-when = Қашан
desk-when-hint = Тек дереккөз айтқанын жазыңыз; қалғанын бос қалдырыңыз.
desk-when-precision = Қаншалықты дәл
desk-when-from = Күні немесе бірінші күні
desk-when-until = Соңғы күні
desk-when-clock = Уақыты

# Counts.
desk-count-people = { $count ->
    [one] { $count } адам
   *[other] { $count } адам
    }
desk-count-records = { $count ->
    [one] { $count } жазба
   *[other] { $count } жазба
    }
desk-count-sources = { $count ->
    [one] { $count } дереккөз
   *[other] { $count } дереккөз
    }
desk-count-events = { $count ->
    [one] { $count } оқиға
   *[other] { $count } оқиға
    }
desk-count-figures = { $count ->
    [one] { $count } сан
   *[other] { $count } сан
    }
desk-count-rows = { $count ->
    [one] { $count } жол
   *[other] { $count } жол
    }

# Home of the desk.
desk-home-title = Кеңсе
desk-home-lead = Бүгін мұнда не белгілі және сізді не күтіп тұр.
desk-home-report = Ұстау туралы қазір хабарлау
desk-home-phone = Қоңырау қабылдау
desk-sample-title = Үлгі: 2022 жылғы қаңтар жазбалары
desk-sample-text = Мұнда бес басылым жазғаны ғана бар, қателері белгіленген. Ештеңе қосылған жоқ. Бірдеңені алып тастау керек болса, кеңсе жетекшісіне айтыңыз.

# When something goes wrong.
desk-nowhere = Мұндай бет жоқ.
desk-nowhere-next = Мекенжай ескірген немесе мұнда тұрған нәрсе алып тасталған болуы мүмкін. Бірінші беттен іздеп көріңіз.
desk-not-for-this-role = Сіздің рөліңіз бұл бетті ашпайды.
desk-not-for-this-role-next = Жұмысыңызға қажет болса, кеңсе жетекшісіне айтыңыз.
desk-not-our-form = Бұл форма енді жарамсыз, сондықтан ештеңе өзгерген жоқ.
desk-not-our-form-next = Артқа қайтып, жазғаныңызды көшіріп алыңыз да, бетті қайта ашып, сол жерден жіберіңіз.
desk-refused = Бұл орындалмады
desk-failed = Біз жақта бірдеңе бұзылды.
desk-failed-next = Өзгерісіңіздің сақталғаны белгісіз: қайта жібермес бұрын тексеріңіз. Осы машинаны жүргізетін адамға не істегеніңізді және қашан екенін айтыңыз.

# Sizes.
desk-size-bytes = { $size } байт
desk-size-kilobytes = { $size } КБ
desk-size-megabytes = { $size } МБ
desk-size-gigabytes = { $size } ГБ
