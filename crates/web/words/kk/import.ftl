# Bringing in a list from a file.

import-title = Тізімді жүктеу
import-lead = Файлдағы адамдар тізімі: CSV, XLSX, XLS немесе ODS. Не түсінілгенін көрмейінше ештеңе енгізілмейді.
import-file = Файл
import-file-hint = 48 МБ-қа дейін. Файл оқшау жерде оқылады: желісіз және кілтсіз.
import-list = Тізімнің атауы
import-list-hint = Құрастырушылар қалай атаса, солай, немесе басқалардан ажырататын бірнеше сөз
import-keeper = Оны кім жүргізеді
import-keeper-hint = Топ немесе редакция. Жасырын қалуы керек адамды жасырын дереккөз ретінде енгізіңіз.
import-definition = Онда кімдер бар
import-definition-hint = Орны, кезеңі, кімдер саналған: «5–9 қаңтарда Алматыда ұсталғандар»
import-source = Ол келген дереккөз
import-source-hint = Бос қалдырсаңыз, файл жаңа дереккөз болып енгізіледі.
import-everyone = Осы тізімдегінің бәрі
import-everyone-hint = Не болғанын бірде-бір баған айтпаған жерде қолданылады.
import-everyone-none = бәрінде бірдей емес
import-reading = Әріптердің орнына түсініксіз таңбалар шықса
import-encoding = Кодтау
import-encoding-find = өзі анықтасын
import-sheet = Кітаптың парағы
import-sheet-hint = Парақтың аты; бос болса, тізімі бар бірінші парақ
import-read = Файлды оқу
import-no-file = Файл таңдалмаған.
import-no-file-next = Файлды таңдап, қайта жіберіңіз. Жазғаныңыз сақталды.
import-jobs = Ашық тұрған тізімдер
import-jobs-text = Олар тек жадта тұр, кеңсе жабылғанда ұмытылады. Енгізілгені қалады.
import-stage = Қай жерге жетті
import-stage-parsed = оқылды, ештеңе енгізілген жоқ
import-stage-running = енгізіліп жатыр
import-stage-done = енгізілді
import-stage-stopped = жарты жолда тоқтатылды
import-stage-refused = қабылданбады
import-stage-failed = болмай қалды
import-understood = Не түсінілді
import-format = Файлдың түрі
import-delimiter = Ұяшықтардың арасында
import-delimiter-tab = табуляция
import-header-row = Тақырыптар жолы
import-header-row-none = жоқ
import-rows = Жол саны
import-columns = Әр бағанда не бар
import-columns-lead = Тақырыптар мен ұяшықтарға қарап болжанды. Қате болса, түзетіңіз: ештеңе жоғалмайды, түсініксізі ескертпе болып қалады.
import-column = Баған
import-example = Мысал
import-means = Мағынасы
import-why = Неге
import-why-header = тақырыпта «{ $word }» деген сөз бар
import-why-content = ұяшықтардың { $share } %-ы мынаған ұқсайды: { $look }
import-why-nothing = ол туралы ештеңе белгісіз
import-sure = сенімділігі { $percent } %
import-ignored = Мына бағандар енгізілмейді: { $columns }
import-dates = 03/04/2022 сияқты күндер
import-dates-unknown = анық болмайынша ештеңе айтпау
import-dates-day-first = алдымен күні: 3 сәуір
import-dates-month-first = алдымен айы: 4 наурыз
import-year = Жылы жазылмаған күндердің жылы
import-year-hint = Білмесеңіз, бос қалдырыңыз
import-apply = Осылай қайта оқу
import-dry = Не болады
import-rows-entered = { $count ->
    [one] { $count } жол енгізіледі
   *[other] { $count } жол енгізіледі
    }
import-rows-unnamed = { $count ->
    [one] Оның { $count } жолында ат жоқ: аты белгісіз адам болып енгізіледі
   *[other] Оның { $count } жолында ат жоқ: аты белгісіз адамдар болып енгізіледі
    }
import-rows-doubtful = { $count ->
    [one] { $count } жолды адам қарап шығуы керек
   *[other] { $count } жолды адам қарап шығуы керек
    }
import-rows-left-out = { $count ->
    [one] { $count } жол енгізілмейді: онда нөмірінен басқа ештеңе жоқ
   *[other] { $count } жол енгізілмейді: оларда нөмірінен басқа ештеңе жоқ
    }
import-rows-numbers = Жолдар: { $rows }
import-twins = { $count ->
    [one] { $count } жол тізімде бұрыннан бар адам туралы болуы мүмкін
   *[other] { $count } жол тізімде бұрыннан бар адамдар туралы болуы мүмкін
    }
import-twins-text = Аты бірдей (қалай жазылса да), туған күні бірдей немесе екеуінде де жоқ. Бәрі енгізіледі; бір адам ба, жоқ па, кейін адамдар шешеді.
import-twin = { $first }-жол және { $second }-жол
import-problems = Не оқылмады
import-problems-text = Мәтін қалай жазылса, солай сақталады.
import-problems-none = Бәрі оқылды.
import-problem-row = Жол
import-problem-what = Не дұрыс емес
import-whole-file = Файл тұтасымен
import-first = Алғашқы жолдар қалай енгізіледі
import-enter = { $count ->
    [one] { $count } жазбаны бір топтама етіп енгізу
   *[other] { $count } жазбаны бір топтама етіп енгізу
    }
import-enter-text = Топтаманы журналдан себебін айтып, тұтасымен кері қайтаруға болады.
import-forget = Бұл файлды ұмыту
import-so-far = { $of } ішінен { $done } енгізілді
import-look-again = Тағы бір қарау
import-look-again-text = Бет әр екі секунд сайын өзі жаңарады.
import-stop = Тоқтату
import-stopped = Тізім жарты жолда тоқтатылды. Енгізілгені қалады, сол жерден жалғастыруға болады.
import-go-on = Қалғанын жалғастыру
import-done = Тізім енгізілді. Оны тұтасымен кері қайтаруға болады.
import-see-list = Тізімді ашу
import-see-log = Журналдан қарау немесе кері қайтару
import-failed = Тізімді соңына дейін енгізу мүмкін болмады.
import-failed-next = Ештеңе екі рет енгізілмейді: жалғастырып көріңіз. Тағы болмаса, осы машинаға жауапты адамға айтыңыз.
import-refused-file = Бұл файл оқылмады
import-none = Бұл файлда бірде-бір жол жоқ
import-none-text = Тізім бірінші парақта тұрғанын және әр бағанның тақырыбы барын тексеріңіз.
import-locator = { $row }-жол
