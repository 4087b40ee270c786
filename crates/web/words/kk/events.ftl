# Events, acts, organisations and places.

events-title = Оқиғалар
events-lead = Не болды, қашан, қайда және мұны кім айтады.
events-name = Оқиға
events-when = Қашан
events-where = Қайда
events-description = Не болды
events-per-day = Күн сайынғы оқиғалар
events-per-day-alt = Күн сайынғы оқиғалар; ең көбі { $day }: { $count }.
events-undated = { $count ->
    [one] { $count } оқиғаның нақты күні жоқ, ол графикте көрсетілмеген.
   *[other] { $count } оқиғаның нақты күні жоқ, олар графикте көрсетілмеген.
    }
events-acts = Іс-әрекеттер
events-acts-lead = Кім, кімге, не істеді.
events-act = Не істелді
events-to-whom = Кімге
events-by-whom = Кім істеді, сипаттама бойынша
events-by-whom-unknown = кім істегені айтылмаған
events-method = Қандай тәсілмен
events-organisations = Ұйымдар
events-organisation = Ұйым
events-organisation-part = Мұндағы рөлі
events-places = Орындар
events-place = Орын
events-region = Облыс
events-map = Облыстар бойынша іс-әрекеттер
events-map-alt = Облыстар бойынша іс-әрекеттер саны көрсетілген Қазақстан картасы; ең көбі: { $region }, { $count }.
events-map-private = Үйлер мен мектептер картаға ешқашан түсірілмейді.
events-nationwide = ел бойынша
events-enter = Оқиға енгізу
events-none = Тізілімде әзірге оқиға жоқ
events-none-text = Не болғанын, қашан және мұны кім айтқанын енгізіңіз.
events-city = Қала немесе өңір
events-city-hint = Дереккөздің сөзімен
events-site = Нақты жері
events-from = Қай күннен
events-until = Қай күнге дейін
events-period-note = Кезең таңдалғанда күні белгісіз жазбалар көрсетілмейді.
events-night-note = Түн ортасынан асқан түн оның кеші болған күнге есептеледі.
events-no-acts = Бірде-бір іс-әрекет осы оқиғаның бөлігі деп көрсетілмеген.
events-acts-near = Сол жердегі және сол күнгі іс-әрекеттер
events-acts-near-lead = Бірде-бір дереккөз оларды осы оқиғамен байланыстырмайды; тек орны мен уақыты сәйкес.
events-deed-enter = Іс-әрекет енгізу
events-act-hint = Бірнеше сөзбен: негізсіз ұстау, соққыға жығу, оқ ату
events-code = HURIDOCS коды
events-victims = Жазбасы бар зардап шеккендер
events-victims-hint = Әр жолға біреуден: тізілімдегі аты немесе бетінің мекенжайы
events-victims-described = Зардап шеккендер, сипаттама бойынша
events-perpetrators = Беті бар орындаушылар
events-involvement = Олар қалай қатысты
events-victim-named = Аты аталған зардап шегуші бар
events-victim-not-named = Зардап шеккендердің аты аталмаған
events-count-acts = { $count ->
    [one] { $count } іс-әрекет
   *[other] { $count } іс-әрекет
    }
events-acts-none = Іс-әрекет табылмады
events-acts-none-text = Сұранысты кеңейтіңіз немесе кім, кімге, не істегенін және мұны кім айтқанын енгізіңіз.
events-organisation-enter = Ұйым енгізу
events-organisations-lead = Дереккөздер атаған органдар, бөлімшелер, редакциялар мен топтар.
events-organisations-none-text = Сұранысты кеңейтіңіз немесе ұйымды дереккөзімен енгізіңіз.
events-no-acts-linked = Бірде-бір іс-әрекет оны орындаушы деп атамайды. Дереккөздердің орындаушылар туралы сөздері іс-әрекеттер тізімінде.
events-place-enter = Орын енгізу
events-places-lead = Қай жерде болды — дереккөздер айтқан дәлдікпен.
events-places-none-text = Сұранысты кеңейтіңіз немесе орынды дереккөзімен енгізіңіз.
events-map-exactness = Нүкте қалаға дейін ғана дәл: нақты жерді көрсетпейді.
events-no-region = Облысы айтылмаған немесе бірнешеу
events-nothing-here = Дәл осы жерде болды деп айтылған ештеңе жоқ.
events-place-kind-hint = Қала, көше, полиция бөлімі, үй …
events-region-hint = 2022 жылғы қаңтардағы облыс
events-region-basis = Облыс қайдан белгілі
events-exposure = Картада көрсетуге бола ма
events-latitude = Ендік
events-longitude = Бойлық
events-point = Нүкте
events-point-hint = Градуспен, мысалы 43.24: қаланың ортасы жеткілікті
events-point-basis = Нүкте қайдан белгілі және қаншалықты дәл
